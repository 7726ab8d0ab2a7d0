import type { ContactCount, ContactTotals, OverviewQuery } from '@viaggio/domain/ports/overviewStore';
import type { EventsDriver, QueryParams } from '../../driver/types';
import { atPlaces, queryParams } from './conditions';

/** Time keys are milliseconds × 2048 + rank. */
const KEY_PARAMS = (query: OverviewQuery): QueryParams => ({
  ...queryParams(query),
  fromKey: query.from * 2048,
  endKey: query.end * 2048,
});

const JOURNEYS = (query: OverviewQuery): string =>
  `FROM journeys FINAL WHERE workspace = {workspace:UInt32} AND t[-1] >= {fromKey:UInt64} AND t[1] < {endKey:UInt64}
   ${atPlaces(query)}`;

const IN_PERIOD = 't >= {fromKey:UInt64} AND t < {endKey:UInt64}';

/**
 * Contacts and people by stage and touchpoint. Keys are packed as stage × 65536 + touchpoint; the first occurrence of
 * a key in a person's array counts the person, so that no set of people has to be held: half the time of summing maps.
 */
export async function countContacts(driver: EventsDriver, query: OverviewQuery): Promise<ContactCount[]> {
  const stage = query.isDefault ? 'st' : 'arrayMap(x -> toUInt8(0), tp)';
  const rows = await driver.query<{ k: number; contacts: string; people: string }>(
    `SELECT k, count() AS contacts, countIf(occurrence = 1) AS people FROM (
  SELECT arrayFilter((k, t) -> ${IN_PERIOD}, arrayMap((s, p) -> toUInt32(s) * 65536 + p, ${stage}, tp), t) AS keys,
    arrayEnumerateUniq(keys) AS occurrences
  ${JOURNEYS(query)}
) ARRAY JOIN keys AS k, occurrences AS occurrence GROUP BY k`,
    KEY_PARAMS(query),
  );
  return rows.map((row) => ({
    stage: Math.floor(row.k / 65536),
    touchpoint: row.k % 65536,
    contacts: Number(row.contacts),
    people: Number(row.people),
  }));
}

interface TotalsRow {
  people: string;
  contacts: string;
  unmapped: string;
  revenue: number;
  orders: string;
  typical: number | null;
}

/** People with a contact in the period, their contacts, orders and money. */
export async function readTotals(driver: EventsDriver, query: OverviewQuery): Promise<ContactTotals> {
  const [row] = await driver.query<TotalsRow>(
    `SELECT countIf(n > 0) AS people, sum(n) AS contacts, sum(unmapped) AS unmapped, sum(money) AS revenue,
  sum(length(paid)) AS orders, quantileExactArray(0.5)(paid) AS typical FROM (
  SELECT arrayCount(t -> ${IN_PERIOD}, t) AS n,
    arrayCount((p, t) -> p = 0 AND ${IN_PERIOD}, tp, t) AS unmapped,
    arrayFilter((v, t) -> v != 0 AND ${IN_PERIOD}, value, t) AS amounts,
    arraySum(amounts) AS money, arrayFilter(v -> v > 0, amounts) AS paid
  ${JOURNEYS(query)})`,
    KEY_PARAMS(query),
  );
  const orders = Number(row?.orders ?? 0);
  return {
    people: Number(row?.people ?? 0),
    contacts: Number(row?.contacts ?? 0),
    unmapped: Number(row?.unmapped ?? 0),
    revenue: row?.revenue ?? 0,
    orders,
    typicalOrder: orders === 0 ? null : (row?.typical ?? null),
  };
}
