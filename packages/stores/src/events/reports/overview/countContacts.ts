import type { Contacts, ContactTotals, OverviewQuery } from '@viaggio/domain/ports/overviewStore';
import type { EventsDriver } from '../../driver/types';
import { ofPeople, queryParams, secondWithin } from './conditions';

const journeysIn = (query: OverviewQuery): string =>
  `FROM journeys FINAL WHERE workspace = {workspace:UInt32} ${ofPeople(query)}`;

interface CellRow {
  k: number;
  contacts: string;
  people: string;
  starters: string;
}

/**
 * Contacts and people by stage and touchpoint, packed as stage × 65536 + touchpoint. The first occurrence of a key in a
 * person's array counts the person in its cell, and the first of all in the period, so that no set of people is held.
 */
const cellRows = (driver: EventsDriver, query: OverviewQuery): Promise<CellRow[]> =>
  driver.query<CellRow>(
    `SELECT k, count() AS contacts, countIf(occurrence = 1) AS people, countIf(position = 1) AS starters FROM (
  SELECT arrayFilter((k, s) -> ${secondWithin('s')}, ${query.isDefault ? 'sp' : 'arrayMap(k -> bitAnd(k, 65535), sp)'}, s) AS keys,
    arrayEnumerateUniq(keys) AS occurrences
  ${journeysIn(query)}
) ARRAY JOIN keys AS k, occurrences AS occurrence, arrayEnumerate(keys) AS position GROUP BY k`,
    queryParams(query),
  );

interface MoneyRow {
  revenue: number;
  orders: string;
  typical: number | null;
}

/** Money is in few contacts, which have arrays of their own. */
async function readMoney(
  driver: EventsDriver,
  query: OverviewQuery,
): Promise<Pick<ContactTotals, 'revenue' | 'orders' | 'typicalOrder'>> {
  const [row] = await driver.query<MoneyRow>(
    `SELECT sum(amount) AS revenue, countIf(amount > 0) AS orders, quantileExactIf(0.5)(amount, amount > 0) AS typical
FROM (SELECT money, money_s ${journeysIn(query)}) ARRAY JOIN money AS amount, money_s AS s WHERE ${secondWithin('s')}`,
    queryParams(query),
  );
  const orders = Number(row?.orders ?? 0);
  return { revenue: row?.revenue ?? 0, orders, typicalOrder: orders === 0 ? null : (row?.typical ?? null) };
}

/** Contacts and people by cell of the map, and of the whole period. */
export async function countContacts(driver: EventsDriver, query: OverviewQuery): Promise<Contacts> {
  const [rows, money] = await Promise.all([cellRows(driver, query), readMoney(driver, query)]);
  const cells = rows.map((row) => ({
    stage: Math.floor(row.k / 65536),
    touchpoint: row.k % 65536,
    contacts: Number(row.contacts),
    people: Number(row.people),
  }));
  const unmapped = cells.filter((cell) => cell.touchpoint === 0);
  const contactsOf = (some: typeof cells): number => some.reduce((sum, { contacts }) => sum + contacts, 0);
  return {
    cells,
    totals: {
      people: rows.reduce((sum, { starters }) => sum + Number(starters), 0),
      contacts: contactsOf(cells),
      unmapped: contactsOf(unmapped),
      ...money,
    },
  };
}
