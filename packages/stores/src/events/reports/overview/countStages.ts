import type { OverviewQuery, StageCounts, StageReach } from '@viaggio/domain/ports/overviewStore';
import type { EventsDriver } from '../../driver/types';
import { atPlaces, EXITED, FIGURES, queryParams } from './conditions';

interface Row {
  stage: number;
  n_present0: string;
  n_people: string;
  n_present: string;
  n_dormant: string;
  n_entered: string;
  n_movedOn: string;
  n_lost: string;
  n_lapsed: string;
  n_restarted: string;
  n_waiting: string;
  n_converted: string;
  n_exits: [number[], string[]];
  n_times: number[];
}

const counts = Object.entries(FIGURES).map(([name, condition]) => `countIf(${condition}) AS n_${name}`);

/**
 * Stays that touch the period, which are all that its figures count; `isFirst`: of those of a key that entered a stage
 * in the period, one, so that people are counted without holding a set of them.
 */
const countedStays = (query: OverviewQuery): string => `
SELECT key, person, stage, entered, left, how, won, exit, isFirst FROM (
  SELECT key, person, stage, entered, leaves, how, won, exit,
    arrayMap(e -> e >= {from:UInt64} AND e < {end:UInt64}, entered) AS entries,
    arrayMap((n, isEntry) -> n = 1 AND isEntry, arrayEnumerateUniq(stage, entries), entries) AS firsts
  FROM stays FINAL WHERE workspace = {workspace:UInt32} AND model = {model:UInt32}
    AND leaves[-1] >= {from:UInt64} AND entered[1] < {end:UInt64} ${atPlaces(query)})
ARRAY JOIN stage AS stage, entered AS entered, leaves AS left, how AS how, won AS won, exit AS exit, firsts AS isFirst
WHERE left >= {from:UInt64} AND entered < {end:UInt64}`;

/** Counts every figure of every stage in one pass over the stays. */
export async function countStages(driver: EventsDriver, query: OverviewQuery): Promise<StageCounts[]> {
  const rows = await driver.query<Row>(
    `SELECT stage, ${counts.join(',\n  ')},
  ${query.byPerson ? 'countIf(isFirst AND person = key) + uniqExactIf(person, isFirst AND person != key)' : 'countIf(isFirst)'} AS n_people,
  sumMapIf([toInt16(exit)], [toUInt64(1)], ${EXITED}) AS n_exits,
  quantilesExactIf(0.5, 0.9)(toFloat64(left - entered), ${FIGURES.movedOn}) AS n_times
FROM (${countedStays(query)}) GROUP BY stage ORDER BY stage`,
    queryParams(query),
  );
  return rows.map((row) => {
    const movedOn = Number(row.n_movedOn);
    return {
      stage: row.stage,
      present0: Number(row.n_present0),
      present: Number(row.n_present),
      dormant: Number(row.n_dormant),
      entered: Number(row.n_entered),
      enteredPeople: Number(row.n_people),
      movedOn,
      lost: Number(row.n_lost),
      lapsed: Number(row.n_lapsed),
      exited: Object.fromEntries(row.n_exits[0].map((exit, i) => [exit, Number(row.n_exits[1][i])])),
      restarted: Number(row.n_restarted),
      waiting: Number(row.n_waiting),
      converted: Number(row.n_converted),
      p50: movedOn === 0 ? null : (row.n_times[0] ?? null),
      p90: movedOn === 0 ? null : (row.n_times[1] ?? null),
    };
  });
}

/** One row for each key: a person who walks alone is counted by it, one with several cases only once. */
const reachedBy = (query: OverviewQuery): string =>
  query.byPerson ? 'countIf(person = key) + uniqExactIf(person, person != key)' : 'count()';

/** People who met each stage's rule in the period, whatever their position. */
export async function countReached(driver: EventsDriver, query: OverviewQuery): Promise<StageReach[]> {
  const rows = await driver.query<{ stage: number; reached: string }>(
    `SELECT stage, ${reachedBy(query)} AS reached FROM (
  SELECT key, person, arrayJoin(arrayDistinct(arrayFilter((s, t) -> t >= {from:UInt64} AND t < {end:UInt64},
    hit_stage, hit_time))) AS stage
  FROM stays FINAL WHERE workspace = {workspace:UInt32} AND model = {model:UInt32}
    AND hit_time[-1] >= {from:UInt64} AND hit_time[1] < {end:UInt64} ${atPlaces(query)}
) GROUP BY stage`,
    queryParams(query),
  );
  return rows.map((row) => ({ stage: row.stage, reached: Number(row.reached) }));
}

/** Stages whose rule has ever been met by anybody: the others are not measured. */
export async function stagesEverMet(
  driver: EventsDriver,
  workspace: number,
  model: number,
): Promise<ReadonlySet<number>> {
  const rows = await driver.query<{ stage: number }>(
    `SELECT DISTINCT arrayJoin(arrayDistinct(hit_stage)) AS stage FROM stays
     WHERE workspace = {workspace:UInt32} AND model = {model:UInt32} AND gone = 0`,
    { workspace, model },
  );
  return new Set(rows.map((row) => row.stage));
}
