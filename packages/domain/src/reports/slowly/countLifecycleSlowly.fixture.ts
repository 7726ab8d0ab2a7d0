import type { LifecycleCounts, LifecycleQuery } from '../../ports/relationStore';
import { bucketOf, matchesAnyOf, type Traveller, travellersOf } from './traveller.fixture';

/** Who is new, returning, back or quiet, by looking at every bucket for every customer. Only buckets with anybody. */
export function countLifecycleSlowly(
  travellers: readonly Traveller[],
  query: LifecycleQuery,
): LifecycleCounts[] {
  // Buckets in which each was active; −1 stands for any time before the first.
  const actives = travellersOf(travellers, query).map(({ contacts }) =>
    contacts
      .filter((it) => it.time < query.until && matchesAnyOf(it, query.activity))
      .map((it) => bucketOf(it.time, query.buckets) ?? -1),
  );
  return query.buckets.flatMap((_, bucket) => {
    if (bucket === 0) return [];
    const count = (is: (at: readonly number[]) => boolean) => actives.filter(is).length;
    const here = (at: readonly number[]) => at.includes(bucket);
    const before = (at: readonly number[]) => at.includes(bucket - 1);
    const earlier = (at: readonly number[]) => at.some((it) => it < bucket);
    const counts = {
      bucket,
      new: count((at) => here(at) && !earlier(at)),
      returning: count((at) => here(at) && before(at)),
      back: count((at) => here(at) && !before(at) && earlier(at)),
      quiet: count((at) => !here(at) && before(at)),
    };
    return counts.new + counts.returning + counts.back + counts.quiet > 0 ? [counts] : [];
  });
}
