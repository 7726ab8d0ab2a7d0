import type { RetentionData } from '@viaggio/contract/reports';
import { useFormat } from '../../../format';
import { useAddress } from '../frame/useAddress';
import { useCounted } from '../frame/useCounted';
import css from './CohortGrid.module.css';
import { cellShade, cellState, FEWEST } from './cells';
import type { Bucket } from './retentionQuestion';
import { useCohortName } from './useCohortName';

type Cohort = RetentionData['cohorts'][number];

interface Props {
  readonly cohort: Cohort;
  readonly value: Cohort['values'][number];
  readonly n: number;
  readonly by: Bucket;
  readonly best: number;
  readonly today: string;
}

/** The share that came back; one that is not over yet says so many "so far" and has no share. */
export function CohortCell({ cohort, value, n, by, best, today }: Props) {
  const { t } = useCounted();
  const format = useFormat();
  const name = useCohortName(by);
  const { open } = useAddress();
  const state = cellState(cohort.start, by, n, value, today);
  if (state === 'ahead' || cohort.people === 0) return <td className={css.ahead} />;
  const share = value.rate === null ? '–' : format.share(value.rate);
  const number = format.number(value.people);
  const people = t('common.people', { count: value.people, n: number });
  const soFar = t('analysis.retention.soFar', { n: number });
  const says = t(state === 'done' ? 'analysis.retention.cellSays' : 'analysis.retention.cellSaysOpen', {
    cohort: name.joined(cohort.start),
    when: name.column(n),
    share,
    people,
    soFar,
  });
  const isTold = state === 'done' && cohort.people >= FEWEST;
  return (
    <td>
      <button
        type="button"
        className={css.cell}
        data-open={state === 'running' || undefined}
        style={{ '--shade': isTold ? cellShade(value.rate, best) : 0 } as React.CSSProperties}
        title={says}
        aria-label={says}
        onClick={() => open(`cohort.${cohort.start}.${n}`)}
      >
        {state === 'done' ? share : soFar}
      </button>
    </td>
  );
}
