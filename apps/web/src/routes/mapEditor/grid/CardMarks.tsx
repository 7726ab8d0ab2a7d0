import { IconBan, IconCheck, IconHelp, IconReportAnalytics, IconTarget, IconX } from '@tabler/icons-react';
import type { MapCard } from '@viaggio/domain/maps';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ChannelIcon } from '../../../components/ChannelIcon';
import { Face } from '../../../components/Face';
import { useChannelName } from '../../../components/useChannelName';
import { useFormat } from '../../../format';
import { useCatalogue } from '../catalogue/CatalogueContext';
import css from './Card.module.css';

/** What a card says beside its words. Read aloud as part of the card's own name. */
export function CardMarks({ card }: { card: MapCard }) {
  const marks = [
    card.score !== null && <Feeling key="feeling" card={card} />,
    card.touchpoint !== null && <Touchpoint key="touchpoint" id={card.touchpoint} text={card.text} />,
    card.channel !== null && card.touchpoint === null && <Channel key="channel" channel={card.channel} />,
    card.moment !== null && <Words key="moment" look="moment" say={card.moment} />,
    card.value !== null && card.effort !== null && <Priority key="priority" card={card} />,
    (card.target !== null || card.due !== null) && <Target key="target" card={card} />,
    card.origin !== 'written' && <Origin key="origin" card={card} />,
    card.persona !== null && <Whose key="persona" persona={card.persona} />,
  ].filter(Boolean);
  return marks.length > 0 ? <div className={css.marks}>{marks}</div> : null;
}

function Mark({ look, icon, children }: { look?: string; icon?: ReactNode; children: ReactNode }) {
  return (
    <span className={css.mark} data-look={look}>
      {icon}
      {children}
    </span>
  );
}

function Feeling({ card }: { card: MapCard }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (card.score === null) return null;
  return (
    <Mark look="feeling" icon={<Face value={card.score} size={16} />}>
      <span className="unseen">{t('maps.cards.feels')}</span> {format.feeling(card.score)}
      {card.ideal && ` ${t('maps.marks.ideal')}`}
    </Mark>
  );
}

function Touchpoint({ id, text }: { id: string; text: string }) {
  const { t } = useTranslation();
  const { say } = useFormat();
  const channel = useChannelName();
  const { touchpoints } = useCatalogue();
  if (!touchpoints) return null;
  const touchpoint = touchpoints.get(id);
  if (!touchpoint) {
    return (
      <Mark look="gone" icon={<IconBan size={14} stroke={1.7} aria-hidden />}>
        {t('maps.cards.touchpointGone')}
      </Mark>
    );
  }
  // A card that bears its name says where that is instead of saying it twice.
  const name = say(touchpoint.name);
  const said = text.includes(name) ? channel(touchpoint.channel) : name;
  return <Mark icon={<ChannelIcon channel={touchpoint.channel} size={14} />}>{said}</Mark>;
}

function Channel({ channel }: { channel: string }) {
  const name = useChannelName();
  return <Mark icon={<ChannelIcon channel={channel} size={14} />}>{name(channel)}</Mark>;
}

function Words({ look, say }: { look: string; say: 'interest' | 'decision' | 'truth' }) {
  const { t } = useTranslation();
  return <Mark look={look}>{t(`maps.marks.moment_${say}`)}</Mark>;
}

function Priority({ card }: { card: MapCard }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <Mark>
      {t('maps.cards.priority', {
        value: format.number(card.value ?? 0),
        effort: format.number(card.effort ?? 0),
      })}
    </Mark>
  );
}

function Target({ card }: { card: MapCard }) {
  const { t } = useTranslation();
  const format = useFormat();
  const Icon = card.report === null ? IconTarget : IconReportAnalytics;
  return (
    <Mark icon={<Icon size={14} stroke={1.7} aria-hidden />}>
      {[
        card.target !== null && format.decimal(card.target),
        card.due !== null && t('maps.marks.due', { date: format.date(card.due, 'dayYear') }),
        card.owner,
      ]
        .filter(Boolean)
        .join(' · ')}
    </Mark>
  );
}

const VERDICTS = { open: IconHelp, confirmed: IconCheck, refuted: IconX } as const;

function Origin({ card }: { card: MapCard }) {
  const { t } = useTranslation();
  if (card.origin === 'drafted') return <Mark look="drafted">{t('maps.marks.drafted')}</Mark>;
  const verdict = card.verdict ?? 'open';
  const Icon = VERDICTS[verdict];
  return (
    <Mark look={verdict} icon={<Icon size={14} stroke={1.8} aria-hidden />}>
      {t(`maps.marks.hypothesis_${verdict}`)}
    </Mark>
  );
}

function Whose({ persona }: { persona: string }) {
  const { nameOf, lineOf } = useCatalogue();
  return (
    <span className={css.mark} data-look="persona" data-who={lineOf(persona)}>
      {nameOf(persona)}
    </span>
  );
}
