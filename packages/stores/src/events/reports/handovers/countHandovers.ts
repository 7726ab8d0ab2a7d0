import type { HandoverCounts, HandoverQuery } from '@viaggio/domain/ports/frictionStore';
import { Binder } from '../../bind';
import type { EventsDriver } from '../../driver/types';
import { quantilesOf } from '../contacts/summedMap';
import { GROUPS, handoverRows } from './handoverRows';

interface Row {
  pair: string;
  n: string;
  people: string;
  times: (number | null)[];
  followed: string;
  converted: string;
  open: string;
}

const EVERYBODY = 0;

/** How often customers passed from group to group, or stayed, and what became of them. */
export async function countHandovers(driver: EventsDriver, query: HandoverQuery): Promise<HandoverCounts> {
  const bind = new Binder();
  // Who made any handover is counted as one more pair, by one row of theirs.
  const rows = await driver.query<Row>(
    `SELECT counted AS pair, sum(length(ats)) AS n, count() AS people, quantilesExactArray(0.5, 0.9)(arrayMap(y -> toFloat64(y), tooks)) AS times,
  countIf(is_over) AS followed, countIf(is_over AND is_converted) AS converted, countIf(NOT is_over) AS open
FROM (${handoverRows(query, bind)})
ARRAY JOIN if(is_first_move, [pair, toUInt64(${EVERYBODY})], [pair]) AS counted
GROUP BY counted`,
    bind.params,
  );
  const isPair = ({ pair }: Row): boolean => Number(pair) !== EVERYBODY;
  return {
    rows: rows.filter(isPair).map((row) => ({
      ...groupsOf(row.pair),
      count: Number(row.n),
      people: Number(row.people),
      times: quantilesOf(row.times) ?? { p50: 0, p90: 0 },
      followed: Number(row.followed),
      converted: Number(row.converted),
      open: Number(row.open),
    })),
    people: Number(rows.find((row) => !isPair(row))?.people ?? 0),
  };
}

export const groupsOf = (pair: string): { from: number; to: number } => ({
  from: Math.floor(Number(pair) / GROUPS),
  to: Number(pair) % GROUPS,
});
