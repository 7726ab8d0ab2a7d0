import type { RetentionData } from '@viaggio/contract/reports';
import { useSettings } from '../../../app/session';
import { FigureButton } from '../../../components/FigureButton';
import { dayOf, useFormat } from '../../../format';
import { DateNotes } from '../../dashboards/notes/DateNotes';
import { useAddress } from '../frame/useAddress';
import { useCounted } from '../frame/useCounted';
import { CohortCell } from './CohortCell';
import css from './CohortGrid.module.css';
import { FEWEST } from './cells';
import { OverallRow } from './OverallRow';
import type { Bucket } from './retentionQuestion';
import { useCohortName } from './useCohortName';

interface Props {
  readonly data: RetentionData;
  readonly by: Bucket;
  readonly asOf: string;
}

/** A row for those who joined together, a column for each day, week or month after. It is a table already. */
export function CohortGrid({ data, by, asOf }: Props) {
  const { t } = useCounted();
  const name = useCohortName(by);
  const columns = data.overall.map((_, n) => n);
  const today = dayOf(asOf, useSettings()?.timeZone);
  const shaded = data.cohorts.filter(({ people }) => people >= FEWEST);
  const best = Math.max(0, ...shaded.flatMap(({ values }) => values.map(({ rate }) => rate ?? 0)));
  return (
    <>
      <div className={css.scroll}>
        <table className={css.grid} style={{ '--columns': columns.length } as React.CSSProperties}>
          <caption className="unseen">{t('analysis.retention.question')}</caption>
          <thead>
            <tr>
              <th scope="col">{t(`analysis.retention.head_${by}`)}</th>
              <th scope="col" className={css.people}>
                {t('analysis.people')}
              </th>
              {columns.map((n) => (
                <th key={n} scope="col">
                  <span aria-hidden>{n === 0 ? t(`analysis.retention.same_${by}`) : `+${n}`}</span>
                  <span className="unseen">{name.column(n)}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <OverallRow overall={data.overall} by={by} />
            {data.cohorts.map((cohort) => (
              <CohortRow key={cohort.start} cohort={cohort} by={by} best={best} today={today} />
            ))}
          </tbody>
        </table>
      </div>
      <p className={css.key}>
        <span className={css.sample} aria-hidden /> {t('analysis.retention.openKey')}
      </p>
      <DateNotes listed starts={data.cohorts.map(({ start }) => start)} />
    </>
  );
}

interface RowProps {
  readonly cohort: RetentionData['cohorts'][number];
  readonly by: Bucket;
  readonly best: number;
  readonly today: string;
}

function CohortRow({ cohort, by, best, today }: RowProps) {
  const { t } = useCounted();
  const format = useFormat();
  const name = useCohortName(by);
  const { open } = useAddress();
  return (
    <tr>
      <th scope="row">{name.short(cohort.start)}</th>
      <td className={css.people}>
        <FigureButton
          definition={t('analysis.retention.definitions.cohort')}
          onOpen={() => open(`cohort.${cohort.start}`)}
        >
          {format.number(cohort.people)}
        </FigureButton>
      </td>
      {cohort.values.map((value, n) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: columns are buckets in their order.
        <CohortCell key={n} cohort={cohort} value={value} n={n} by={by} best={best} today={today} />
      ))}
    </tr>
  );
}
