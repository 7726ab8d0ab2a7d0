import type { TimelineStay } from '@viaggio/contract/people';
import type { CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import { useDefaultModel } from '../../../components/useDefaultModel';
import { useFormat } from '../../../format';
import type { TimelineBand } from './foldTimeline';
import css from './StageBand.module.css';
import { TimelineLineView } from './TimelineLine';

/** A stretch of the journey in one stage: the rail grows darker as the stages go on. */
export function StageBand({ band }: { band: TimelineBand }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { stay } = band;
  const style = { '--depth': stay ? `${16 + stay.index * 17}%` : '0%' } as CSSProperties;
  return (
    <section className={css.band} style={style} data-outside={!stay || undefined}>
      <header className={css.head}>
        <h2>{stay ? format.say(stay.name) : t('customer.noStage')}</h2>
        {stay && <Dates stay={stay} />}
      </header>
      {band.days.map((day) => (
        <div key={day.day} className={css.day}>
          <h3>{format.date(day.lines[0]?.contacts[0]?.time ?? `${day.day}T12:00:00Z`, styleOf(day.day))}</h3>
          <ol>
            {day.lines.map((line) => (
              <TimelineLineView key={line.key} line={line} />
            ))}
          </ol>
        </div>
      ))}
    </section>
  );
}

/** This year goes without saying. */
function styleOf(day: string): 'weekday' | 'weekdayYear' {
  return day.startsWith(String(new Date().getFullYear())) ? 'weekday' : 'weekdayYear';
}

function Dates({ stay }: { stay: TimelineStay }) {
  const { t } = useTranslation();
  const format = useFormat();
  const end = useEndName();
  const open = stay.end === 'open';
  const seconds = ((open ? Date.now() : Date.parse(stay.left)) - Date.parse(stay.entered)) / 1000;
  return (
    <p>
      {format.date(stay.entered)} – {open ? t('customer.stillHere') : format.date(stay.left)}
      {` · ${format.duration(seconds)}`}
      {!open && ` · ${end(stay)}`}
    </p>
  );
}

function useEndName(): (stay: TimelineStay) => string {
  const { t } = useTranslation();
  const format = useFormat();
  const exits = useDefaultModel()?.exits ?? [];
  return ({ end, reason }) => {
    if (end === 'moved') return t('customer.endMoved');
    if (end === 'lost') return t('customer.endLost');
    if (end === 'restarted') return t('customer.endRestarted');
    const exit = exits.find((each) => each.reason === reason);
    if (exit) return t('customer.endExitedWhy', { reason: format.say(exit.name) });
    return reason ? t('customer.endExitedWhy', { reason }) : t('customer.endExited');
  };
}
