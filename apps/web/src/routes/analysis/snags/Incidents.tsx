import type { Incident, SnagsData } from '@viaggio/contract/reports';
import { useState } from 'react';
import { Button } from '../../../components/Button';
import { addDays } from '../../../components/periods';
import { Tip } from '../../../components/Tip';
import { useFormat } from '../../../format';
import { useAddress } from '../frame/useAddress';
import { useCounted } from '../frame/useCounted';
import css from './Incidents.module.css';
import { useSnagWords } from './useSnagWords';

const SHOWN = 6;

/** Days unlike the same weekdays before, the latest first. Pressing them asks the question of those days alone. */
export function Incidents({ data }: { data: SnagsData }) {
  const { t } = useCounted();
  const format = useFormat();
  const [all, setAll] = useState(false);
  const shown = all ? data.incidents : data.incidents.slice(0, SHOWN);
  const hidden = data.incidents.length - shown.length;
  return (
    <section className={css.incidents}>
      <h2>{t('analysis.snags.incidents')}</h2>
      <p className={css.lead}>
        {t(data.incidents.length > 0 ? 'analysis.snags.incidentsLead' : 'analysis.snags.incidentsNone')}
      </p>
      <ul>
        {shown.map((incident) => (
          <Line
            key={[incident.about, incident.by, incident.kind, incident.value, incident.from].join('·')}
            incident={incident}
            data={data}
          />
        ))}
      </ul>
      {hidden > 0 && (
        <Button small onClick={() => setAll(true)}>
          {t('analysis.snags.moreIncidents', { count: hidden, n: format.number(hidden) })}
        </Button>
      )}
    </section>
  );
}

function Line({ incident, data }: { incident: Incident; data: SnagsData }) {
  const { t } = useCounted();
  const format = useFormat();
  const { ask } = useAddress();
  const words = useSnagWords(data);
  const { from, to, direction, ongoing, score } = incident;
  const day = (value: string) => format.date(`${value}T12:00:00Z`, 'weekday');
  const days = from === to ? day(from) : t('reports.periodCustom', { from: day(from), to: day(to) });
  return (
    <li>
      <Tip text={t('analysis.snags.onlyThese')}>
        <button
          type="button"
          className={css.days}
          onClick={() => ask({ period: undefined, from, to: addDays(to, 1) })}
        >
          {days}
        </button>
      </Tip>
      <span className={css.mark} data-direction={direction} aria-hidden />
      <span>
        <strong>{words.incidentName(incident)}</strong> {words.incidentSays(incident)}
        {ongoing && <em className={css.now}>{t('analysis.snags.ongoing')}</em>}
      </span>
      <Tip text={t('analysis.snags.definitions.score')}>
        <button type="button" className={css.score}>
          {t('analysis.snags.score', { score: format.decimal(Math.abs(score)) })}
        </button>
      </Tip>
    </li>
  );
}
