import { numberOfDay } from './checkVolume';
import { THRESHOLDS } from './thresholds';
import type { Anomaly, DayMeasures, PlaceDay } from './types';

const WEEK = 7;

/** Events of one connection from one place, by the number of the day. */
interface Known {
  readonly connection: number;
  readonly place: string;
  readonly counts: Map<number, number>;
}

function gather(days: readonly DayMeasures[]): Known[] {
  const all = new Map<string, Known>();
  for (const { day, places } of days) {
    for (const { connection, place, events } of places) {
      const key = `${connection}/${place}`;
      const known = all.get(key) ?? { connection, place, counts: new Map<number, number>() };
      all.set(key, known);
      if (events > 0) known.counts.set(numberOfDay(day), events);
    }
  }
  return [...all.values()];
}

/** Days of the weekdays on which something came every single time. */
const regularDays = ({ counts }: Known, measured: readonly number[]): readonly number[] =>
  measured.filter((day) => {
    const same = measured.filter((other) => (other - day) % WEEK === 0);
    return same.length >= THRESHOLDS.placeMissing.least && same.every((other) => counts.has(other));
  });

const isMissing = (today: readonly PlaceDay[], { connection, place }: Known): boolean =>
  !today.some((one) => one.connection === connection && one.place === place && one.events > 0);

/**
 * A place of which a connection brought something every time on this weekday, and on enough other days like it, and
 * nothing today. After n such days without a gap the chance of one is about 1 ÷ (n + 2) (rule of succession); where the
 * counts are large it is far less. A place that is closed on a holiday looks the same: somebody has to say so.
 */
export function checkPlaces(before: readonly DayMeasures[], today: DayMeasures): Anomaly[] {
  const { weeks, days: enough } = THRESHOLDS.placeMissing;
  const at = numberOfDay(today.day);
  const recent = before.filter(({ day }) => at - numberOfDay(day) <= weeks * WEEK);
  const measured = recent.map(({ day }) => numberOfDay(day));
  return gather(recent).flatMap((known) => {
    if (!isMissing(today.places, known)) return [];
    const regular = regularDays(known, measured);
    const same = regular.filter((day) => (at - day) % WEEK === 0);
    if (same.length === 0 || regular.length < enough) return [];
    const { connection, place, counts } = known;
    const expected = same.reduce((sum, day) => sum + counts.get(day)!, 0) / same.length;
    const found = { connection, name: place, property: '', day: today.day, value: 0, expected };
    return [{ check: 'place_missing' as const, ...found }];
  });
}
