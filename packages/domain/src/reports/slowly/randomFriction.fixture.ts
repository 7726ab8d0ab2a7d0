import fc from 'fast-check';
import type { HandoverQuery, NumberedSnag, SnagQuery, WatchQuery } from '../../ports/frictionStore';
import { anyBuckets, anyStep, type Case, casesOf } from './randomQueries.fixture';
import { anySpan, type Season } from './randomTravellers.fixture';

/** Channels of random journeys are 1 to 3: alone, two of them one group, or one without a group. */
const anyGroups: fc.Arbitrary<HandoverQuery['groups']> = fc.constantFrom(
  [
    { channel: 1, group: 1 },
    { channel: 2, group: 2 },
    { channel: 3, group: 3 },
  ],
  [
    { channel: 1, group: 1 },
    { channel: 2, group: 1 },
    { channel: 3, group: 2 },
  ],
  [
    { channel: 2, group: 1 },
    { channel: 3, group: 2 },
  ],
);

export const anyHandoverCase: fc.Arbitrary<Case<HandoverQuery>> = casesOf(() =>
  fc.record({
    groups: anyGroups,
    within: fc.option(anySpan, { freq: 4 }),
    followed: anySpan,
    conversion: fc.oneof({ weight: 6, arbitrary: anyStep }, { weight: 1, arbitrary: fc.constant([]) }),
  }),
);

/** Local days, the last one where they end. */
const anyDays = ({ days }: Season): fc.Arbitrary<number[]> =>
  fc
    .record({ skip: fc.integer({ min: 0, max: 3 }), drop: fc.integer({ min: 0, max: 3 }) })
    .map(({ skip, drop }) => days.slice(skip, days.length - drop));

/** A snag by itself, the failure of a step, or something begun and abandoned. */
const anyKind: fc.Arbitrary<NumberedSnag> = fc.oneof(
  fc.record({ is: anyStep, ends: fc.constant(undefined) }),
  fc.record({ is: anyStep, ends: fc.constant(undefined), step: anyStep }),
  fc.record({ is: anyStep, ends: anyStep }),
);

export const anySnagCase: fc.Arbitrary<Case<SnagQuery>> = casesOf((population, season) =>
  fc.record({
    kinds: fc.array(anyKind, { minLength: 1, maxLength: 4 }),
    within: anySpan,
    followed: anySpan,
    conversion: anyStep,
    onward: fc.oneof(anyStep, fc.constant([])),
    buckets: anyBuckets(population.from, season),
    days: anyDays(season),
    months: anyBuckets(population.from, season),
  }),
);

export const anyWatchCase: fc.Arbitrary<Case<WatchQuery>> = casesOf((_, season) =>
  fc.record({ steps: fc.array(anyStep, { maxLength: 4 }), days: anyDays(season) }),
);
