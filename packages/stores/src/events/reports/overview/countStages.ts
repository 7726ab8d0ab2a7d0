import type { OverviewQuery, StageCounts, StageReach } from '@viaggio/domain/ports/overviewStore';
import type { EventsDriver } from '../../driver/types';
import { atPlaces, EXITED, expandedStays, FIGURES, queryParams } from './conditions';

interface Row {
  stage: number;
  present0: string;
  present: string;
  dormant: string;
  entered: string;
  enteredPeople: string;
  movedOn: string;
  lost: string;
  lapsed: string;
  restarted: string;
  waiting: string;
  converted: string;
  exits: [number[], string[]];
  times: number[];
}

const counts = Object.entries(FIGURES).map(([name, condition]) => `countIf(${condition}) AS ${name}`);

/** Counts every figure of every stage in one pass over the stays. */
export async function countStages(driver: EventsDriver, query: OverviewQuery): Promise<StageCounts[]> {
  const rows = await driver.query<Row>(
    `SELECT stage, ${counts.join(',\n  ')},
  uniqExactIf(${query.byPerson ? 'person' : 'key'}, ${FIGURES.entered}) AS enteredPeople,
  sumMapIf([toInt16(exit)], [toUInt64(1)], ${EXITED}) AS exits,
  quantilesExactIf(0.5, 0.9)(toFloat64(left - entered), ${FIGURES.movedOn}) AS times
FROM (${expandedStays(query)}) GROUP BY stage ORDER BY stage`,
    queryParams(query),
  );
  return rows.map((row) => {
    const movedOn = Number(row.movedOn);
    return {
      stage: row.stage,
      present0: Number(row.present0),
      present: Number(row.present),
      dormant: Number(row.dormant),
      entered: Number(row.entered),
      enteredPeople: Number(row.enteredPeople),
      movedOn,
      lost: Number(row.lost),
      lapsed: Number(row.lapsed),
      exited: Object.fromEntries(row.exits[0].map((exit, i) => [exit, Number(row.exits[1][i])])),
      restarted: Number(row.restarted),
      waiting: Number(row.waiting),
      converted: Number(row.converted),
      p50: movedOn === 0 ? null : (row.times[0] ?? null),
      p90: movedOn === 0 ? null : (row.times[1] ?? null),
    };
  });
}

/** People who met each stage's rule in the period, whatever their position. */
export async function countReached(driver: EventsDriver, query: OverviewQuery): Promise<StageReach[]> {
  const rows = await driver.query<{ stage: number; reached: string }>(
    `SELECT stage, ${query.byPerson ? 'count()' : 'uniqExact(person)'} AS reached FROM (
  SELECT person, arrayJoin(arrayDistinct(arrayFilter((s, t) -> t >= {from:UInt64} AND t < {end:UInt64},
    hit_stage, hit_time))) AS stage
  FROM stays FINAL WHERE workspace = {workspace:UInt32} AND model = {model:UInt32} ${atPlaces(query)}
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
