import type { OverviewQuery, StageCounts, StageReach } from '@viaggio/domain/ports/overviewStore';
import type { EventsDriver } from '../../driver/types';
import type { SummedMap } from '../contacts/summedMap';
import { EXITED, FIGURES, ofPeople, queryParams, secondWithin } from './conditions';

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
  /** Exits of the model, and how many left by each. */
  n_exits: SummedMap;
}

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
 * in the period, one, so that people are counted without holding a set of them. Stays of a key are in order: whoever
 * left the last one before the period, or entered the first one after it, is left out before anything is taken apart.
 */
const countedStays = (query: OverviewQuery): string => `
SELECT ${walkers(query)}stage, entered, left, how, won, ${query.hasExits ? 'exit' : 'toInt8(-1) AS exit'}, isFirst FROM (
  SELECT ${walkers(query)}stage, entered, leaves, how, won${query.hasExits ? ', exit' : ''},
    arrayMap(e -> e >= {from:UInt64} AND e < {end:UInt64}, entered) AS entries,
    arrayMap((n, isEntry) -> n = 1 AND isEntry, arrayEnumerateUniq(stage, entries), entries) AS firsts
  FROM stays FINAL WHERE ${modelAt(query)} AND leaves[-1] >= {from:UInt64} AND entered[1] < {end:UInt64})
ARRAY JOIN stage AS stage, entered AS entered, leaves AS left, how AS how, won AS won${query.hasExits ? ', exit AS exit' : ''}, firsts AS isFirst
WHERE left >= {from:UInt64} AND entered < {end:UInt64}`;

/** Bits that tell stays apart for every figure: of two stays of one kind, all count in a figure or none. */
const KIND = `(entered >= {from:UInt64}) + 2 * (left >= {end:UInt64}) + 4 * (left > {asOf:UInt64})
    + 8 * (${FIGURES.dormant})`;

/**
 * Stays by kind, each with one stay that stands for all of it: a dozen conditions are then asked of some hundred rows
 * instead of millions, which is half the time of the pass.
 */
const kindsOfStays = (query: OverviewQuery): string => `
SELECT stage, how, won, exit, toUInt8(${KIND}) AS kind, count() AS n, any(entered) AS an_entry, any(left) AS a_leave,
  quantilesExactStateIf(0.5, 0.9)(toFloat64(left - entered), ${FIGURES.movedOn}) AS times,
  ${countsSets(query) ? 'countIf(isFirst AND person = key) AS own, uniqExactStateIf(person, isFirst AND person != key) AS others' : 'countIf(isFirst) AS own'}
FROM (${countedStays(query)}) GROUP BY stage, how, won, exit, kind`;

const modelAt = (query: OverviewQuery): string =>
  `workspace = {workspace:UInt32} AND model = {model:UInt32} ${ofPeople(query)}`;

const counts = Object.entries(FIGURES).map(([name, condition]) => `sumIf(n, ${condition}) AS n_${name}`);

const countRows = (driver: EventsDriver, query: OverviewQuery): Promise<Row[]> =>
  driver.query<Row>(
    `SELECT stage, ${counts.join(',\n  ')},
  sum(own)${countsSets(query) ? ' + uniqExactMerge(others)' : ''} AS n_people,
  quantilesExactMerge(0.5, 0.9)(times) AS n_times,
  sumMapIf([exit], [n], ${EXITED}) AS n_exits
FROM (SELECT * EXCEPT (an_entry, a_leave), an_entry AS entered, a_leave AS left FROM (${kindsOfStays(query)}))
GROUP BY stage ORDER BY stage`,
    queryParams(query),
  );

/** Every figure of every stage in one pass over the stays. */
export async function countStages(driver: EventsDriver, query: OverviewQuery): Promise<StageCounts[]> {
  const rows = await countRows(driver, query);
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
