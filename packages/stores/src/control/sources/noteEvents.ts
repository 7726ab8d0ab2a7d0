import type { Queryable } from '../driver/types';

/** When events of these connections arrived, in one statement; the earliest and the latest stay. */
export async function noteEvents(
  db: Queryable,
  arrivals: readonly { source: number; at: number }[],
): Promise<void> {
  if (arrivals.length === 0) return;
  await db.query(
    `UPDATE sources s SET
       first_event_at = least(s.first_event_at, a.first), last_event_at = greatest(s.last_event_at, a.last)
     FROM (SELECT source, min(at) AS first, max(at) AS last
           FROM unnest($1::int[], $2::timestamptz[]) AS arrival (source, at) GROUP BY source) a
     WHERE s.id = a.source`,
    [arrivals.map(({ source }) => source), arrivals.map(({ at }) => new Date(at))],
  );
}
