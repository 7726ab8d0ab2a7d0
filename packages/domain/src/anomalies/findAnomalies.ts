import { checkPlaces } from './checkPlaces';
import { checkEvents, checkProperties } from './checkProperties';
import { checkBots, checkClocks, checkDoubled, checkUnmapped } from './checkShares';
import { checkVolume, numberOfDay } from './checkVolume';
import type { Anomaly, DayCheck, DayMeasures } from './types';

const CHECKS_OF_DAY: readonly DayCheck[] = [
  checkVolume,
  checkEvents,
  checkProperties,
  checkDoubled,
  checkClocks,
  checkBots,
  checkUnmapped,
];

/** Days back that places are judged: tills send their day in the night, or the morning after. */
export const PLACES_JUDGED_AFTER = 1;

/**
 * What is unusual in the last of the given days, and which places are missing the day before it.
 *
 * @param days ascending; days may be missing
 */
export function findAnomalies(days: readonly DayMeasures[]): readonly Anomaly[] {
  const today = days.at(-1);
  if (today === undefined) return [];
  const before = days.slice(0, -1);
  const judged = numberOfDay(today.day) - PLACES_JUDGED_AFTER;
  const late = before.findLast(({ day }) => numberOfDay(day) === judged);
  const missing = late ? checkPlaces(before.slice(0, before.indexOf(late)), late) : [];
  return [...CHECKS_OF_DAY.flatMap((check) => check(before, today)), ...missing];
}
