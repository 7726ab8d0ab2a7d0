import type { OverviewQuery, StageCounts, StageReach } from '@viaggio/domain/ports/overviewStore';
import type { EventsDriver } from '../../driver/types';
import { atPlaces, EXITED, FIGURES, queryParams, secondWithin } from './conditions';

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
  n_times: number[];
}

const counts = Object.entries(FIGURES).map(([name, condition]) => `countIf(${condition}) AS n_${name}`);

/** Columns of who walks are read only where one person may walk several times: half the time of a pass. */
const walkers = (query: OverviewQuery): string => (countsSets(query) ? 'key, person, ' : '');

const countsSets = ({ byPerson, keyIsPerson }: OverviewQuery): boolean => byPerson && !keyIsPerson;

/** People where each row is marked as the first of its key: a person with several cases is counted once. */
const peopleOf = (query: OverviewQuery, isFirst: string): string =>
  countsSets(query)
    ? `countIf(${isFirst} AND person = key) + uniqExactIf(person, ${isFirst} AND person != key)`
    : `countIf(${isFirst})`;

/**
 * Stays that touch the period, which are all that its figures count; `isFirst`: of those of a key that entered a stage
 * in the period, one, so that people are counted without holding a set of them.
 */
const countedStays = (query: OverviewQuery): string => `
SELECT ${walkers(query)}stage, entered, left, how, won, isFirst FROM (
  SELECT ${walkers(query)}stage, entered, leaves, how, won,
    arrayMap(e -> e >= {from:UInt64} AND e < {end:UInt64}, entered) AS entries,
    arrayMap((n, isEntry) -> n = 1 AND isEntry, arrayEnumerateUniq(stage, entries), entries) AS firsts
  FROM stays FINAL WHERE ${modelAt(query)})
ARRAY JOIN stage AS stage, entered AS entered, leaves AS left, how AS how, won AS won, firsts AS isFirst
WHERE left >= {from:UInt64} AND entered < {end:UInt64}`;

const modelAt = (query: OverviewQuery): string =>
  `workspace = {workspace:UInt32} AND model = {model:UInt32} ${atPlaces(query)}`;

/** How many left each stage by which exit of the model; nothing is read where the model has none. */
async function countExits(
  driver: EventsDriver,
  query: OverviewQuery,
): Promise<ReadonlyMap<number, Record<number, number>>> {
  const exited = new Map<number, Record<number, number>>();
  if (!query.hasExits) return exited;
  const rows = await driver.query<{ stage: number; exit: number; n: string }>(
    `SELECT stage, exit, count() AS n FROM (
  SELECT stage, leaves, how, exit FROM stays FINAL WHERE ${modelAt(query)})
ARRAY JOIN stage AS stage, leaves AS left, how AS how, exit AS exit WHERE ${EXITED} GROUP BY stage, exit`,
    queryParams(query),
  );
  for (const { stage, exit, n } of rows) exited.set(stage, { ...exited.get(stage), [exit]: Number(n) });
  return exited;
}

const countRows = (driver: EventsDriver, query: OverviewQuery): Promise<Row[]> =>
  driver.query<Row>(
    `SELECT stage, ${counts.join(',\n  ')},
  ${peopleOf(query, 'isFirst')} AS n_people,
  quantilesExactIf(0.5, 0.9)(toFloat64(left - entered), ${FIGURES.movedOn}) AS n_times
FROM (${countedStays(query)}) GROUP BY stage ORDER BY stage`,
    queryParams(query),
  );

/** Every figure of every stage in one pass over the stays. */
export async function countStages(driver: EventsDriver, query: OverviewQuery): Promise<StageCounts[]> {
  const [rows, exited] = await Promise.all([countRows(driver, query), countExits(driver, query)]);
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
      exited: exited.get(row.stage) ?? {},
      restarted: Number(row.n_restarted),
      waiting: Number(row.n_waiting),
      converted: Number(row.n_converted),
      p50: movedOn === 0 ? null : (row.n_times[0] ?? null),
      p90: movedOn === 0 ? null : (row.n_times[1] ?? null),
    };
  });
}

/** People who met each stage's rule in the period, whatever their position. */
export async function countReached(driver: EventsDriver, query: OverviewQuery): Promise<StageReach[]> {
  const rows = await driver.query<{ stage: number; reached: string }>(
    `SELECT stage, ${peopleOf(query, 'true')} AS reached FROM (
  SELECT ${walkers(query)}arrayJoin(arrayDistinct(arrayFilter((h, s) -> ${secondWithin('s')},
    hit_stage, hit_s))) AS stage
  FROM stays FINAL WHERE ${modelAt(query)}
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
