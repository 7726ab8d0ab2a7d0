import { useElementSize } from '@mantine/hooks';
import type { TimelineContact, TimelineStay } from '@viaggio/contract/people';
import { useTranslation } from 'react-i18next';
import { feelingColor } from '../../../components/Face';
import { useFormat } from '../../../format';
import { FeltLine } from './FeltLine';
import css from './JourneyStrip.module.css';
import { bandsOf, feltPoints, type StripScale, scaleOf, xOf } from './stripShapes';

const HEIGHT = 104;
const ONLINE_Y = 52;
const OFFLINE_Y = 78;
/** Room for what was felt, under the bands. */
const FELT = { top: HEIGHT + 12, height: 40 };
const FELT_ROOM = 64;

interface Props {
  readonly contacts: readonly TimelineContact[];
  readonly stays: readonly TimelineStay[];
}

/** The whole journey at a glance: stages as bands, online above, in person below, feelings in colour. */
export function JourneyStrip({ contacts, stays }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const { ref, width } = useElementSize();
  const scale = scaleOf(contacts, width);
  const felt = feltPoints(scale, contacts, FELT);
  const height = HEIGHT + (felt.length > 0 ? FELT_ROOM : 0);
  const [from, to] = [new Date(scale.from).toISOString(), new Date(scale.to).toISOString()];
  const label = t('customer.strip.label', {
    from: format.date(from),
    to: format.date(to),
    contacts: format.number(contacts.length),
    stages: stays.length,
  });
  return (
    <figure className={css.strip} ref={ref}>
      {width > 0 && (
        <svg width={width} height={height} role="img" aria-label={label}>
          <Bands scale={scale} stays={stays} />
          <line x1="0" x2={width} y1={ONLINE_Y} y2={ONLINE_Y} className={css.axis} />
          <line x1="0" x2={width} y1={OFFLINE_Y} y2={OFFLINE_Y} className={css.axis} />
          {contacts.map((contact) => (
            <Dot key={contact.id} contact={contact} x={xOf(scale, Date.parse(contact.time))} />
          ))}
          {felt.length > 0 && <FeltLine points={felt} width={width} zero={FELT.top + FELT.height / 2} />}
        </svg>
      )}
      <figcaption className={css.ends}>
        <span>{format.date(from)}</span>
        <span>
          ○ {t('customer.strip.online')} &nbsp; □ {t('customer.strip.offline')}
        </span>
        <span>{format.date(to)}</span>
      </figcaption>
    </figure>
  );
}

function Bands({ scale, stays }: { scale: StripScale; stays: readonly TimelineStay[] }) {
  const format = useFormat();
  return bandsOf(scale, stays).map(({ stay, x, width }) => {
    const name = format.say(stay.name);
    const fill = `color-mix(in oklab, var(--accent) ${6 + stay.index * 9}%, var(--paper))`;
    return (
      <g key={`${stay.entered}${stay.stage}`}>
        <rect x={x} y={22} width={width} height={HEIGHT - 26} style={{ fill }} />
        {width > name.length * 6.6 + 8 && (
          <text x={x + 4} y={15} className={css.stage}>
            {name}
          </text>
        )}
      </g>
    );
  });
}

function Dot({ contact, x }: { contact: TimelineContact; x: number }) {
  const offline = contact.touchpoint?.setting === 'offline';
  const emotion = contact.signal?.emotion ?? null;
  const y = offline ? OFFLINE_Y : ONLINE_Y;
  const size = emotion !== null ? 6 : contact.value > 0 ? 5 : 3;
  const style =
    emotion === null ? undefined : { fill: feelingColor(emotion), stroke: 'var(--paper)', fillOpacity: 1 };
  const look = { className: css.dot, style, 'data-actor': contact.actor };
  return offline ? (
    <rect x={x - size} y={y - size} width={size * 2} height={size * 2} {...look} />
  ) : (
    <circle cx={x} cy={y} r={size} {...look} />
  );
}
