import type { LifecycleCounts, LifecycleFigure, LifecycleQuery } from '@viaggio/domain/ports/relationStore';
import { Binder } from '../../bind';
import type { EventsDriver } from '../../driver/types';
import { ContactSet } from '../contacts/contactSet';
import { momentOf, timeKey, travellers } from '../contacts/travellers';
import { bucketSql } from './bucketSql';

const FIGURES = ['new', 'returning', 'back', 'quiet'] as const;

/**
 * One row for each figure of somebody in a bucket: `person`, `bucket` from 1, `figure` (index in FIGURES) and `at`, the
 * last contact that says so.
 */
function lifecycleRows(query: LifecycleQuery, bind: Binder): string {
  const set = new ContactSet(bind, query.workspace);
  const x = set.element('t');
  const known = bind.add('UInt64', timeKey(Math.min(query.until, query.asOf)));
  const active = set.map(`toUInt8(${x} < ${known} AND ${set.any(query.activity)})`);
  const last = bind.add('Int32', query.buckets.length - 1);
  // What lies in which bucket: each bucket once, at its last contact. Bucket −1 is everything before.
  return `SELECT person, told.1 AS bucket, told.2 AS figure, told.3 AS at FROM (
  SELECT person, arrayMap((b, a) -> (b, multiIf(b = places[1], 0, has(places, b - 1), 1, 2), a), places, ats) AS present,
    arrayMap((b, a) -> (b + 1, 3, a), arrayFilter(b -> b < ${last} AND NOT has(places, b + 1), places),
      arrayFilter((a, b) -> b < ${last} AND NOT has(places, b + 1), ats, places)) AS absent
  FROM (SELECT person, arrayFilter((b, n) -> b != n, all, arrayShiftLeft(all, 1, toInt32(-2))) AS places,
      arrayFilter((a, b, n) -> b != n, moments, all, arrayShiftLeft(all, 1, toInt32(-2))) AS ats
    FROM (SELECT person, arrayMap(k -> ${momentOf('k')}, keys) AS moments,
        arrayMap(k -> ${bucketSql('k', query.buckets, bind)}, keys) AS all
      FROM (SELECT person, arrayFilter((k, m) -> m, t, ${active}) AS keys ${travellers(query, bind, 'notEmpty(keys)')}))))
ARRAY JOIN arrayConcat(present, absent) AS told WHERE bucket >= 1`;
}

/** Who is new, returning, back or quiet in each bucket. */
export async function countLifecycle(
  driver: EventsDriver,
  query: LifecycleQuery,
): Promise<LifecycleCounts[]> {
  const bind = new Binder();
  const counts = FIGURES.map((figure, i) => `countIf(figure = ${i}) AS ${figure}_`);
  const rows = await driver.query<Record<'bucket' | `${(typeof FIGURES)[number]}_`, string>>(
    `SELECT bucket, ${counts.join(', ')} FROM (${lifecycleRows(query, bind)}) GROUP BY bucket`,
    bind.params,
  );
  return rows.map((row) => ({
    bucket: Number(row.bucket),
    new: Number(row.new_),
    returning: Number(row.returning_),
    back: Number(row.back_),
    quiet: Number(row.quiet_),
  }));
}

/** Rows (person, at) of one figure of one bucket. */
export function lifecyclePeople(
  query: LifecycleQuery,
  { bucket, figure }: { readonly bucket: number; readonly figure: LifecycleFigure },
  bind: Binder,
): string {
  const figures = figure === 'active' ? [0, 1, 2] : [FIGURES.indexOf(figure)];
  return `SELECT person, at FROM (${lifecycleRows(query, bind)})
  WHERE bucket = ${bind.add('Int32', bucket)} AND figure IN ${bind.add('Array(UInt8)', figures)}`;
}
