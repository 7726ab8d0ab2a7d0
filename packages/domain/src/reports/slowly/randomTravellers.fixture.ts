import fc from 'fast-check';
import type { HashId } from '../../shared/index';
import { instantOfLocal } from '../../time/index';
import { sum, type TravelContact, type Traveller } from './traveller.fixture';

/**
 * Small random journeys that meet edges: ties within a millisecond, pauses of exactly a window, contacts right at the
 * start and the end of a period, local days of 23 and 25 hours.
 */

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
export const ZONE = 'Europe/Rome';

/** Number of the channel `direct` in random journeys. */
export const DIRECT = 1;

/** Fourteen local days around a change of the clock. */
export interface Season {
  /** Starts of the days, ascending, with that of the day after the last. */
  readonly days: readonly number[];
}

/** Each begins on a Monday; the clock changes on the first Sunday. */
const SEASONS: readonly Season[] = ['2025-03-24', '2025-10-20'].map((monday) => ({
  days: Array.from({ length: 15 }, (_, day) =>
    instantOfLocal(Date.parse(`${monday}T00:00:00Z`) + day * DAY, ZONE),
  ),
}));

export const anySeason: fc.Arbitrary<Season> = fc.constantFrom(...SEASONS);

/** Spans that windows, gaps and lookbacks have, and that pauses meet to the millisecond. */
export const anySpan = fc.constantFrom(
  0,
  1,
  MINUTE,
  30 * MINUTE,
  HOUR,
  23 * HOUR,
  DAY,
  25 * HOUR,
  3 * DAY,
  7 * DAY,
);

const anyPause = fc.oneof(
  { weight: 6, arbitrary: fc.constant(0) },
  { weight: 2, arbitrary: fc.constant(1) },
  { weight: 4, arbitrary: anySpan },
  { weight: 1, arbitrary: anySpan.map((span) => span + 1) },
  { weight: 1, arbitrary: anySpan.map((span) => Math.max(0, span - 1)) },
  { weight: 4, arbitrary: fc.integer({ min: 0, max: 12 * HOUR }) },
);

/** An instant at, just before or after the start of a day, or near the hour that is skipped or comes twice. */
export function anyInstant({ days }: Season): fc.Arbitrary<number> {
  const change = days[6]! + 2 * HOUR;
  return fc
    .tuple(fc.constantFrom(...days, change, change + HOUR), fc.constantFrom(-1, 0, 0, 0, 1))
    .map(([at, aside]) => at + aside);
}

const few = (max: number) => fc.integer({ min: 0, max });

const anyWhat: fc.Arbitrary<Omit<TravelContact, 'time' | 'matches'>> = fc.record({
  touchpoint: few(3),
  channel: few(2).map((it) => it + DIRECT),
  event: few(2).map((it) => it + 1),
  stage: few(2),
  place: few(2),
  campaign: few(2),
  source: few(2),
  actor: fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: few(2) }),
  value: fc.constantFrom(0, 0, 10, 12.5, 99.25),
  held: fc.constantFrom('', 'a', 'b'),
});

/** Contacts either spread over the season or following each other in a hurry; sorted, ties as they came. */
function anyContacts(season: Season): fc.Arbitrary<TravelContact[]> {
  const anyTimes = fc.oneof(
    fc.array(anyInstant(season), { maxLength: 12, size: 'max' }),
    fc
      .tuple(anyInstant(season), fc.array(anyPause, { maxLength: 11, size: 'max' }))
      .map(([start, pauses]) => [0, ...pauses].map((_, i) => start + sum(pauses.slice(0, i)))),
  );
  return anyTimes.chain((times) => {
    const ordered = [...times].sort((a, b) => a - b);
    return fc
      .array(anyWhat, { minLength: times.length, maxLength: times.length })
      .map((whats) => whats.map((what, i) => ({ time: ordered[i]!, ...what })));
  });
}

/** One to `people` journeys, each with an id of its own. */
export function anyTravellers(season: Season, people = 6): fc.Arbitrary<Traveller[]> {
  return fc
    .array(anyContacts(season), { minLength: 1, maxLength: people, size: 'max' })
    .map((all) => all.map((contacts, i) => ({ person: String(i + 1) as HashId, contacts })));
}
