import fc from 'fast-check';
import type {
  AnyOf,
  AttributionQuery,
  FunnelQuery,
  NumberedFilter,
  PathDetailsQuery,
  PathsQuery,
  Population,
  ProcessQuery,
  RetentionQuery,
  TimeToConvertQuery,
  VariantsQuery,
} from '../../ports/reportStore';
import {
  anyInstant,
  anySeason,
  anySpan,
  anyTravellers,
  DAY,
  DIRECT,
  type Season,
} from './randomTravellers.fixture';
import type { Traveller } from './traveller.fixture';

/** Valid random queries over random journeys of the same season. */

export interface Case<Query> {
  readonly travellers: readonly Traveller[];
  readonly query: Query;
}

const numbers = (min: number, max: number) =>
  fc.uniqueArray(fc.integer({ min, max }), { minLength: 1, maxLength: 2 });

const anyFilter: fc.Arbitrary<NumberedFilter> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ touchpoints: numbers(0, 3) }) },
  { weight: 3, arbitrary: fc.record({ events: numbers(1, 3) }) },
  { weight: 2, arbitrary: fc.record({ channels: numbers(1, 3) }) },
  { weight: 1, arbitrary: fc.record({ events: numbers(1, 3), places: numbers(0, 2) }) },
  { weight: 1, arbitrary: fc.record({ touchpoints: numbers(0, 3), actors: fc.constant([0]) }) },
);

/** Also filters that never match: a name that nobody in the journeys has, and a part without any value. */
export const anyStep: fc.Arbitrary<AnyOf> = fc.oneof(
  { weight: 12, arbitrary: fc.array(anyFilter, { minLength: 1, maxLength: 2 }) },
  { weight: 1, arbitrary: fc.constantFrom([{ events: [9] }], [{ events: [], actors: [0] }]) },
);

/** Also contacts by a property, which only the log knows. */
const anyLoggedStep: fc.Arbitrary<AnyOf> = fc.oneof(
  { weight: 6, arbitrary: anyStep },
  {
    weight: 1,
    arbitrary: fc.constantFrom('a', 'b').map((value) => {
      return [{ logged: { where: [{ property: 'held', op: 'equals' as const, value }] } }];
    }),
  },
);

const maybe = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.oneof({ weight: 2, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary });

const rarely = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.oneof({ weight: 5, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary });

const anyExclude: fc.Arbitrary<AnyOf> = rarely(fc.array(anyFilter, { minLength: 1, maxLength: 1 })).map(
  (it) => it ?? [],
);

export const anyDuration = fc.option(anySpan, { freq: 3 });

/** Periods begin and end with local days; asOf lies mostly after the end, else anywhere after the beginning. */
export function anyPopulation(season: Season): fc.Arbitrary<Population> {
  const { days } = season;
  return fc
    .record({
      first: fc.integer({ min: 0, max: 5 }),
      length: fc.integer({ min: 1, max: 9 }),
      asOf: fc.oneof(
        { weight: 3, arbitrary: fc.constant(days.at(-1)! + 30 * DAY) },
        { weight: 2, arbitrary: anyInstant(season) },
      ),
      places: rarely(numbers(0, 2)),
    })
    .map(({ first, length, asOf, places }) => {
      const from = days[first]!;
      const end = days[first + length]!;
      return { workspace: 1, unit: 'person', from, end, asOf: asOf > from ? asOf : end, places };
    });
}

type Rest<Query> = Omit<Query, keyof Population>;

export function casesOf<Query extends Population>(
  rest: (population: Population, season: Season) => fc.Arbitrary<Rest<Query>>,
): fc.Arbitrary<Case<Query>> {
  return anySeason.chain((season) =>
    anyPopulation(season).chain((population) =>
      fc.record({
        travellers: anyTravellers(season),
        query: rest(population, season).map((it) => ({ ...population, ...it }) as Query),
      }),
    ),
  );
}

/** Days, or pairs of them (as weeks and months are longer than days), from that of `from` or a little before. */
export function anyBuckets(from: number, { days }: Season): fc.Arbitrary<number[]> {
  return fc
    .record({ every: fc.constantFrom(1, 2, 3), before: fc.constantFrom(0, 0, 1) })
    .map(({ every, before }) => {
      const starts = days.slice(Math.max(0, days.indexOf(from) - before), -1);
      return starts.filter((_, i) => i % every === 0);
    });
}

export const anyFunnelCase: fc.Arbitrary<Case<FunnelQuery>> = casesOf((population, season) =>
  fc.record({
    steps: fc.array(anyLoggedStep, { minLength: 2, maxLength: 4 }),
    window: anyDuration,
    order: fc.constantFrom('ordered', 'strict', 'any'),
    start: fc.constantFrom('any', 'first'),
    exclude: anyExclude,
    breakdown: maybe(
      fc.constantFrom('touchpoint', 'event', 'channel', 'stage', 'place', 'campaign', 'source'),
    ),
    hold: maybe(
      fc.oneof(
        fc.record({ attribute: fc.constantFrom('touchpoint', 'channel', 'place', 'campaign', 'source') }),
        fc.constant({ property: 'held' }),
      ),
    ),
    buckets: anyBuckets(population.from, season),
  }),
);

const travelFields = {
  by: fc.constantFrom('touchpoint', 'event', 'channel', 'stage'),
  scope: fc.constantFrom('journey', 'session'),
  gap: anyDuration,
  alone: fc.uniqueArray(fc.integer({ min: 1, max: 3 }), { maxLength: 2 }),
  exclude: anyExclude,
  collapse: fc.boolean(),
} as const;

export const anyProcessCase: fc.Arbitrary<Case<ProcessQuery>> = casesOf(() =>
  fc.record({ ...travelFields, edges: fc.integer({ min: 1, max: 12 }) }),
);

const pathFields = {
  ...travelFields,
  steps: fc.integer({ min: 2, max: 6 }),
  startAt: maybe(anyLoggedStep),
  endAt: maybe(anyLoggedStep),
  through: maybe(anyLoggedStep),
} as const;

export const anyPathsCase: fc.Arbitrary<Case<PathsQuery>> = casesOf(() => fc.record(pathFields));

/** What is shown at each step, two numbers now and then under one name. */
export const anyPathDetailsCase: fc.Arbitrary<Case<PathDetailsQuery>> = casesOf(() =>
  fc.record({
    ...pathFields,
    shown: fc.uniqueArray(
      fc.record({
        step: fc.integer({ min: 1, max: 6 }),
        number: fc.integer({ min: 0, max: 3 }),
        as: fc.integer({ min: 0, max: 2 }),
      }),
      { maxLength: 12, selector: ({ step, number }) => `${step}/${number}` },
    ),
  }),
);

export const anyVariantsCase: fc.Arbitrary<Case<VariantsQuery>> = casesOf(() =>
  fc.record({ ...travelFields, limit: fc.integer({ min: 1, max: 8 }), outcome: maybe(anyLoggedStep) }),
);

const anyToldApart = maybe(
  fc.record({
    by: fc.constantFrom('channel', 'place', 'campaign', 'source'),
    top: fc.integer({ min: 1, max: 3 }),
  }),
);

export const anyRetentionCase: fc.Arbitrary<Case<RetentionQuery>> = casesOf((population, season) =>
  fc.record({
    breakdown: anyToldApart,
    start: anyLoggedStep,
    return: anyLoggedStep,
    cohort: fc.constantFrom('first', 'first-in-period', 'every'),
    buckets: anyBuckets(population.from, season),
    until: fc.constant(season.days.at(-1)!),
  }),
);

export const anyTimeToConvertCase: fc.Arbitrary<Case<TimeToConvertQuery>> = casesOf(() =>
  fc.record({ breakdown: anyToldApart, first: anyLoggedStep, second: anyLoggedStep }),
);

export const anyAttributionCase: fc.Arbitrary<Case<AttributionQuery>> = casesOf(() =>
  fc.record({
    breakdown: anyToldApart,
    conversion: anyLoggedStep,
    by: fc.constantFrom('channel', 'touchpoint', 'campaign', 'source'),
    lookback: anyDuration,
    direct: fc.constantFrom(DIRECT, 0),
    credits: fc.boolean(),
    markovOrder: fc.constantFrom(0, 1, 2),
    nulls: fc.boolean(),
  }),
);
