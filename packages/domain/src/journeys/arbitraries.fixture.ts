import fc from 'fast-check';
import type { EntryRule, JourneyModel, Stage, WalkContact } from './types';

/** Random models and journeys, and short ways to write fixed ones. Only tests use them. */

export const DAY = 24 * 60 * 60 * 1000;

const same = (text: string) => ({ it: text, en: text });

export function stageOf(index: number, over: Partial<Omit<Stage, 'entry'>> & Partial<EntryRule> = {}): Stage {
  const { touchpoints = [`t${index}`], filters = [], atLeast, ...rest } = over;
  const entry: EntryRule = atLeast ? { touchpoints, filters, atLeast } : { touchpoints, filters };
  return {
    id: `s${index}`,
    name: same(`Stage ${index}`),
    says: same('…'),
    response: same('…'),
    group: 'before',
    goal: false,
    reentrant: false,
    entry,
    ...rest,
  };
}

export function modelOf(stages: readonly Stage[], over: Partial<JourneyModel> = {}): JourneyModel {
  return {
    id: 'm',
    name: same('Model'),
    key: { kind: 'person' },
    stages,
    exits: [
      { reason: 'cancelled', name: same('Cancelled'), filters: [], touchpoints: ['cancelled'] },
      { reason: 'returned', name: same('Returned'), filters: [], touchpoints: ['returned'] },
    ],
    lapseDays: { beforeGoal: 60, afterGoal: 365 },
    version: 1,
    ...over,
  };
}

/** A contact of the customer on a day (fractions allowed) that matches the given stages. */
export function on(day: number, ...stages: number[]): WalkContact {
  return { time: day * DAY, actor: 'customer', stages, exit: -1 };
}

/** The same as an act of ours. */
export function ours(day: number, ...stages: number[]): WalkContact {
  return { ...on(day, ...stages), actor: 'brand' };
}

export function exitOn(day: number, exit = 0, actor: WalkContact['actor'] = 'brand'): WalkContact {
  return { time: day * DAY, actor, stages: [], exit };
}

/** 2–6 stages, any of them re-entrant or counting, one goal or none, short lapses so that they happen. */
export const anyModel: fc.Arbitrary<JourneyModel> = fc
  .record({
    stages: fc.array(
      fc.record({
        reentrant: fc.boolean(),
        atLeast: fc.option(
          fc.record({ times: fc.integer({ min: 1, max: 3 }), withinDays: fc.integer({ min: 1, max: 12 }) }),
          { nil: undefined, freq: 2 },
        ),
      }),
      { minLength: 2, maxLength: 6 },
    ),
    goal: fc.integer({ min: -1, max: 5 }),
    beforeGoal: fc.integer({ min: 1, max: 8 }),
    afterGoal: fc.integer({ min: 1, max: 20 }),
  })
  .map(({ stages, goal, beforeGoal, afterGoal }) =>
    modelOf(
      stages.map(({ reentrant, atLeast }, i) =>
        stageOf(i, { reentrant, goal: i === goal, ...(atLeast ? { atLeast } : {}) }),
      ),
      { lapseDays: { beforeGoal, afterGoal } },
    ),
  );

/** Pauses that provoke: ties, moments, whole days (so that windows and lapses are met to the millisecond), silence. */
const anyPause = fc.oneof(
  { weight: 3, arbitrary: fc.constant(0) },
  { weight: 2, arbitrary: fc.integer({ min: 1, max: 5 }) },
  { weight: 6, arbitrary: fc.integer({ min: 1, max: 4 }).map((days) => days * DAY) },
  { weight: 2, arbitrary: fc.integer({ min: 1, max: 4 * DAY }) },
  { weight: 2, arbitrary: fc.integer({ min: 5, max: 40 }).map((days) => days * DAY) },
);

const anyContact = (stages: number) =>
  fc.record({
    pause: anyPause,
    actor: fc.oneof(
      { weight: 6, arbitrary: fc.constant('customer' as const) },
      { weight: 1, arbitrary: fc.constant('brand' as const) },
      { weight: 1, arbitrary: fc.constant('third' as const) },
    ),
    stages: fc.uniqueArray(fc.integer({ min: 0, max: stages - 1 }), { maxLength: 2 }),
    exit: fc.oneof(
      { weight: 12, arbitrary: fc.constant(-1) },
      { weight: 1, arbitrary: fc.constantFrom(0, 1) },
    ),
  });

/** A model and contacts of one key in the order of the domain, starting at day 0 at the earliest. */
export const anyJourney = anyModel.chain((model) =>
  anyContactsOf(model).map((contacts) => ({ model, contacts })),
);

export function anyContactsOf(model: JourneyModel): fc.Arbitrary<WalkContact[]> {
  return fc.array(anyContact(model.stages.length), { maxLength: 40, size: 'max' }).map((rows) => {
    let time = 0;
    return rows.map(({ pause, ...contact }) => {
      time += pause;
      return { time, ...contact };
    });
  });
}

export const anyMoment = fc.oneof(
  fc.integer({ min: -2, max: 200 }).map((day) => day * DAY),
  fc.integer({ min: -DAY, max: 200 * DAY }),
);
