import type { PersonStanding, PersonSummary } from '@viaggio/domain/ports/people';
import { type EventsDriver, idList } from '../driver/types';

/** What journeys say of these people; those without a journey are missing. */
export async function summarisePeople(
  driver: EventsDriver,
  workspace: number,
  people: readonly string[],
): Promise<PersonSummary[]> {
  if (people.length === 0) return [];
  return driver.query<PersonSummary>(
    `SELECT person, toFloat64(length(t)) AS contacts, toFloat64(intDiv(t[1], 2048)) AS firstAt,
       toFloat64(intDiv(t[-1], 2048)) AS lastAt, tp[-1] AS lastTouchpoint, ch[-1] AS lastChannel,
       arraySum(value) AS revenue, toFloat64(arrayCount(v -> v > 0, value)) AS orders
     FROM journeys FINAL WHERE workspace = {workspace:UInt32} AND person IN {people:Array(UInt64)}`,
    { workspace, people: idList(people) },
    { rank: 'person' },
  );
}

interface StandingRow extends Omit<PersonStanding, 'stage' | 'entered' | 'leaves' | 'how' | 'won'> {
  last_stage: number;
  last_entered: number;
  last_leaves: number;
  last_how: number;
  last_won: number;
}

/** Where these people stand in a model; those who never entered it are missing. */
export async function readStandings(
  driver: EventsDriver,
  workspace: number,
  model: number,
  people: readonly string[],
): Promise<PersonStanding[]> {
  if (people.length === 0) return [];
  // No result is named like a column: the engine would take the name for the result everywhere.
  // A cycle ends by its last stay: lost (2) or by an exit (4). The last cycle's end is a matter of the clock.
  const rows = await driver.query<StandingRow>(
    `SELECT key AS person, stage[-1] AS last_stage, toFloat64(entered[-1]) AS last_entered,
       toFloat64(leaves[-1]) AS last_leaves, how[-1] AS last_how, won[-1] AS last_won, cycle[-1] + 1 AS cycles,
       toFloat64(length(arrayDistinct(arrayFilter((c, w) -> w = 1, cycle, won)))) AS cyclesWon,
       toFloat64(arrayCount((c, h) -> h IN (2, 4) AND c < cycle[-1], cycle, how)) AS cyclesLostBefore
     FROM stays FINAL
     WHERE workspace = {workspace:UInt32} AND model = {model:UInt32} AND key IN {people:Array(UInt64)}
       AND notEmpty(stage)`,
    { workspace, model, people: idList(people) },
    { rank: 'person' },
  );
  return rows.map(({ last_stage, last_entered, last_leaves, last_how, last_won, ...row }) => ({
    ...row,
    stage: last_stage,
    entered: last_entered,
    leaves: last_leaves,
    how: last_how,
    won: last_won === 1,
  }));
}

/** Mean emotion of what these people expressed. */
export async function readFeelings(
  driver: EventsDriver,
  workspace: number,
  people: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  if (people.length === 0) return new Map();
  const rows = await driver.query<{ person: string; feeling: number }>(
    `SELECT person, avg(emotion) AS feeling FROM signals FINAL
     WHERE workspace = {workspace:UInt32} AND person IN {people:Array(UInt64)} AND NOT isNaN(emotion)
     GROUP BY person`,
    { workspace, people: idList(people) },
  );
  return new Map(rows.map((row) => [row.person, row.feeling]));
}
