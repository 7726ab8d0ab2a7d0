import { type Stream, Weighted } from '../random/index';
import { fromRome, HOUR, romeDay, weekdayOf } from './rome';
import { type SeasonTaste, seasonFactor } from './season';

/** Where something happens decides on which days and at which hours it does. */
export type Setting = 'online' | 'store' | 'phone' | 'office' | 'courier';

interface Rhythm {
  /** Monday first; 0 is closed. */
  readonly week: readonly number[];
  readonly hours: Weighted<number>;
}

function hours(from: number, weights: readonly number[]): Weighted<number> {
  return new Weighted(weights.map((weight, i) => [from + i, weight] as const));
}

const RHYTHMS: Readonly<Record<Setting, Rhythm>> = {
  // Breakfast, the lunch break and above all the sofa after dinner.
  online: {
    week: [1.02, 1, 0.98, 0.96, 0.88, 0.82, 1.1],
    hours: hours(
      0,
      [12, 6, 3, 2, 2, 4, 14, 30, 40, 42, 44, 46, 56, 60, 48, 44, 44, 46, 50, 58, 78, 96, 82, 38],
    ),
  },
  store: {
    week: [0.45, 0.7, 0.75, 0.8, 0.95, 1.6, 0],
    hours: hours(10, [55, 90, 85, 40, 30, 60, 90, 110, 95]),
  },
  phone: { week: [1.5, 1.15, 1, 0.95, 0.9, 0.35, 0], hours: hours(9, [70, 95, 85, 50, 40, 65, 75, 70, 55]) },
  office: {
    week: [1.05, 1.1, 1.1, 1, 0.75, 0.06, 0.03],
    hours: hours(8, [35, 80, 95, 85, 50, 35, 65, 80, 70, 40, 12]),
  },
  courier: { week: [1, 1, 1, 1, 1, 0.4, 0], hours: hours(8, [20, 60, 80, 85, 70, 60, 60, 55, 45, 25, 10]) },
};

/** The most a day can weigh, so that a weight becomes a probability. */
const CEILING = 1.6;

/** Moves a wish for this day to the day on which it comes true: closed days, quiet weekdays and August push it on. */
export function settleDay(stream: Stream, day: number, setting: Setting, taste: SeasonTaste): number {
  const week = RHYTHMS[setting].week;
  let at = day;
  for (let tries = 0; tries < 21; tries += 1) {
    const weight = week[weekdayOf(at)]!;
    const season = setting === 'courier' ? 1 : Math.min(1, seasonFactor(at, taste));
    if (weight > 0 && stream.next() < (weight * season) / CEILING + (tries > 9 ? 0.5 : 0)) return at;
    at += 1;
  }
  while (week[weekdayOf(at)] === 0) at += 1;
  return at;
}

/** An instant of this day at an hour usual for the setting. */
export function momentOf(stream: Stream, day: number, setting: Setting): number {
  return fromRome(day, stream.weighted(RHYTHMS[setting].hours) * HOUR + stream.below(HOUR));
}

/** The first fitting instant about `days` after `time`; never before it. */
export function momentAfter(
  stream: Stream,
  time: number,
  days: number,
  setting: Setting,
  taste: SeasonTaste,
): number {
  const day = settleDay(stream, romeDay(time) + Math.max(0, Math.round(days)), setting, taste);
  const moment = momentOf(stream, day, setting);
  if (moment > time) return moment;
  return momentOf(stream, settleDay(stream, romeDay(time) + 1, setting, taste), setting);
}

/** Whether the shops are open on this day. */
export function isOpenDay(day: number): boolean {
  return RHYTHMS.store.week[weekdayOf(day)]! > 0;
}

/** Relative weight of a weekday in a setting. */
export function weekdayWeight(day: number, setting: Setting): number {
  return RHYTHMS[setting].week[weekdayOf(day)]!;
}
