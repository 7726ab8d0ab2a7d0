import { STAY_ENDS } from '@viaggio/domain/journeys';
import { type CyclesQuery, MOST_CONTACTS } from '@viaggio/domain/ports/livingMapStore';
import type { QueryParams } from '../../driver/types';
import { ofPeople, queryParams } from '../overview/conditions';

/** One number for a stage (0-based) and a touchpoint. */
export const CELL = 65_536;
const end = (name: (typeof STAY_ENDS)[number]): number => STAY_ENDS.indexOf(name);
/** After every moment there is. */
const NEVER = 2 ** 52;

export const cyclesParams = (query: CyclesQuery): QueryParams => ({
  ...queryParams(query),
  planned: [...query.planned],
});

/**
 * One row for each cycle that began in the period: `person`, `at` (its start), `until` (when it ended or will lapse),
 * `farthest`, `is_open`, `path` and `moments` (its contacts at planned touchpoints, as stage × CELL + touchpoint), `is_cut`,
 * `strange` (contacts at touchpoints planned nowhere), and `felt` (stage, emotion).
 *
 * A contact belongs to the cycle that was open at its millisecond: from the start on, up to the end, the millisecond of an
 * exit included, and to the later cycle where another begins. Its stage is the last one entered by then. Contacts at no
 * touchpoint are passed over; of the same touchpoint twice in a row the first counts. Of models that people walk.
 *
 * @param condition limits whose journeys are read
 */
export function cycleRows(query: CyclesQuery, condition = '1'): string {
  const exited = end('exited');
  const stays = `SELECT person, arraySplit((s, d) -> d, all, arrayMap((c, b) -> c != b, cycle, arrayShiftRight(cycle, 1))) AS split,
    arrayMap(c -> (c[1].2, if(c[-1].4 = ${exited}, c[-1].3 + 1, c[-1].3), arrayMax(s -> s.1, c),
      toUInt8(c[-1].4 = ${end('open')} AND c[-1].3 > {asOf:UInt64}), arrayMap(s -> s.1, c), arrayMap(s -> s.2, c), c[-1].3), split) AS ended
    FROM (SELECT person, arrayZip(stage, entered, leaves, how) AS all, cycle FROM stays FINAL
      WHERE workspace = {workspace:UInt32} AND model = {model:UInt32} AND notEmpty(stage) AND ${condition} ${ofPeople(query)})`;
  const bounded = `SELECT person, arrayFilter(c -> c.1 >= {from:UInt64} AND c.1 < {end:UInt64},
      arrayMap((c, n) -> (c.1, least(c.2, n, {asOf:UInt64} + 1), c.3, c.4, c.5, c.6, c.7), ended,
        arrayMap(n -> n.1, arrayShiftLeft(ended, 1, (toUInt64(${NEVER}), toUInt64(0), toUInt8(0), toUInt8(0), emptyArrayUInt8(), emptyArrayUInt64(), toUInt64(0)))))) AS cycles
    FROM (${stays})`;
  const held = (array: string): string => `arrayFilter((v, p) -> p > 0, ${array}, tp)`;
  const journeys = `SELECT person, arrayMap(k -> intDiv(k, 2048), ${held('t')}) AS times, ${held('tp')} AS points
    FROM journeys FINAL WHERE workspace = {workspace:UInt32} AND ${condition} ${ofPeople(query)}`;
  const ms = 'toUInt64(toUnixTimestamp64Milli(ts))';
  const said = `SELECT person, groupArray((${ms}, toFloat64(emotion))) AS voices FROM signals FINAL
    WHERE workspace = {workspace:UInt32} AND person != 0 AND status = 'answered' AND NOT isNaN(emotion) AND ${ms} >= {from:UInt64}
      AND ${ms} <= {asOf:UInt64} AND ${condition} GROUP BY person`;
  const stageAt = (moment: string): string => `c.5[arrayLastIndex(e -> e <= ${moment}, c.6)]`;
  const within = (moment: string): string => `${moment} >= c.1 AND ${moment} < c.2`;
  const walked = `SELECT person, c, arrayFilter(x -> ${within('x.1')}, arrayZip(times, points)) AS met,
      arrayMap(x -> (${stageAt('x.1')}, x.2), arrayFilter(x -> ${within('x.1')}, voices)) AS felt
    FROM (SELECT person, cycles, times, points, voices FROM (${bounded}) AS begun
      GLOBAL LEFT JOIN (${journeys}) AS held USING (person) GLOBAL LEFT JOIN (${said}) AS heard USING (person)
      WHERE notEmpty(cycles))
    ARRAY JOIN cycles AS c`;
  const once = `SELECT person, c, felt, arrayMap(x -> (x.1, toUInt32(${stageAt('x.1')}) * ${CELL} + x.2, has({planned:Array(UInt16)}, x.2)),
      arrayFilter((x, b) -> x.2 != b.2, met, arrayShiftRight(met, 1))) AS steps FROM (${walked})`;
  return `SELECT person, c.1 AS at, c.7 AS until, c.3 AS farthest, c.4 AS is_open, felt,
    arrayMap(x -> x.2, known) AS path, arrayMap(x -> x.1, known) AS moments, is_cut, steps,
    arrayMap(x -> x.2, arrayFilter(x -> NOT x.3, steps)) AS strange
  FROM (SELECT *, arrayFilter(x -> x.3, steps) AS all_known, arraySlice(all_known, 1, ${MOST_CONTACTS}) AS known,
      toUInt8(length(all_known) > ${MOST_CONTACTS}) AS is_cut FROM (${once}))`;
}

/** Number of a way: cycles with the same one are told together. */
export const VARIANT =
  'cityHash64(path, is_cut, farthest, is_open, arraySort(arrayDistinct(arrayMap(k -> intDiv(k, 65536), strange))))';
