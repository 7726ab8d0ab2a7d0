import * as z from 'zod';
import { bilingual, currency, instant, trustLevel } from '../common/index';
import { reportAnswer, reportFields } from './common';

export const overviewInput = z.object({ ...reportFields, model: z.string().max(64).optional() });
export type OverviewInput = z.input<typeof overviewInput>;

/** Cycles or people; null where the stage is not measured (never 0). */
const count = z.number().int().nonnegative().nullable();

export const feelings = z.object({
  /** How many signals. */
  n: z.number().int(),
  /** −2..2; null when n is 0. */
  mean: z.number().nullable(),
  /** 95 % interval of the mean; null when it cannot be told. */
  interval: z.tuple([z.number(), z.number()]).nullable(),
  /** Signals at −2, −1, 0, 1, 2. */
  distribution: z.tuple([z.number(), z.number(), z.number(), z.number(), z.number()]),
  provenance: z.object({ said: z.number().int(), inferred: z.number().int(), assumed: z.number().int() }),
});
export type Feelings = z.infer<typeof feelings>;

export const overviewTouchpoint = z.object({
  id: z.string(),
  name: bilingual,
  channel: z.string(),
  control: z.enum(['owned', 'paid', 'earned']),
  setting: z.enum(['online', 'offline']),
  contacts: z.number().int(),
  people: z.number().int(),
});
export type OverviewTouchpoint = z.infer<typeof overviewTouchpoint>;

export const customerWords = z.object({
  text: z.string(),
  emotion: z.number().nullable(),
  time: instant,
  personId: z.string().nullable(),
  touchpoint: z.string().nullable(),
});
export type CustomerWords = z.infer<typeof customerWords>;

export const overviewStage = z.object({
  id: z.string(),
  name: bilingual,
  says: bilingual,
  response: bilingual,
  group: z.enum(['before', 'after']),
  goal: z.boolean(),
  /** False: no connected source can fill it. `connect` says which touchpoints would. */
  measured: z.boolean(),
  connect: z.array(bilingual),
  present: count,
  presentBefore: count,
  entered: count,
  movedOn: count,
  lost: count,
  /** By exit rule of the model (`name` is its), or `lapsed` (without a name: the clock did it). */
  lostBy: z.array(z.object({ reason: z.string(), name: bilingual.nullable(), cycles: z.number().int() })),
  /** Of those present, how many are half-way to lapsing. */
  dormant: count,
  restarted: count,
  waiting: count,
  /** People who met the stage's rule in the period, whatever their position. */
  reached: count,
  /** People behind `entered`. */
  people: count,
  /** movedOn ÷ entered followed to asOf, 0..1; null for the last stage and where nobody entered. */
  conversion: z.number().nullable(),
  /** Wilson 95 %. */
  conversionInterval: z.tuple([z.number(), z.number()]).nullable(),
  /** Seconds. */
  timeInStage: z.object({ p50: z.number().nullable(), p90: z.number().nullable() }),
  /** lost × typical order value, in the workspace's currency; null when unknown. */
  valueAtStake: z.number().nullable(),
  /** By contacts, most first. */
  touchpoints: z.array(overviewTouchpoint),
  feelings: feelings.nullable(),
  words: z.array(customerWords),
  /** `Count Recorded`: footfall, flyers, audience. On the map, never among people. */
  counts: z.array(z.object({ name: z.string(), total: z.number() })),
  trust: trustLevel.nullable(),
});
export type OverviewStage = z.infer<typeof overviewStage>;

export const overviewData = z.object({
  stages: z.array(overviewStage),
  totals: z.object({
    people: z.number().int(),
    contacts: z.number().int(),
    revenue: z.number(),
    orders: z.number().int(),
    signals: z.number().int(),
    /** Contacts no touchpoint recognises. */
    unmapped: z.number().int(),
  }),
  typicalOrderValue: z.number().nullable(),
  currency,
  model: z.object({ id: z.string(), version: z.number().int(), name: bilingual }),
});
export type OverviewData = z.infer<typeof overviewData>;

export const overviewAnswer = reportAnswer(overviewData);
export type OverviewAnswer = z.infer<typeof overviewAnswer>;

/**
 * Cells with people behind them: `<stage>.<figure>`, and `<stage>.touchpoint.<id>` for a touchpoint's.
 */
export const overviewCells = [
  'present',
  'entered',
  'movedOn',
  'lost',
  'dormant',
  'restarted',
  'waiting',
  'reached',
  'people',
  'signals',
  'touchpoint',
] as const;
