import type { AttributionQuery, PaybackCounts } from '@viaggio/domain/ports/reportStore';
import { Binder } from '../../bind';
import type { EventsDriver } from '../../driver/types';
import { ATTRIBUTE_COLUMNS, ContactSet } from '../contacts/contactSet';
import { foldedSql, topValues } from '../contacts/topValues';
import { momentOf, timeKey, travellers } from '../contacts/travellers';
import { touchRows } from './touchRows';

const DAY_MS = 86_400_000;

/**
 * One row for each customer won in the period, who converted for the first time ever: `unit` of the first touch before
 * it (UNKNOWN without one), `told`, and `times` and `worths` of all their conversions so far.
 */
function wonRows(query: AttributionQuery, bind: Binder): string {
  const set = new ContactSet(bind, query.workspace, { until: query.asOf });
  const unit = ATTRIBUTE_COLUMNS[query.by];
  const told = query.breakdown ? `${ATTRIBUTE_COLUMNS[query.breakdown.by]}[i]` : '0';
  const end = bind.add('UInt64', timeKey(Math.min(query.end, query.asOf)));
  const from = bind.add('UInt64', timeKey(query.from));
  const known = bind.add('UInt64', timeKey(query.asOf));
  const isConversion = set.any(query.conversion);
  const mask = set.map(`toUInt8(if(${set.element('t')} < ${known}, if(${isConversion}, 2, 1), 0))`);
  const within =
    query.lookback === null
      ? '1'
      : `${momentOf('x')} + ${bind.add('UInt64', query.lookback)} >= ${momentOf('at')}`;
  const isNamed = query.by === 'campaign' || query.by === 'source' ? 'AND u != 0' : '';
  return `WITH ${mask} AS mask, arrayFirstIndex(k -> k = 2, mask) AS i, t[i] AS at,
  arrayFirstIndex((x, u, j) -> j < i AND ${within} ${isNamed}, t, ${unit}, arrayEnumerate(t)) AS f
SELECT person, ${told} AS told, if(f = 0, toInt32(-1), toInt32(${unit}[f])) AS unit,
  arrayFilter((x, k) -> k = 2, t, mask) AS times, arrayFilter((v, k) -> k = 2, value, mask) AS worths
${travellers(query, bind, `i > 0 AND at >= ${from} AND at < ${end}`)}`;
}

/** What the customers won by each unit have brought, by whole days since the first conversion of each. */
export async function countPayback(driver: EventsDriver, query: AttributionQuery): Promise<PaybackCounts> {
  const all = await readDays(driver, { ...query, breakdown: undefined });
  if (query.breakdown === undefined) return { all, breakdown: [] };
  const conversions = { ...query, nulls: false };
  const top = await topValues(driver, (bind) => touchRows(conversions, bind), query.breakdown.top);
  return { all, breakdown: await readDays(driver, query, top) };
}

async function readDays(
  driver: EventsDriver,
  query: AttributionQuery,
  top?: readonly number[],
): Promise<PaybackCounts['all']> {
  const bind = new Binder();
  const rows = await driver.query<{ apart: number; unit: number; day: number; n: string; worth: number }>(
    `SELECT ${top ? foldedSql(top, bind) : 'toInt32(0)'} AS apart, unit, toUInt32(intDiv(${momentOf('x')} - ${momentOf('times[1]')}, ${DAY_MS})) AS day,
  countIf(j = 1) AS n, sum(v) AS worth
FROM (${wonRows(query, bind)})
ARRAY JOIN times AS x, worths AS v, arrayEnumerate(times) AS j GROUP BY apart, unit, day`,
    bind.params,
  );
  return rows.map(({ apart, unit, day, n, worth }) => ({
    apart,
    unit,
    day,
    customers: Number(n),
    value: worth,
  }));
}
