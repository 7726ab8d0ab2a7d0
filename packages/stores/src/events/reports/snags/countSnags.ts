import type { SnagDimension, SnagMoments, SnagQuery } from '@viaggio/domain/ports/frictionStore';
import { Binder } from '../../bind';
import type { EventsDriver } from '../../driver/types';
import { dayIndexSql } from './dayIndex';
import { indexSql, inPeriod, snagRows } from './snagRows';

const DIMENSIONS: readonly SnagDimension[] = ['all', 'bucket', 'channel', 'place', 'stage', 'open', 'day'];
const code = (dimension: SnagDimension): number => DIMENSIONS.indexOf(dimension);

/** Snags of the period in every respect, and by day also before it. */
export async function countSnags(driver: EventsDriver, query: SnagQuery): Promise<SnagMoments[]> {
  if (query.kinds.length === 0) return [];
  const bind = new Binder();
  const row = (dimension: SnagDimension, value: string): string => `(${code(dimension)}, toUInt32(${value}))`;
  const rows = snagRows(query, bind, ['ch', 'pl', 'st']);
  const inside = inPeriod(query, bind);
  const bucket = indexSql('f.2', query.buckets, bind);
  const day = dayIndexSql('f.2', query.days, bind);
  const watched = `f.2 >= ${bind.add('UInt64', query.days[0] ?? 0)} AND f.2 < ${bind.add('UInt64', query.days.at(-1) ?? 0)}`;
  const parts = [
    row('all', '0'),
    row('bucket', bucket),
    row('channel', 'f.4'),
    row('place', 'f.5'),
    row('stage', 'f.6'),
  ];
  const found = await driver.query<{
    kind: number;
    by: number;
    value: number;
    times: string;
    people: string;
  }>(
    `SELECT f.1 AS kind, d.1 AS by, d.2 AS value, count() AS times, uniqExact(person) AS people
FROM (SELECT person, found FROM (${rows}) WHERE notEmpty(found)) ARRAY JOIN found AS f
ARRAY JOIN arrayConcat(
  multiIf(NOT (${inside}), [], f.3, [${row('open', '0')}], [${parts.join(', ')}]),
  if(${watched} AND NOT f.3, [${row('day', day)}], [])) AS d
GROUP BY kind, by, value`,
    bind.params,
  );
  return found.map(({ kind, by, value, times, people }) => ({
    kind,
    by: DIMENSIONS[by]!,
    value,
    times: Number(times),
    people: Number(people),
  }));
}
