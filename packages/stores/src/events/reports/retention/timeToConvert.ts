import {
  TIME_EDGES,
  type TimeToConvertCounts,
  type TimeToConvertQuery,
} from '@viaggio/domain/ports/reportStore';
import { Binder } from '../../bind';
import type { EventsDriver } from '../../driver/types';
import { ATTRIBUTE_COLUMNS, ContactSet } from '../contacts/contactSet';
import { histogramOf, quantilesOf, type SummedMap } from '../contacts/summedMap';
import { foldedSql, topValues } from '../contacts/topValues';
import { momentOf, timeKey, travellers } from '../contacts/travellers';

interface Row {
  people: string;
  converted: string;
  times: (number | null)[];
  bars: SummedMap;
}

/** One row for each who did the first: time keys `a`, and `b` of the second after it (0: not yet); `told`: what `a` is told apart by. */
export function conversionRows(query: TimeToConvertQuery, bind: Binder): string {
  const span = { since: query.from, until: query.asOf };
  const first = new ContactSet(bind, query.workspace, span);
  const second = new ContactSet(bind, query.workspace, span);
  const from = bind.add('UInt64', timeKey(query.from));
  const end = bind.add('UInt64', timeKey(Math.min(query.end, query.asOf)));
  const known = bind.add('UInt64', timeKey(query.asOf));
  const isFirst = first.map(`toUInt8(${first.any(query.first)})`);
  const isSecond = second.map(`toUInt8(${second.any(query.second)})`);
  const told = query.breakdown ? `${ATTRIBUTE_COLUMNS[query.breakdown.by]}[i]` : '0';
  return `WITH arrayFirstIndex((m, x) -> m AND x >= ${from} AND x < ${end}, ${isFirst}, t) AS i,
  arrayFirst((x, m, j) -> m AND j > i AND x < ${known}, t, ${isSecond}, arrayEnumerate(t)) AS b
SELECT person, t[i] AS a, b, ${told} AS told ${travellers(query, bind, 'i > 0')}`;
}

/** How long people took from one contact to another. */
export async function timeToConvert(
  driver: EventsDriver,
  query: TimeToConvertQuery,
): Promise<TimeToConvertCounts> {
  const bind = new Binder();
  const edges = bind.add('Array(UInt64)', [0, ...TIME_EDGES]);
  const [row] = await driver.query<Row>(
    `SELECT count() AS people, countIf(b > 0) AS converted, quantilesExactIf(0.5, 0.9)(toFloat64(took), b > 0) AS times,
  sumMapIf([roundDown(toUInt64(took), ${edges})], [toUInt64(1)], b > 0) AS bars
FROM (SELECT b, if(b > 0, ${momentOf('b')} - ${momentOf('a')}, 0) AS took FROM (${conversionRows(query, bind)}))`,
    bind.params,
  );
  const converted = Number(row?.converted ?? 0);
  return {
    people: Number(row?.people ?? 0),
    converted,
    times: converted === 0 ? null : quantilesOf(row?.times),
    histogram: histogramOf(row?.bars),
    breakdown: await toldApart(driver, query),
  };
}

/** Two passes: who has most, and then everybody, the others as one. */
async function toldApart(
  driver: EventsDriver,
  query: TimeToConvertQuery,
): Promise<TimeToConvertCounts['breakdown']> {
  if (query.breakdown === undefined) return [];
  const top = await topValues(driver, (bind) => conversionRows(query, bind), query.breakdown.top);
  const bind = new Binder();
  const rows = await driver.query<Omit<Row, 'bars'> & { value: number }>(
    `SELECT ${foldedSql(top, bind)} AS value, count() AS people, countIf(b > 0) AS converted,
  quantilesExactIf(0.5, 0.9)(toFloat64(${momentOf('b')} - ${momentOf('a')}), b > 0) AS times
FROM (${conversionRows(query, bind)}) GROUP BY value`,
    bind.params,
  );
  return rows.map(({ value, people, converted, times }) => ({
    value,
    people: Number(people),
    converted: Number(converted),
    times: Number(converted) === 0 ? null : quantilesOf(times),
  }));
}
