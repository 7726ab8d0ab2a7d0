import { civilDate, dayOf, weekdayOf } from './rome';

/** How strongly the parts of the commercial year act on somebody; 1 is the average customer. */
export interface SeasonTaste {
  readonly blackFriday: number;
  readonly christmas: number;
  readonly mothersDay: number;
  readonly sales: number;
  readonly august: number;
}

export const AVERAGE_TASTE: SeasonTaste = {
  blackFriday: 1,
  christmas: 1,
  mothersDay: 1,
  sales: 1,
  august: 1,
};

export interface SeasonParts {
  /** Each 0 (not the season) … 1 (its height). */
  readonly blackFriday: number;
  readonly christmas: number;
  readonly mothersDay: number;
  readonly sales: number;
  readonly august: number;
}

/** The Friday after the fourth Thursday of November. */
export function blackFridayOf(year: number): number {
  const first = dayOf(year, 11, 1);
  const toThursday = (3 - weekdayOf(first) + 7) % 7;
  return first + toThursday + 21 + 1;
}

/** In Italy the second Sunday of May. */
export function mothersDayOf(year: number): number {
  const first = dayOf(year, 5, 1);
  return first + ((6 - weekdayOf(first) + 7) % 7) + 7;
}

/** Rises from 0 at `from` to 1 at `to`, and is 0 outside. */
function ramp(day: number, from: number, to: number): number {
  return day < from || day > to ? 0 : (day - from + 1) / (to - from + 1);
}

const cache = new Map<number, SeasonParts>();

/** Which season a day belongs to. */
export function seasonOf(day: number): SeasonParts {
  let parts = cache.get(day);
  if (parts === undefined) {
    const { year } = civilDate(day);
    const friday = blackFridayOf(year);
    const august = dayOf(year, 8, 15);
    const sales = Math.max(
      day >= dayOf(year, 1, 5) && day <= dayOf(year, 1, 31) ? 1 : 0,
      day >= dayOf(year, 7, 5) && day <= dayOf(year, 7, 25) ? 0.7 : 0,
    );
    parts = {
      blackFriday:
        day >= friday - 4 && day <= friday + 3 ? (day === friday || day === friday + 3 ? 1 : 0.6) : 0,
      christmas: ramp(day, dayOf(year, 12, 1), dayOf(year, 12, 21)),
      mothersDay: ramp(day, mothersDayOf(year) - 10, mothersDayOf(year) - 1),
      sales,
      august: Math.max(0, 1 - Math.abs(day - august) / 14),
    };
    cache.set(day, parts);
  }
  return parts;
}

/** Factor on the inclination to visit or to buy on this day; 1 on an ordinary day. */
export function seasonFactor(day: number, taste: SeasonTaste): number {
  const s = seasonOf(day);
  const rise =
    1.3 * s.blackFriday * taste.blackFriday +
    0.9 * s.christmas * taste.christmas +
    0.6 * s.mothersDay * taste.mothersDay +
    0.25 * s.sales * taste.sales;
  return (1 + rise) * (1 - Math.min(0.85, 0.65 * s.august * taste.august));
}
