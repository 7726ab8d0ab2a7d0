import type { AlternativesQuery, LostDeals } from '@viaggio/domain/ports/alternatives';
import { Binder } from '../../bind';
import type { EventsDriver } from '../../driver/types';
import { DECIDED, dealRows } from './alternativeRows';

interface Row {
  isAll: number;
  decided: number;
  why: string;
  text: string;
  deals: string;
  people: string;
  amounts: string[];
}

/** Deals lost in the period by their reasons, and how many were won. */
export async function countLostDeals(driver: EventsDriver, query: AlternativesQuery): Promise<LostDeals> {
  const bind = new Binder();
  const rows = await driver.query<Row>(
    `SELECT one.1 AS isAll, decided, one.2 AS why, min(reason) AS text, count() AS deals, uniqExactArray(people) AS people,
  if(isAll, [], groupArrayIf(amount, amount != '')) AS amounts
FROM (${dealRows(query, [], bind)}) ARRAY JOIN [(1, ''), (0, key)] AS one GROUP BY isAll, decided, why`,
    bind.params,
  );
  const all = (decided: number): Row | undefined => rows.find((row) => row.isAll && row.decided === decided);
  return {
    won: Number(all(DECIDED.won)?.deals ?? 0),
    people: Number(all(DECIDED.lost)?.people ?? 0),
    reasons: rows
      .filter(({ isAll, decided }) => !isAll && decided === DECIDED.lost)
      .map(({ why, text, deals, people, amounts }) => ({
        reason: why,
        text,
        deals: Number(deals),
        people: Number(people),
        amounts,
      })),
  };
}

/** Rows (person, at) of who lost a deal, for a reason or for any. */
export function lostPeople(query: AlternativesQuery, reason: string | undefined, bind: Binder): string {
  const is = reason === undefined ? '1' : `key = ${bind.add('String', reason)}`;
  return `SELECT person, at FROM (${dealRows(query, [], bind)}) ARRAY JOIN people AS person
  WHERE decided = ${DECIDED.lost} AND ${is}`;
}
