import type { AttributionQuery, CreditedPeople } from '@viaggio/domain/ports/reportStore';
import { Binder } from '../../bind';
import type { EventsDriver } from '../../driver/types';
import { touchRows } from './touchRows';

const POSITIONS = ['touched', 'first', 'last', 'lastNonDirect'] as const;

type UnitRow = { readonly unit: number } & Record<(typeof POSITIONS)[number], string>;

async function readTotals(driver: EventsDriver, query: AttributionQuery) {
  const bind = new Binder();
  const [row] = await driver.query<{ people: string; none: string }>(
    `SELECT uniqExact(person) AS people, uniqExactIf(person, empty(units)) AS none FROM (${touchRows(query, bind)})`,
    bind.params,
  );
  return { people: Number(row?.people ?? 0), none: Number(row?.none ?? 0) };
}

async function readUnits(driver: EventsDriver, query: AttributionQuery): Promise<UnitRow[]> {
  const bind = new Binder();
  const direct = bind.add('UInt16', query.direct);
  return driver.query<UnitRow>(
    `SELECT unit, uniqExact(person) AS touched, uniqExactIf(person, i = 1) AS first, uniqExactIf(person, i = m) AS last,
  uniqExactIf(person, i = other) AS lastNonDirect
FROM (
  WITH arrayLastIndex(c -> c != ${direct}, channels) AS found
  SELECT person, units, length(units) AS m, if(found = 0, m, found) AS other
  FROM (${touchRows(query, bind)}) WHERE notEmpty(units))
ARRAY JOIN units AS unit, arrayEnumerate(units) AS i GROUP BY unit`,
    bind.params,
  );
}

/** How many customers are behind the credit of each unit, by where it stood before their conversions. */
export async function countCreditedPeople(
  driver: EventsDriver,
  query: AttributionQuery,
): Promise<CreditedPeople> {
  const conversions = { ...query, nulls: false };
  const [totals, units] = await Promise.all([
    readTotals(driver, conversions),
    readUnits(driver, conversions),
  ]);
  return {
    ...totals,
    units: units.map(({ unit, touched, first, last, lastNonDirect }) => ({
      unit,
      touched: Number(touched),
      first: Number(first),
      last: Number(last),
      lastNonDirect: Number(lastNonDirect),
    })),
  };
}
