import { surprise } from './surprise';
import type { SeriesDay, UnusualOptions } from './types';

const DAY_MS = 86_400_000;
const WEEK = 7;
/** A level that stays is the new normal once no other is left in this many weeks. */
const MEMORY_WEEKS = 12;
/** Spans judged before, from which the spread of spans is known better than from the days themselves. */
const LEAST_RESIDUALS = 14;
/** Fewer a day than this are rare. */
const RARE = 3;
/** Variance of an interquartile mean, in parts of that of a plain one. */
const MEAN_VARIANCE = 1.2;
/** The median of |z| of a normal variable is 1 / 1.4826. */
const NORMAL_MAD = 1.4826;

export const dayNumber = (day: string): number => Math.round(Date.parse(day) / DAY_MS);

/** A day with what it was expected to be. */
export interface ExpectedDay {
  readonly at: SeriesDay;
  readonly expected: number;
  /** Same weekdays behind it. */
  readonly weeks: number;
  /** Variance of what is expected, in parts of the rate. */
  readonly doubt: number;
}

/** A span of days: sums of what was, what was expected, and the standard deviations between. */
export interface Span {
  readonly count: number;
  readonly expected: number;
  readonly score: number;
  /** The same of its days that no shorter span has found unusual. */
  readonly rest: number;
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
    const before = this.#usualOf(day);
    this.#days.set(day, at);
    if (before.length < this.#options.leastWeeks) return;
    const exposure = at.exposure ?? 1;
    const known = before.reduce((sum, one) => sum + (one.exposure ?? 1), 0);
    this.#expected.set(day, {
      at,
      expected: typicalRate(before) * exposure,
      weeks: before.length,
      doubt: (MEAN_VARIANCE * exposure * exposure) / known,
    });
  }

  expectedOn(day: number): ExpectedDay | undefined {
    return this.#expected.get(day);
  }

  /** The span of `length` days that ends at a day; undefined: most of it is unknown, or told by shorter spans. */
  span(day: number, length: number): Span | undefined {
    const all: ExpectedDay[] = [];
    const rest: ExpectedDay[] = [];
    for (let d = day - length + 1; d <= day; d++) {
      const one = this.#expected.get(d);
      if (one === undefined) continue;
      all.push(one);
      if ((this.#unusual.get(d) ?? length) >= length) rest.push(one);
    }
    if (2 * all.length <= length || rest.length === 0) return undefined;
    const whole = this.#sum(all);
    const spread = this.#spread(day, length);
    this.#remember(day, length, whole.score);
    const score = whole.score / spread;
    return { ...whole, score, rest: rest.length === all.length ? score : this.#sum(rest).score / spread };
  }

  /** Sums of days, and the deviations by chance alone between them and what was expected. */
  #sum(days: readonly ExpectedDay[]): Omit<Span, 'rest'> {
    const sum = (of: (one: ExpectedDay) => number): number => days.reduce((all, one) => all + of(one), 0);
    const [count, expected] = [sum(({ at }) => at.count), sum((one) => one.expected)];
    const whole = this.#options.isShare ? sum(({ at }) => at.exposure ?? 0) : null;
    // What is expected is itself estimated, from more or fewer than there are now.
    const doubt = Math.sqrt(1 + sum((one) => one.doubt) / sum(({ at }) => at.exposure ?? 1));
    return { count, expected, score: surprise(count, expected, whole) / doubt };
  }

  /** Days of an unusual span no longer say what is normal. */
  markUnusual(day: number, length: number): void {
    for (let d = day - length + 1; d <= day; d++) {
      if (this.#expected.has(d)) this.#unusual.set(d, Math.min(length, this.#unusual.get(d) ?? length));
    }
  }

  /** Same weekdays; of what is rare the weeks from them on, since of few days with few counts the middle is nothing. */
  #usualOf(day: number): SeriesDay[] {
    const days = this.#sameWeekdays(day);
    const weeks = days.map((one) => this.#weekFrom(dayNumber(one.day), one));
    const count = weeks.reduce((sum, one) => sum + one.count, 0);
    return count < RARE * WEEK * weeks.length ? weeks : days;
  }

  #weekFrom(day: number, first: SeriesDay): SeriesDay {
    let { count, exposure } = { count: first.count, exposure: first.exposure ?? 1 };
    for (let d = day + 1; d < day + WEEK; d++) {
      const one = this.#unusual.has(d) ? undefined : this.#days.get(d);
      count += one?.count ?? 0;
      exposure += one === undefined ? 0 : (one.exposure ?? 1);
    }
    return { day: first.day, count, exposure };
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
  const sum = (of: typeof rates, what: 'count' | 'exposure'): number =>
    of.reduce((all, one) => all + one[what], 0);
  const count = sum(middle, 'count');
  // What has never been may have been missed: half of one in all that time.
  return count === 0 ? 0.5 / Math.max(1, sum(rates, 'exposure')) : count / sum(middle, 'exposure');
}
