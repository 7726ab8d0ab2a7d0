import type { MatchedCell, SnagOutcomes, SnagQuery } from '@viaggio/domain/ports/frictionStore';
import { Binder } from '../../bind';
import type { EventsDriver } from '../../driver/types';
import { nextMoments } from './nextMoments';
import { sampleOf } from './sampleOf';
import { CONTROL, EVERYBODY, SNAG, TAKEN } from './sides';
import { stepMoments } from './stepMoments';

const SIDES = { [SNAG]: 'snag', [CONTROL]: 'control', [TAKEN]: 'taken' } as const;

/** Moments as followed ones: `is_over`, their time is over; `is_converted`, the customer converted in it. */
function followed(query: SnagQuery, bind: Binder, moments: string, more = ''): string {
  const span = bind.add('UInt64', query.followed);
  return `SELECT person, side, kind, at, cell${more}, since + ${span} < ${bind.add('UInt64', query.asOf)} AS is_over,
    conversion <= since + ${span} AS is_converted FROM (${moments})`;
}

/**
 * One row (person, side, kind, at, cell, is_over, is_converted) for each moment of those who met a snag or took a step,
 * `at` the moment of the snag. undefined: nothing is asked.
 */
export function followedRows(query: SnagQuery, bind: Binder): string | undefined {
  const parts = [
    stepMoments(query, bind, '1'),
    nextMoments(query, bind, { condition: '1', isOfAll: false }),
  ].flatMap((moments) => (moments === undefined ? [] : [followed(query, bind, moments)]));
  return parts.length === 0 ? undefined : parts.join('\nUNION ALL\n');
}

/**
 * Moments by cell, of everybody too. A square of the moments of one customer is the sum of the odd numbers up to them:
 * where moments come with their rank, nobody needs to be grouped by customer, which took two thirds of the time. What
 * is over comes before what is not.
 */
function cellRows(query: SnagQuery, bind: Binder, condition: string): string | undefined {
  const counts = `toUInt64(cell) AS cell, countIf(is_over) AS followed, countIf(is_over AND is_converted) AS converted,
    countIf(NOT is_over) AS open`;
  const steps = stepMoments(query, bind, condition);
  const nexts = nextMoments(query, bind, { condition, isOfAll: true });
  const parts = [
    steps &&
      `SELECT side, kind, cell, sum(followed) AS followed, sum(converted) AS converted, sum(open) AS open, sum(squared) AS squares FROM (
  SELECT side, kind, ${counts}, followed * followed AS squared FROM (${followed(query, bind, steps)}) GROUP BY side, kind, cell, person)
GROUP BY side, kind, cell`,
    nexts &&
      `SELECT side, kind, ${counts}, sumIf(2 * rank - 1, is_over) AS squares
FROM (${followed(query, bind, nexts, ', rank')}) GROUP BY side, kind, cell`,
  ].filter((part) => part !== undefined);
  return parts.length === 0 ? undefined : parts.join('\nUNION ALL\n');
}

interface Row {
  side: number;
  kind: number;
  cell: string;
  followed: string;
  converted: string;
  open: string;
  squares: string;
}

/** What became of who met each snag, and of those they are held against, by the cells in which they are matched; of more customers than `most` those of a sample. */
export async function followSnags(
  driver: EventsDriver,
  query: SnagQuery,
  most?: number,
): Promise<SnagOutcomes> {
  const bind = new Binder();
  const { holds, sampled } = await sampleOf(driver, query.workspace, bind, most);
  const cells = cellRows(query, bind, holds('person'));
  if (cells === undefined) return { sampled: null, everybody: [], met: [] };
  const rows = await driver.query<Row>(cells, bind.params);
  const cellOf = ({ cell, followed, converted, open, squares }: Row): MatchedCell => ({
    cell: Number(cell),
    followed: Number(followed),
    converted: Number(converted),
    open: Number(open),
    squares: Number(squares),
  });
  return {
    sampled,
    everybody: rows.filter(({ side }) => side === EVERYBODY).map(cellOf),
    met: rows
      .filter(({ side }) => side !== EVERYBODY)
      .map((row) => ({ ...cellOf(row), kind: row.kind, side: SIDES[row.side as keyof typeof SIDES] })),
  };
}
