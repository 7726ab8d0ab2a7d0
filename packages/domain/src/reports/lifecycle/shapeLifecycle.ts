import type { LifecycleCounts, LifecycleQuery } from '../../ports/relationStore';
import { localDate } from '../../time/index';

export interface LifecycleBucket {
  readonly start: string;
  readonly new: number;
  readonly returning: number;
  readonly back: number;
  readonly active: number;
  readonly quiet: number | null;
  readonly complete: boolean;
}

/** Every bucket of the query but the one before them; who is quiet is not known while a bucket is running. */
export function shapeLifecycle(
  query: LifecycleQuery,
  counts: readonly LifecycleCounts[],
  timeZone: string,
): LifecycleBucket[] {
  const byBucket = new Map(counts.map((one) => [one.bucket, one]));
  return query.buckets.slice(1).map((start, i) => {
    const { new: fresh = 0, returning = 0, back = 0, quiet = 0 } = byBucket.get(i + 1) ?? {};
    const complete = (query.buckets[i + 2] ?? query.until) <= query.asOf;
    return {
      start: localDate(start, timeZone),
      new: fresh,
      returning,
      back,
      active: fresh + returning + back,
      quiet: complete ? quiet : null,
      complete,
    };
  });
}
