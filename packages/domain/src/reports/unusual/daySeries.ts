import { surprise } from './surprise';
import type { SeriesDay, UnusualOptions } from './types';

const DAY_MS = 86_400_000;
const WEEK = 7;
/** A level that stays is the new normal once no other is left in this many weeks. */
const MEMORY_WEEKS = 12;
/** Spans judged before, from which the spread of spans is known better than from the days themselves. */
const LEAST_RESIDUALS = 14;
/** The median of |z| of a normal variable is 1 / 1.4826. */
const NORMAL_MAD = 1.4826;

export const dayNumber = (day: string): number => Math.round(Date.parse(day) / DAY_MS);

/** A day with what it was expected to be. */
export interface ExpectedDay {
  readonly at: SeriesDay;
  readonly expected: number;
  /** Same weekdays behind it. */
  readonly weeks: number;
}

/** A span of days: sums of what was, what was expected, and the standard deviations between. */
export interface Span {
  readonly count: number;
  readonly expected: number;
  readonly score: number;
}

/** Days in their order, each of which is judged by those before it that were not unusual. */
export class DaySeries {
  readonly #days = new Map<number, SeriesDay>();
  readonly #expected = new Map<number, ExpectedDay>();
  /** Day → length of the shortest span that made it unusual. */
  readonly #unusual = new Map<number, number>();
  /** Length of a span → day it ended → its bare surprise. */
  readonly #residuals = new Map<number, Map<number, number>>();
  readonly #options: UnusualOptions;

  constructor(options: UnusualOptions) {
    this.#options = options;
  }

  /** Takes the next day. Days without anything it could have happened to say nothing. */
  add(at: SeriesDay): void {
    if (at.exposure !== null && at.exposure <= 0) return;
    const day = dayNumber(at.day);
    const before = this.#sameWeekdays(day);
    this.#days.set(day, at);
    if (before.length < this.#options.leastWeeks) return;
    this.#expected.set(day, {
      at,
      expected: typicalRate(before) * (at.exposure ?? 1),
      weeks: before.length,
    });
  }

  expectedOn(day: number): ExpectedDay | undefined {
    return this.#expected.get(day);
  }

  /** The span of `length` days that ends at a day, without what shorter spans have found; undefined: unknown. */
  span(day: number, length: number): Span | undefined {
    const days: ExpectedDay[] = [];
    for (let d = day - length + 1; d <= day; d++) {
      const one = this.#expected.get(d);
      if (one !== undefined && !((this.#unusual.get(d) ?? length) < length)) days.push(one);
    }
    // Of a span of which most is unknown or already told nothing is said.
    if (2 * days.length <= length) return undefined;
    const sum = (of: (one: ExpectedDay) => number): number => days.reduce((all, one) => all + of(one), 0);
    const [count, expected] = [sum(({ at }) => at.count), sum((one) => one.expected)];
    const whole = this.#options.isShare ? sum(({ at }) => at.exposure ?? 0) : null;
    const bare = surprise(count, expected, whole);
    const spread = this.#spread(day, length);
    this.#remember(day, length, bare);
    // What is expected is itself estimated: an interquartile mean of k has 1.2 / k of one's variance.
    const doubt = Math.sqrt(1 + 1.2 / (sum(({ weeks }) => weeks) / days.length));
    return { count, expected, score: bare / (spread * doubt) };
  }

  /** Days of an unusual span no longer say what is normal. */
  markUnusual(day: number, length: number): void {
    for (let d = day - length + 1; d <= day; d++) {
      if (this.#expected.has(d)) this.#unusual.set(d, Math.min(length, this.#unusual.get(d) ?? length));
    }
  }

  #sameWeekdays(day: number): SeriesDay[] {
    const found: SeriesDay[] = [];
    for (let k = 1; k <= MEMORY_WEEKS && found.length < this.#options.weeks; k++) {
      const one = this.#days.get(day - WEEK * k);
      if (one !== undefined && !this.#unusual.has(day - WEEK * k)) found.push(one);
    }
    return found;
  }

  #remember(day: number, length: number, bare: number): void {
    const known = this.#residuals.get(length) ?? new Map<number, number>();
    this.#residuals.set(length, known.set(day, bare));
  }

  /** How much more than chance alone the series moves: at least 1. */
  #spread(day: number, length: number): number {
    const known = this.#residuals.get(length);
    const sizes: number[] = [];
    for (let d = day - length; d >= day - WEEK * MEMORY_WEEKS; d--) {
      const bare = known?.get(d);
      if (bare !== undefined && !this.#unusual.has(d)) sizes.push(Math.abs(bare));
    }
    return sizes.length < LEAST_RESIDUALS ? this.#earlySpread(day) : Math.max(1, spreadOf(sizes));
  }

  /** Of all days before, each against its own weekday: while there are no spans yet that were judged. */
  #earlySpread(day: number): number {
    const sizes = Array.from({ length: WEEK }, (_, i) => this.#sameWeekdays(day - i)).flatMap((days) => {
      const rate = typicalRate(days);
      // Each is part of its own mean, which makes it look nearer.
      const own = Math.sqrt(days.length / Math.max(1, days.length - 1));
      return days.map(({ count, exposure }) => {
        const whole = this.#options.isShare ? exposure : null;
        return own * Math.abs(surprise(count, rate * (exposure ?? 1), whole));
      });
    });
    return Math.max(1, spreadOf(sizes));
  }
}

function spreadOf(sizes: readonly number[]): number {
  const sorted = [...sizes].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const [low, high] = [sorted[Math.ceil(middle) - 1] ?? 0, sorted[Math.floor(middle)] ?? 0];
  return (NORMAL_MAD * (low + high)) / 2;
}

/** Rate of the middle half of the days: as robust as it must be, and not 0 where small counts are mostly 0. */
function typicalRate(days: readonly SeriesDay[]): number {
  const rates = days
    .map(({ count, exposure }) => ({ count, exposure: exposure ?? 1 }))
    .sort((a, b) => a.count * b.exposure - b.count * a.exposure);
  const cut = Math.floor(rates.length / 4);
  const middle = rates.slice(cut, rates.length - cut);
  const exposure = middle.reduce((sum, one) => sum + one.exposure, 0);
  return exposure === 0 ? 0 : middle.reduce((sum, { count }) => sum + count, 0) / exposure;
}
