import type {
  FollowedDay,
  OrderCounts,
  RepurchaseCounts,
  RepurchaseQuery,
} from '@viaggio/domain/ports/relationStore';
import { TIME_EDGES } from '@viaggio/domain/ports/reportStore';
import { Binder } from '../../bind';
import type { EventsDriver } from '../../driver/types';
import { ContactSet } from '../contacts/contactSet';
import { histogramOf, quantilesOf, type SummedMap } from '../contacts/summedMap';
import { momentOf, travellers } from '../contacts/travellers';

const DAY_MS = 86_400_000;
/** The fourth purchase and all later ones are told together; 0 stands for all there are. */
const LAST_ORDER = 4;
const ALL = 0;

/** One row for each with a purchase in the period: `bought`, moments of all purchases, and `f`, the place of the first. */
function buyers(query: RepurchaseQuery, bind: Binder): string {
  const set = new ContactSet(bind, query.workspace);
  const moment = momentOf(set.element('t'));
  const known = bind.add('UInt64', query.asOf);
  const marks = set.map(`toUInt8(${moment} < ${known} AND ${set.any(query.purchase)})`);
  const from = bind.add('UInt64', query.from);
  const end = bind.add('UInt64', query.end);
  const all = `arrayMap(k -> ${momentOf('k')}, arrayFilter((k, m) -> m, t, ${marks}))`;
  const own =
    query.merge === null
      ? 'moments'
      : `arrayFilter((x, d, j) -> j = 1 OR d > ${bind.add('UInt64', query.merge)}, moments,
          arrayDifference(arrayMap(x -> toInt64(x), moments)), arrayEnumerate(moments))`;
  return `SELECT person, bought, arrayMap(x -> toUInt8(x >= ${from} AND x < ${end}), bought) AS inside, indexOf(inside, 1) AS f
  FROM (SELECT person, ${own} AS bought FROM (SELECT person, ${all} AS moments ${travellers(query, bind, 'notEmpty(moments)')}))
  WHERE f > 0`;
}

/** One row for each purchase of the period: `person`, `place` in the life, `at`, and `gap` to the next; −1 none so far. */
const purchaseRows = (query: RepurchaseQuery, bind: Binder): string =>
  `SELECT person, least(j, ${LAST_ORDER}) AS place, x AS at, if(n > 0, toInt64(n) - toInt64(x), toInt64(-1)) AS gap
  FROM (${buyers(query, bind)})
  ARRAY JOIN bought AS x, inside AS is, arrayEnumerate(bought) AS j, arrayShiftLeft(bought, 1) AS n WHERE is`;

/** Of each, the time from the first purchase of the period to the next, or how long it was waited for. */
const firstRows = (query: RepurchaseQuery, bind: Binder): string =>
  `SELECT person, bought[f] AS a, if(f < length(bought), bought[f + 1], toUInt64(0)) AS b FROM (${buyers(query, bind)})`;

interface OrderRow {
  place: number;
  purchases: string;
  intervals: string;
  times: (number | null)[];
  bars: SummedMap;
}

async function readOrders(driver: EventsDriver, query: RepurchaseQuery): Promise<OrderRow[]> {
  const bind = new Binder();
  const edges = bind.add('Array(UInt64)', [0, ...TIME_EDGES]);
  return driver.query<OrderRow>(
    `SELECT told AS place, count() AS purchases, countIf(gap >= 0) AS intervals,
  quantilesExactIf(0.5, 0.9)(toFloat64(gap), gap >= 0) AS times,
  sumMapIf([roundDown(toUInt64(greatest(gap, 0)), ${edges})], [toUInt64(1)], gap >= 0) AS bars
FROM (${purchaseRows(query, bind)}) ARRAY JOIN [place, ${ALL}] AS told GROUP BY told ORDER BY told`,
    bind.params,
  );
}

async function readFollowed(driver: EventsDriver, query: RepurchaseQuery): Promise<FollowedDay[]> {
  const bind = new Binder();
  const asOf = bind.add('UInt64', query.asOf);
  const rows = await driver.query<{ days: string; again: string; open: string }>(
    `SELECT intDiv(if(b > 0, b, ${asOf}) - a + ${DAY_MS - 1}, ${DAY_MS}) AS days, countIf(b > 0) AS again, countIf(b = 0) AS open
FROM (${firstRows(query, bind)}) GROUP BY days ORDER BY days`,
    bind.params,
  );
  return rows.map(({ days, again, open }) => ({
    days: Number(days),
    again: Number(again),
    open: Number(open),
  }));
}

/** After how long customers buy again. */
export async function countRepurchase(
  driver: EventsDriver,
  query: RepurchaseQuery,
): Promise<RepurchaseCounts> {
  const [rows, followed] = await Promise.all([readOrders(driver, query), readFollowed(driver, query)]);
  const orders = rows.map(
    (row): OrderCounts => ({
      order: Number(row.place),
      purchases: Number(row.purchases),
      intervals: Number(row.intervals),
      times: quantilesOf(Number(row.intervals) === 0 ? undefined : row.times),
    }),
  );
  const all = orders.find(({ order }) => order === ALL);
  return {
    people: followed.reduce((sum, { again, open }) => sum + again + open, 0),
    purchases: all?.purchases ?? 0,
    intervals: all?.intervals ?? 0,
    times: all?.times ?? null,
    histogram: histogramOf(rows.find(({ place }) => Number(place) === ALL)?.bars),
    byOrder: orders.filter(({ order }) => order !== ALL),
    followed,
  };
}

/** Rows (person, at) of all buyers, of who bought again, or of who has not so far. */
export function repurchasePeople(
  query: RepurchaseQuery,
  group: 'buyers' | 'again' | 'waiting',
  bind: Binder,
): string {
  const is = { buyers: '1', again: 'b > 0', waiting: 'b = 0' }[group];
  return `SELECT person, if(b > 0, b, a) AS at FROM (${firstRows(query, bind)}) WHERE ${is}`;
}

/** Rows (person, at) of who has a pair of purchases of which the first was this one of their life. */
export const orderPeople = (query: RepurchaseQuery, order: number, bind: Binder): string =>
  `SELECT person, at FROM (${purchaseRows(query, bind)}) WHERE gap >= 0 AND place = ${bind.add('UInt32', order)}`;
