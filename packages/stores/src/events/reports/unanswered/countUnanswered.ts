import {
  ALL_STAGES,
  type LivingMapCell,
  type NamedResponse,
  type UnansweredFigure,
  type UnansweredQuery,
  type UnansweredRow,
} from '@viaggio/domain/ports/livingMapStore';
import type { Population } from '@viaggio/domain/ports/reportStore';
import { Binder } from '../../bind';
import type { EventsDriver } from '../../driver/types';
import { quantilesOf } from '../contacts/summedMap';
import { actionRows, CELL, NAMED_MESSAGE, NAMES_ACTION } from './actionRows';

type Row = Record<
  'cell' | 'actions' | 'people' | 'followed' | 'answered' | 'named' | 'waiting' | `people_${Who}` | Square,
  string
> & { times: (number | null)[] };
type Who = 'followed' | 'unanswered' | 'waiting';
type Square = 'both' | 'cross' | 'own';

const ALL = ALL_STAGES * CELL;

/**
 * Actions by stage and touchpoint, by stage, and of all. Of each journey the actions of a cell are put together within
 * its row, so that people are counted without grouping by them.
 */
export async function countUnanswered(
  driver: EventsDriver,
  query: UnansweredQuery,
): Promise<UnansweredRow[]> {
  const bind = new Binder();
  const moved = (cell: string): string => `arrayMap(x -> (toUInt32(${cell}), x.2, x.3, x.4, x.5), actions)`;
  const cells = ['x.1', `intDiv(x.1, ${CELL}) * ${CELL}`, String(ALL)].map(moved).join(', ');
  const count = (is: string): string => `arrayCount(x -> ${is}, g)`;
  const rows = await driver.query<Row>(
    `SELECT cell, sum(n) AS actions, count() AS people, sum(f) AS followed, sum(a) AS answered, sum(m) AS named, sum(w) AS waiting,
  countIf(f > 0) AS people_followed, countIf(f > a) AS people_unanswered, countIf(w > 0) AS people_waiting,
  sum(f * f) AS both, sum(f * a) AS cross, sum(a * a) AS own, quantilesExactArray(0.5, 0.9)(took) AS times
FROM (SELECT g[1].1 AS cell, length(g) AS n, ${count('x.2')} AS f, ${count('x.2 AND x.3')} AS a, ${count('x.2 AND x.4')} AS m,
    ${count('NOT x.2 AND NOT x.3')} AS w, arrayMap(x -> toFloat64(x.5), arrayFilter(x -> x.2 AND x.3 AND NOT x.4, g)) AS took
  FROM (SELECT arrayJoin(arraySplit((x, y) -> x.1 != y.1, sorted, arrayShiftRight(sorted, 1))) AS g
    FROM (SELECT arraySort(x -> x.1, arrayConcat(${cells})) AS sorted FROM (${actionRows(query, bind)}))))
GROUP BY cell`,
    bind.params,
  );
  return rows.map((row) => ({
    stage: Math.floor(Number(row.cell) / CELL),
    touchpoint: Number(row.cell) % CELL,
    actions: Number(row.actions),
    people: Number(row.people),
    followed: Number(row.followed),
    answered: Number(row.answered),
    named: Number(row.named),
    waiting: Number(row.waiting),
    peopleFollowed: Number(row.people_followed),
    peopleUnanswered: Number(row.people_unanswered),
    peopleWaiting: Number(row.people_waiting),
    squares: [Number(row.both), Number(row.cross), Number(row.own)],
    times: Number(row.answered) > Number(row.named) ? quantilesOf(row.times) : null,
  }));
}

const FIGURES: Readonly<Record<UnansweredFigure, string>> = {
  actions: '1',
  answered: 'x.2 AND x.3',
  unanswered: 'x.2 AND NOT x.3',
  waiting: 'NOT x.2 AND NOT x.3',
};

/** Rows (person, at) of who has such an action. */
export function unansweredPeople(
  { query, stage, touchpoint, figure }: Extract<LivingMapCell, { report: 'unanswered' }>,
  bind: Binder,
): string {
  const ofStage = stage === ALL_STAGES ? '1' : `intDiv(x.1, ${CELL}) = ${bind.add('UInt32', stage)}`;
  const ofTouchpoint = touchpoint === 0 ? '1' : `x.1 % ${CELL} = ${bind.add('UInt32', touchpoint)}`;
  return `SELECT person, x.6 AS at FROM (${actionRows(query, bind)}) ARRAY JOIN actions AS x
  WHERE ${ofStage} AND ${ofTouchpoint} AND ${FIGURES[figure]}`;
}

/** Names of a year of a busy service desk; what is beyond is matched by time. */
const MOST_NAMED = 200_000;

/** What contacts of ours since `from` say they answer, each once. */
export async function namedResponses(
  driver: EventsDriver,
  { workspace, from, asOf }: Pick<Population, 'workspace' | 'from' | 'asOf'>,
): Promise<NamedResponse[]> {
  const bind = new Binder();
  const at = (moment: number): string => `fromUnixTimestamp64Milli(${bind.add('Int64', moment)})`;
  return driver.query<NamedResponse>(
    `SELECT DISTINCT ${NAMED_MESSAGE} AS message FROM events WHERE workspace = ${bind.add('UInt32', workspace)}
  AND ts >= ${at(from)} AND ts < ${at(asOf)} AND ${NAMES_ACTION} AND message != '' ORDER BY message LIMIT ${MOST_NAMED}`,
    bind.params,
  );
}
