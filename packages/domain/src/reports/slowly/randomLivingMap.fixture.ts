import fc from 'fast-check';
import { type JourneyModel, walkStages } from '../../journeys/index';
import type { CyclesQuery, UnansweredQuery } from '../../ports/livingMapStore';
import type { Walker } from './cyclesSlowly.fixture';
import { anyPopulation, anyStep, type Case, casesOf } from './randomQueries.fixture';
import { anySeason, anySpan, anyTravellers, DAY } from './randomTravellers.fixture';
import type { Traveller } from './traveller.fixture';

export const anyUnansweredCase: fc.Arbitrary<Case<UnansweredQuery>> = casesOf(() =>
  fc.record({
    window: anySpan,
    windows: fc.uniqueArray(fc.record({ touchpoint: fc.integer({ min: 1, max: 3 }), window: anySpan }), {
      maxLength: 2,
      selector: ({ touchpoint }) => touchpoint,
    }),
    exclude: fc.oneof({ weight: 2, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: anyStep }),
    named: fc.constant([]),
  }),
);

/** Walks through three stages, of which touchpoints 1 to 3 are the rules; stage 2 is the goal. */
export interface WalkCase {
  readonly walkers: readonly Walker[];
  readonly query: CyclesQuery;
}

const same = (text: string) => ({ it: text, en: text });

function modelOf(
  lapses: readonly [number, number],
  reentrant: readonly boolean[],
  exit: number,
): JourneyModel {
  return {
    id: 'walked',
    name: same('Walked'),
    key: { kind: 'person' },
    stages: [0, 1, 2].map((index) => ({
      id: `s${index}`,
      name: same(`s${index}`),
      says: same(''),
      response: same(''),
      group: 'before',
      goal: index === 1,
      reentrant: reentrant[index]!,
      entry: { touchpoints: [String(index + 1)], filters: [] },
    })),
    exits: exit === 0 ? [] : [{ reason: 'left', name: same('left'), filters: [], touchpoints: [] }],
    lapseDays: { beforeGoal: lapses[0], afterGoal: lapses[1] },
    version: 1,
  };
}

const ACTORS = ['customer', 'brand', 'third'] as const;

const walkedOf = (
  { person, contacts }: Traveller,
  model: JourneyModel,
  exit: number,
  asOf: number,
  feelings: readonly number[],
): Walker => {
  const known = contacts.filter(({ time }) => time <= asOf);
  const steps = known.map(({ time, touchpoint, event, actor }) => ({
    time,
    actor: ACTORS[actor]!,
    stages: touchpoint > 0 ? [touchpoint - 1] : [],
    exit: exit > 0 && event === exit ? 0 : -1,
  }));
  const voices = known.slice(0, feelings.length).map(({ time }, i) => ({ time, emotion: feelings[i]! }));
  return { person, contacts: known, walk: walkStages(model, steps, asOf), voices };
};

/** Periods of whole seconds, as the overview's are. */
export const anyWalkCase: fc.Arbitrary<WalkCase> = anySeason.chain((season) =>
  fc
    .record({
      travellers: anyTravellers(season),
      population: anyPopulation(season),
      lapses: fc.tuple(fc.constantFrom(0.5, 1, 3), fc.constantFrom(1, 7)),
      reentrant: fc.tuple(fc.boolean(), fc.boolean(), fc.boolean()),
      exit: fc.constantFrom(0, 0, 3),
      planned: fc.subarray([1, 2, 3], { minLength: 1 }),
      feelings: fc.array(fc.constantFrom(-2, -1, 0.5, 2), { maxLength: 3 }),
    })
    .map(({ travellers, population, lapses, reentrant, exit, planned, feelings }) => {
      const { from, end, places } = population;
      const asOf = Math.floor(population.asOf / 1000) * 1000 + 999;
      const model = modelOf(lapses, reentrant, exit);
      return {
        walkers: travellers.map((one) => walkedOf(one, model, exit, asOf, feelings)),
        query: {
          ...{ workspace: 1, model: 7, byPerson: true, keyIsPerson: true, hasExits: exit > 0 },
          ...{ isDefault: true, from, end: Math.min(end, asOf + 1), asOf, places, planned },
          lapseBefore: lapses[0] * DAY,
          lapseAfter: lapses[1] * DAY,
        },
      };
    }),
);
