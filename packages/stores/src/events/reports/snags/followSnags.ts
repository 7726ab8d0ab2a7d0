import type { MatchedCell, SnagOutcomes, SnagQuery } from '@viaggio/domain/ports/frictionStore';
import { Binder } from '../../bind';
import type { EventsDriver } from '../../driver/types';
import { everybodysMoments, snagMoments } from './nextMoments';
import { sampleOf } from './sampleOf';
import { CONTROL, EVERYBODY, SNAG, TAKEN } from './sides';
import { stepMoments } from './stepMoments';

const SIDES = { [SNAG]: 'snag', [CONTROL]: 'control', [TAKEN]: 'taken' } as const;

/**
 * One row for each moment of those who met a snag and of those it is held against: `side`, `kind`, `at` the moment of the
 * snag, `since` when it is followed, `cell`, `is_over` and `is_converted`. `sample` is a condition on the person to be
 * asked about; without it everybody who met a snag or took a step is told, and nobody else. undefined: nothing is asked.
 */
export function followedRows(query: SnagQuery, bind: Binder, sample?: string): string | undefined {
  const condition = sample ?? '1';
  const parts = [
    stepMoments(query, bind, condition),
    snagMoments(query, bind, condition),
    sample === undefined ? undefined : everybodysMoments(query, bind, condition),
  ].filter((part) => part !== undefined);
  if (parts.length === 0) return undefined;
  const followed = bind.add('UInt64', query.followed);
  return `SELECT person, side, kind, at, cell, since + ${followed} < ${bind.add('UInt64', query.asOf)} AS is_over,
  conversion <= since + ${followed} AS is_converted FROM (${parts.join('\nUNION ALL\n')})`;
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

/** What became of who met each snag, and of those they are held against, by the cells in which they are matched; of many customers those of a sample. */
export async function followSnags(driver: EventsDriver, query: SnagQuery): Promise<SnagOutcomes> {
  const bind = new Binder();
  const sample = await sampleOf(driver, query.workspace, bind);
  const moments = followedRows(query, bind, sample.holds('person'));
  if (moments === undefined) return { everybody: [], met: [] };
  const rows = await driver.query<Row>(
    `SELECT side, kind, cell, sum(m) AS followed, sum(c) AS converted, sum(o) AS open, sum(m * m) AS squares FROM (
  SELECT side, kind, toUInt64(cell) AS cell, countIf(is_over) AS m, countIf(is_over AND is_converted) AS c,
    countIf(NOT is_over) AS o FROM (${moments}) GROUP BY side, kind, cell, person)
GROUP BY side, kind, cell`,
    bind.params,
  );
  const cellOf = ({ cell, followed, converted, open, squares }: Row): MatchedCell => ({
    cell: Number(cell),
    followed: Number(followed),
    converted: Number(converted),
    open: Number(open),
    squares: Number(squares),
  });
  return {
    everybody: rows.filter(({ side }) => side === EVERYBODY).map(cellOf),
    met: rows
      .filter(({ side }) => side !== EVERYBODY)
      .map((row) => ({ ...cellOf(row), kind: row.kind, side: SIDES[row.side as keyof typeof SIDES] })),
  };
}
