import type { HandoverFeeling, HandoverQuery } from '@viaggio/domain/ports/frictionStore';
import { Binder } from '../../bind';
import type { EventsDriver } from '../../driver/types';
import { groupsOf } from './countHandovers';
import { handoverRows, isMove } from './handoverRows';

/** What was felt after handovers, each signal once for each pair it came after. Companies feel nothing. */
export async function feelAfterHandovers(
  driver: EventsDriver,
  query: HandoverQuery,
  until: number,
): Promise<HandoverFeeling[]> {
  if (query.unit === 'account') return [];
  const bind = new Binder();
  const ms = 'toUInt64(toUnixTimestamp64Milli(ts))';
  const workspace = bind.add('UInt32', query.workspace);
  const from = bind.add('UInt64', query.from);
  const end = bind.add('UInt64', Math.min(query.end + until + 1, query.asOf));
  const said = `FROM signals FINAL WHERE workspace = ${workspace} AND person != 0 AND status = 'answered'
    AND NOT isNaN(emotion) AND ${ms} >= ${from} AND ${ms} < ${end}`;
  const later = `felt.1 >= a AND felt.1 - a <= ${bind.add('UInt64', until)}`;
  const rows = await driver.query<{ pair: string; n: string; sum: number; squares: number }>(
    `SELECT pair, count() AS n, sum(felt.2) AS sum, sum(felt.2 * felt.2) AS squares
FROM (SELECT pair, ats, feelings FROM (
    SELECT person, pair, ats FROM (${handoverRows(query, bind, `person GLOBAL IN (SELECT person ${said})`)})
    WHERE ${isMove('pair')}) AS moved
  GLOBAL INNER JOIN (SELECT person, groupArray((${ms}, toFloat64(emotion))) AS feelings ${said} GROUP BY person) AS heard USING (person))
ARRAY JOIN feelings AS felt WHERE arrayExists(a -> ${later}, ats) GROUP BY pair`,
    bind.params,
  );
  return rows.map(({ pair, n, sum, squares }) => ({ ...groupsOf(pair), n: Number(n), sum, squares }));
}
