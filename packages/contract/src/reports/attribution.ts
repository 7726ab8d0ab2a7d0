import { ATTRIBUTION_MODELS } from '@viaggio/domain/ports/reportStore';
import * as z from 'zod';
import { bilingual } from '../common/index';
import { reportAnswer, reportFields } from './common';
import { duration, step, toldApart } from './steps';

/** Ways to share a conversion among the contacts before it. None of them shows causes. */
export const attributionModel = z.enum(ATTRIBUTION_MODELS);
export type AttributionModel = z.infer<typeof attributionModel>;

const modelFields = {
  models: z.array(attributionModel).min(1).max(8).default(['first', 'last', 'markov']),
  /** How many contacts back the Markov model remembers. */
  markovOrder: z.union([z.literal(1), z.literal(2)]).default(1),
};

export const attributionInput = z.strictObject({
  ...reportFields,
  conversion: step,
  /** The money of the conversion: `value`, `revenue` or `total`, which are one. */
  value: z.string().max(200).default('value'),
  by: z.enum(['channel', 'touchpoint', 'campaign', 'source']).default('channel'),
  lookback: duration.default('P90D'),
  /** Whether the Markov model also learns from people who were touched and did not convert. */
  nulls: z.boolean().default(true),
  /** By the conversion: at which place it happened, by which channel. */
  breakdown: toldApart.optional(),
  /** Share of the money that is left when what was sold has been paid: what costs are paid back with. */
  margin: z.number().gt(0).max(1).default(1),
  /** Whether to count the customers behind each credit too: one may convert several times. */
  withPeople: z.boolean().default(false),
  ...modelFields,
});
export type AttributionInput = z.input<typeof attributionInput>;

const credit = z.object({ conversions: z.number(), value: z.number() }).optional();

export const attributionRow = z.object({
  name: z.string(),
  /** Cost recorded in the period, in the workspace's currency; null when none is. */
  cost: z.number().nullable(),
  /** Customers won in the period: their first conversion ever, by the first contact before it; null: costs are not told. */
  won: z.number().int().nullable(),
  /** Days after they were won until what they brought covers the cost; null: not so far, or no cost. */
  payback: z.number().int().nullable(),
  first: credit,
  last: credit,
  'last-non-direct': credit,
  linear: credit,
  position: credit,
  'time-decay': credit,
  markov: credit,
  shapley: credit,
});
export type AttributionRow = z.infer<typeof attributionRow>;

export const attributionData = z.object({
  conversions: z.number(),
  value: z.number(),
  /** By credit, most first; `(none)`: conversions without a contact before them; `(no name)`: costs that name no unit. */
  rows: z.array(attributionRow),
  /** By the value of the conversion; `name` null: all the others. All models but Markov's, whose sums are no sum of parts. */
  breakdown: z.array(
    z.object({
      name: z.string().nullable(),
      conversions: z.number(),
      value: z.number(),
      rows: z.array(attributionRow),
    }),
  ),
  /** Costs in another currency than the workspace's: told apart, and in no figure. */
  otherCurrencies: z.array(z.object({ currency: z.string(), cost: z.number() })),
  /** Customers who converted, and behind the credit of each row by model; null unless asked for. */
  people: z
    .object({
      all: z.number().int(),
      rows: z.record(z.string(), z.record(z.string(), z.number().int())),
    })
    .nullable(),
  names: z.record(z.string(), bilingual),
  currency: z.string(),
});
export type AttributionData = z.infer<typeof attributionData>;
export const attributionAnswer = reportAnswer(attributionData);
export type AttributionAnswer = z.infer<typeof attributionAnswer>;

export const pathAttributionInput = z.strictObject({
  paths: z
    .array(
      z.object({
        path: z.array(z.string().min(1).max(200)).max(500),
        conversions: z.number().nonnegative().default(0),
        value: z.number().default(0),
        nulls: z.number().nonnegative().default(0),
      }),
    )
    .max(100_000),
  ...modelFields,
});
export type PathAttributionInput = z.input<typeof pathAttributionInput>;
