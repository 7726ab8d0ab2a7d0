import fc from 'fast-check';
import type { AlternativesQuery } from '../../ports/alternatives';
import type {
  ConsiderationQuery,
  InitiativeQuery,
  LifecycleQuery,
  PressureQuery,
  RepurchaseQuery,
} from '../../ports/relationStore';
import { SPELLINGS } from '../consideration/alternatives/spellings';
import { anyBuckets, anyDuration, anyStep, type Case, casesOf } from './randomQueries.fixture';
import { anySpan, DAY, HOUR } from './randomTravellers.fixture';
import type { SaidInLog, Traveller } from './traveller.fixture';

/** Valid random queries of the reports on how customers and the brand stay in touch. */

export const anyLifecycleCase: fc.Arbitrary<Case<LifecycleQuery>> = casesOf((population, season) =>
  fc
    .record({ activity: fc.oneof(fc.constant([{ actors: [0] }]), anyStep), every: fc.constantFrom(1, 2, 3) })
    .map(({ activity, every }) => {
      const starts = season.days.filter((_, i) => i % every === 0);
      const end = Math.min(population.end, population.asOf);
      const first = starts.findLastIndex((start) => start <= population.from);
      const told = starts.filter((start, i) => i >= first && start < end);
      // The day before the season is as long as any other: 23 or 25 hours come later.
      const before = starts[first - 1] ?? season.days[0]! - every * DAY;
      return {
        activity,
        buckets: [before, ...told],
        until: starts[first + told.length] ?? season.days.at(-1)!,
      };
    }),
);

export const anyRepurchaseCase: fc.Arbitrary<Case<RepurchaseQuery>> = casesOf(() =>
  fc.record({ purchase: anyStep, merge: anyDuration }),
);

export const anyInitiativeCase: fc.Arbitrary<Case<InitiativeQuery>> = casesOf((population, season) =>
  fc.record({
    buckets: anyBuckets(population.from, season),
    byCustomer: fc.constantFrom([1], [1, 2], []),
    byUs: fc.constantFrom([3], []),
  }),
);

/** Times between two contacts of one journey, so that what is asked for is met to the millisecond; or any other span. */
function anyTimeOf(travellers: readonly Traveller[]): fc.Arbitrary<number> {
  const times = travellers.flatMap(({ contacts }) =>
    contacts.flatMap((one, i) => contacts.slice(i + 1, i + 4).map((later) => later.time - one.time)),
  );
  return times.length === 0 ? anySpan : fc.oneof(fc.constantFrom(...times), anySpan);
}

/** A third of all contacts are ours: messages follow each other, and customers answer. */
const withMessages = ({ person, contacts }: Traveller): Traveller => ({
  person,
  contacts: contacts.map((it) => ({ ...it, actor: (it.event + it.campaign) % 3 })),
});

/** Weeks of one, two, three or seven days, so that journeys of two weeks have several. */
export const anyPressureCase: fc.Arbitrary<Case<PressureQuery>> = casesOf<PressureQuery>(
  (population, season) =>
    fc.record({
      weeks: fc.constantFrom(1, 2, 3, 7).map((every) => {
        const starts = season.days.filter((_, i) => i % every === 0);
        return starts.filter((start) => start >= population.from && start + 2 * HOUR <= population.asOf);
      }),
      channels: fc.constantFrom([1, 2, 3], [1], [2, 3]),
      merge: fc.constant(0),
      // No longer than what is known after the last week.
      reaction: fc.constantFrom(0, 1, 60_000, HOUR, 2 * HOUR),
      quiet: anySpan,
      unsubscribing: fc.constantFrom([2], []),
    }),
).chain(({ travellers, query }) =>
  anyTimeOf(travellers).map((merge) => ({
    travellers: travellers.map(withMessages),
    query: { ...query, merge },
  })),
);

export interface ConsideringQuestion extends ConsiderationQuery {
  readonly exposures: readonly number[];
}

export const anyConsiderationCase: fc.Arbitrary<Case<ConsideringQuestion>> = casesOf<ConsideringQuestion>(
  () =>
    fc.record({
      considers: anyStep,
      conversion: anyStep,
      within: fc.constant(0),
      by: fc.constantFrom('touchpoint', 'channel'),
      exposures: fc.array(anySpan, { minLength: 1, maxLength: 3 }),
    }),
).chain(({ travellers, query }) =>
  anyTimeOf(travellers).map((within) => {
    // Times of buyers: none is longer than what they were given.
    const exposures = query.exposures.map((span) => Math.min(span, within));
    return { travellers, query: { ...query, within, exposures } };
  }),
);

export interface AlternativesQuestion extends AlternativesQuery {
  readonly rivals: readonly string[];
}

const sometimes = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(arbitrary, { nil: undefined, freq: 2 });

const anySaid: fc.Arbitrary<SaidInLog> = fc
  .record({
    deal: sometimes(fc.constantFrom('D1', 'D2', 'D3')),
    reason: sometimes(fc.constantFrom('Price', 'price!', 'Più caro', 'PIÙ  CARO', 'Went to Acme', '–')),
    amount: sometimes(fc.constantFrom(1_000, 12.5, '5.000,00', 'a lot')),
    rivals: sometimes(
      fc.constantFrom(['Acme'], ['ACME', 'Zeta-Due'], ['zeta due', 'Acme Corp'], ['none'], ['?']),
    ),
    words: sometimes(
      fc.constantFrom('Nothing beats Acme!', 'acmecorp is not it', 'Zeta, due volte', 'Meglio ACME Corp.'),
    ),
  })
  .map((said) => Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined)));

const anyNaming: fc.Arbitrary<AlternativesQuery['naming']> = fc.record({
  deal: anyStep,
  review: anyStep,
  survey: fc.constantFrom([], [{ events: [2] }]),
  comparison: fc.constantFrom([], [{ channels: [2] }]),
  mention: fc.constantFrom([], [{ touchpoints: [3] }]),
});

/** Contacts that say things of deals and rivals in the first spelling of each property. */
export const anyAlternativesCase: fc.Arbitrary<Case<AlternativesQuestion>> = casesOf<AlternativesQuestion>(
  () =>
    fc.record({
      lost: anyStep,
      won: anyStep,
      naming: anyNaming,
      properties: fc.constant(SPELLINGS),
      rivals: fc.constantFrom(['acme'], ['acme', 'zeta due', 'acme corp'], ['nobody', 'zeta due']),
    }),
).chain(({ travellers, query }) =>
  fc
    .array(anySaid, { minLength: 72, maxLength: 72 })
    .map((said) => ({ travellers: travellers.map((one, i) => saying(one, said, i)), query })),
);

const saying = ({ person, contacts }: Traveller, said: readonly SaidInLog[], of: number): Traveller => ({
  person,
  contacts: contacts.map((it, i) => ({ ...it, says: said[(of * 12 + i) % said.length]! })),
});
