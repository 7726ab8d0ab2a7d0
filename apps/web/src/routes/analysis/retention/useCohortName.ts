import { useFormat } from '../../../format';
import { useCounted } from '../frame/useCounted';
import type { Bucket } from './retentionQuestion';

interface CohortName {
  /** "March 2026", "3 Mar 2026". */
  readonly short: (start: string) => string;
  /** "Joined in March 2026". */
  readonly joined: (start: string) => string;
  /** "the same month", "2 months later". */
  readonly column: (n: number) => string;
}

export function useCohortName(by: Bucket): CohortName {
  const { t } = useCounted();
  const format = useFormat();
  const short = (start: string) => format.date(`${start}T12:00:00Z`, by === 'month' ? 'month' : 'dayYear');
  return {
    short,
    joined: (start) => t(`analysis.retention.joined_${by}`, { when: short(start) }),
    column: (n) =>
      n === 0
        ? t(`analysis.retention.same_${by}`)
        : t(`analysis.retention.later_${by}`, { count: n, n: format.number(n) }),
  };
}
