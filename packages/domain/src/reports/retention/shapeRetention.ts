import type { RetentionCounts, RetentionQuery } from '../../ports/reportStore';
import { wilsonInterval } from '../../statistics/index';
import { localDate } from '../../time/index';
import { ratio } from '../common/types';

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
}

export type RetentionMode = 'on' | 'on-or-after' | 'on-or-before';

export interface RetentionParts {
  readonly query: RetentionQuery;
  readonly counts: RetentionCounts;
  readonly mode: RetentionMode;
  /** Buckets after the start's own. */
  readonly buckets: number;
  readonly timeZone: string;
}

/**
 * Cohorts of the period and who of them came back. A bucket is complete once it has ended by asOf; who came back in it
 * or later may still grow after that.
 */
export function shapeRetention(parts: RetentionParts): RetentionReport {
  const { query, counts, buckets } = parts;
  const cohorts = query.buckets.flatMap((start, bucket) => {
    if (start >= query.end) return [];
    const people = counts.cohorts.find((cohort) => cohort.bucket === bucket)?.people ?? 0;
    const values = Array.from({ length: buckets + 1 }, (_, n) => valueIn(parts, bucket, n, people));
    return [{ start: localDate(start, parts.timeZone), people, values }];
  });
  return { cohorts, overall: overallOf(cohorts, buckets) };
}

function valueIn(parts: RetentionParts, bucket: number, n: number, people: number): RetentionValue {
  const { query } = parts;
  const ends = query.buckets[bucket + n + 1] ?? query.until;
  const began = (query.buckets[bucket + n] ?? query.until) < query.asOf;
  const back = cameBack(parts, bucket, n);
  return {
    people: back,
    rate: began ? ratio(back, people) : null,
    complete: ends <= query.asOf,
  };
}

/** Who came back in bucket n, not before it, or not after it. */
function cameBack({ counts, mode }: RetentionParts, bucket: number, n: number): number {
  let people = 0;
  for (const row of counts.returns) {
    if (row.bucket !== bucket) continue;
    if (mode === 'on' && row.offset === n) people += row.on;
    if (mode === 'on-or-before' && row.offset <= n) people += row.first;
    if (mode === 'on-or-after' && row.offset >= n) people += row.last;
  }
  return people;
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
