import type { JourneyModel } from '@viaggio/domain/journeys';
import fc from 'fast-check';
import { exit, stage, touchpoint } from './mapWorld.fixture';

const DAY = 86_400_000;
const START = Date.UTC(2026, 0, 1);
/** Nothing happens later than this. */
export const NOW = START + 400 * DAY;
export const NAMES = ['T0', 'T1', 'T2', 'T3', 'T4', 'cancelled', 'returned', 'unknown', 'Survey Answered'];
export const CATALOGUE = NAMES.filter((name) => name !== 'unknown').map((name, i) =>
  touchpoint(i + 1, name.toLowerCase().replace(' ', '-'), [{ events: [name] }]),
);
const ACTORS = ['customer', 'customer', 'customer', 'brand', 'third'] as const;
const PEOPLE = 7;
const DEVICES = 5;

/** 2–4 stages, each entered by one or two of the touchpoints, short lapses so that they happen. */
export const anyModel: fc.Arbitrary<JourneyModel> = fc
  .record({
    stages: fc.array(
      fc.record({
        touchpoints: fc.uniqueArray(fc.integer({ min: 0, max: 4 }), { minLength: 1, maxLength: 2 }),
        survey: fc.boolean(),
        reentrant: fc.boolean(),
        atLeast: fc.option(
          fc.record({ times: fc.integer({ min: 1, max: 3 }), withinDays: fc.integer({ min: 1, max: 12 }) }),
          { nil: undefined, freq: 2 },
        ),
      }),
      { minLength: 2, maxLength: 4 },
    ),
    goal: fc.integer({ min: 0, max: 3 }),
    key: fc.constantFrom<JourneyModel['key']>(
      { kind: 'person' },
      { kind: 'person' },
      { kind: 'account' },
      { kind: 'case', property: 'ticketId', aliases: ['ticket'] },
    ),
    beforeGoal: fc.integer({ min: 1, max: 8 }),
    afterGoal: fc.integer({ min: 1, max: 20 }),
  })
  .map(({ stages, goal, key, beforeGoal, afterGoal }) => ({
    id: 'm',
    name: { it: 'm', en: 'm' },
    key,
    stages: stages.map(({ touchpoints, survey, reentrant, atLeast }, i) =>
      stage(`s${i}`, {
        reentrant,
        goal: i === goal,
        entry: {
          touchpoints: touchpoints.map((n) => `t${n}`),
          filters: survey ? [{ events: ['Survey Answered'] }] : [],
          ...(atLeast ? { atLeast } : {}),
        },
      }),
    ),
    exits: [
      exit('cancelled', { touchpoints: ['cancelled'] }),
      exit('returned', { filters: [{ events: ['returned'] }] }),
    ],
    lapseDays: { beforeGoal, afterGoal },
    version: 1,
  }));

export interface Happening {
  readonly kind: 'contact';
  readonly time: number;
  readonly name: string;
  readonly actor: (typeof ACTORS)[number];
  /** By a user, or on a device. */
  readonly user: number | undefined;
  readonly device: number;
  readonly account: string;
  readonly ticket: string;
  readonly spelling: 'ticketId' | 'ticket';
  readonly place: string;
  readonly revenue: number;
  readonly score: number;
  /** Sent twice under one message id. */
  readonly twice: boolean;
}
export interface SignIn {
  readonly kind: 'identify';
  readonly time: number;
  readonly device: number;
  readonly user: number;
}

/** Ties, whole days (so that windows and lapses are met to the millisecond), moments, silence. */
const anyTime = fc.oneof(
  fc.integer({ min: 0, max: 40 }).map((day) => START + day * DAY),
  fc.integer({ min: 0, max: 40 }).map((day) => START + day * DAY + 1),
  fc.integer({ min: 0, max: 60 * DAY }).map((ms) => START + ms),
);

const anyContact: fc.Arbitrary<Happening> = fc.record({
  kind: fc.constant('contact' as const),
  time: anyTime,
  name: fc.constantFrom(...NAMES, 'T0', 'T1', 'T2', 'T3', 'T4'),
  actor: fc.constantFrom(...ACTORS),
  user: fc.option(fc.integer({ min: 0, max: PEOPLE - 1 }), { nil: undefined, freq: 2 }),
  device: fc.integer({ min: 0, max: DEVICES - 1 }),
  account: fc.constantFrom('', '', 'acme', 'Bianchi & figli'),
  ticket: fc.constantFrom('', '', 'k1', 'k2', 'k3'),
  spelling: fc.constantFrom('ticketId' as const, 'ticket' as const),
  place: fc.constantFrom('', '', 'Milano', 'Torino'),
  revenue: fc.constantFrom(0, 0, 0, 10, 25.5, 40, -10),
  score: fc.integer({ min: 0, max: 10 }),
  twice: fc.boolean(),
});
/** Only events with names of the test's own carry money here: others have rules of their own for it. */
export const moneyOf = ({ name, revenue }: Happening): number => (/^T\d$/.test(name) ? revenue : 0);
const anySignIn: fc.Arbitrary<SignIn> = fc.record({
  kind: fc.constant('identify' as const),
  time: anyTime,
  device: fc.integer({ min: 0, max: DEVICES - 1 }),
  user: fc.integer({ min: 0, max: PEOPLE - 1 }),
});
export const anyHistory = fc.record({
  contacts: fc.array(anyContact, { minLength: 30, maxLength: 110, size: 'max' }),
  signIns: fc.array(anySignIn, { maxLength: 5 }),
});
export const anyPeriods = fc.array(
  fc.record({
    from: fc.oneof(anyTime, fc.constant(START - DAY)),
    length: fc.oneof(fc.constantFrom(DAY, 7 * DAY, 30 * DAY), fc.integer({ min: 1, max: 80 * DAY })),
    asOf: fc.oneof(fc.constant(NOW), fc.constant(NOW), anyTime),
    place: fc.option(fc.constantFrom('Milano', 'Torino'), { nil: undefined, freq: 1 }),
    customers: fc.option(fc.constantFrom('new' as const, 'returning' as const), { nil: undefined, freq: 1 }),
  }),
  { minLength: 8, maxLength: 8 },
);

/** Arrived a little after it happened, in the order of the list; two may arrive in the same millisecond. */
export const arrivalOf = (index: number): number => NOW - 10_000 + Math.floor(index / 2);

export function itemOf(one: Happening | SignIn, index: number): object {
  const timestamp = new Date(one.time).toISOString();
  const messageId = `m${index}`;
  if (one.kind === 'identify') {
    return { type: 'identify', anonymousId: `d${one.device}`, userId: `u${one.user}`, timestamp, messageId };
  }
  return {
    type: 'track',
    event: one.name,
    timestamp,
    messageId,
    ...(one.user === undefined ? { anonymousId: `d${one.device}` } : { userId: `u${one.user}` }),
    properties: {
      actor: one.actor,
      ...(one.account ? { account: one.account } : {}),
      ...(one.ticket ? { [one.spelling]: one.ticket } : {}),
      ...(one.place ? { place: one.place } : {}),
      ...(moneyOf(one) ? { revenue: one.revenue } : {}),
      ...(one.name === 'Survey Answered' ? { metric: 'nps', score: one.score } : {}),
    },
  };
}
