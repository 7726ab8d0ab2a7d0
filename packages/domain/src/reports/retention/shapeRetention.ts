import type { CohortCounts, RetentionCounts, RetentionQuery } from '../../ports/reportStore';
import { wilsonInterval } from '../../statistics/index';
import { localDate } from '../../time/index';
import { inOrder, nameOfValue } from '../common/toldApart';
import { ratio, type Words } from '../common/types';

export interface RetentionValue {
  readonly people: number;
  readonly rate: number | null;
  readonly complete: boolean;
}

export interface RetentionReport {
  readonly cohorts: { start: string; people: number; values: RetentionValue[] }[];
  readonly overall: {
    people: number;
    of: number;
    rate: number | null;
    interval: [number, number] | null;
  }[];
  /** By the value of the start; `name` null: all the others. */
  readonly breakdown: { name: string | null; people: number; overall: RetentionReport['overall'] }[];
}

export type RetentionMode = 'on' | 'on-or-after' | 'on-or-before';

export interface RetentionParts {
  readonly query: RetentionQuery;
  readonly counts: RetentionCounts;
  readonly mode: RetentionMode;
  /** Buckets after the start's own. */
  readonly buckets: number;
  readonly timeZone: string;
  /** Of what the starts are told apart by. */
  readonly words?: Words | undefined;
}

/**
 * Cohorts of the period and who of them came back. A bucket is complete once it has ended by asOf; who came back in it
 * or later may still grow after that.
 */
export function shapeRetention(parts: RetentionParts): RetentionReport {
  const { counts, words } = parts;
  const breakdown = inOrder(
    counts.breakdown.map(({ value, ...own }) => {
      const { cohorts, overall } = shapeCohorts(parts, own);
      const people = cohorts.reduce((sum, cohort) => sum + cohort.people, 0);
      return { name: nameOfValue(value, words), people, overall };
    }),
  );
  return { ...shapeCohorts(parts, counts), breakdown };
}

function shapeCohorts(
  parts: RetentionParts,
  counts: CohortCounts,
): Pick<RetentionReport, 'cohorts' | 'overall'> {
  const { query, buckets } = parts;
  const sizes = new Map(counts.cohorts.map(({ bucket, people }) => [bucket, people]));
  const returned = sumReturns(parts, counts);
  const cohorts = query.buckets.flatMap((start, bucket) => {
    if (start >= query.end) return [];
    const people = sizes.get(bucket) ?? 0;
    const back = returned(bucket);
    const values = Array.from({ length: buckets + 1 }, (_, n) =>
      valueIn(query, bucket + n, back[n] ?? 0, people),
    );
    return [{ start: localDate(start, parts.timeZone), people, values }];
  });
  return { cohorts, overall: overallOf(cohorts, buckets) };
}

function valueIn(query: RetentionQuery, at: number, back: number, people: number): RetentionValue {
  const ends = query.buckets[at + 1] ?? query.until;
  const began = (query.buckets[at] ?? query.until) < query.asOf;
  return { people: back, rate: began ? ratio(back, people) : null, complete: ends <= query.asOf };
}

/** Of each cohort, who came back in bucket n, not before it, or not after it: summed once, since grids are large. */
function sumReturns(
  { mode, buckets }: RetentionParts,
  counts: CohortCounts,
): (bucket: number) => readonly number[] {
  const byCohort = new Map<number, number[]>();
  for (const row of counts.returns) {
    const sums = byCohort.get(row.bucket) ?? new Array<number>(buckets + 1).fill(0);
    byCohort.set(row.bucket, sums);
    if (mode === 'on' && row.offset <= buckets) sums[row.offset]! += row.on;
    // Whoever came back first, or last, in this bucket.
    if (mode === 'on-or-before' && row.offset <= buckets) sums[row.offset]! += row.first;
    if (mode === 'on-or-after') sums[Math.min(row.offset, buckets)]! += row.last;
  }
  for (const sums of byCohort.values()) {
    if (mode === 'on-or-before') for (let n = 1; n <= buckets; n++) sums[n]! += sums[n - 1]!;
    if (mode === 'on-or-after') for (let n = buckets - 1; n >= 0; n--) sums[n]! += sums[n + 1]!;
  }
  return (bucket) => byCohort.get(bucket) ?? [];
}

function overallOf(cohorts: RetentionReport['cohorts'], buckets: number): RetentionReport['overall'] {
  return Array.from({ length: buckets + 1 }, (_, n) => {
    const complete = cohorts.filter(({ values }) => values[n]!.complete);
    const of = complete.reduce((sum, cohort) => sum + cohort.people, 0);
    const people = complete.reduce((sum, cohort) => sum + cohort.values[n]!.people, 0);
    const interval = wilsonInterval(people, of);
    return { people, of, rate: ratio(people, of), interval: interval && [interval[0], interval[1]] };
  });
}
