import * as z from 'zod';
import { bilingual } from '../common/index';
import { reportAnswer, reportFields } from './common';
import { duration, spread, step, stepKind, travel } from './steps';

/** Labels of the ids an answer names, where they have some: touchpoints and stages. */
export const names = z.record(z.string(), bilingual);

const travelFields = {
  ...reportFields,
  by: stepKind.default('touchpoint'),
  scope: travel.default('journey'),
  /** A visit ends after a pause longer than this. */
  gap: duration.default('PT30M'),
};

export const pathsInput = z.strictObject({
  ...travelFields,
  /** How many steps are shown. */
  steps: z.number().int().default(5),
  /** The same step several times in a row counts once. */
  collapse: z.boolean().default(false),
  /** Where paths begin, end, or pass. */
  start: step.optional(),
  end: step.optional(),
  through: step.optional(),
  /** Steps with a name of their own at each place; the rest is `other`. */
  top: z.number().int().min(1).max(50).default(10),
  /** Links of less than this share of all paths are left out of `links`; nodes still count their people. */
  minimumShare: z.number().min(0).max(0.5).default(0),
  /** Tell typical times and, of visits, the people: a second pass. Left out: told where there are few paths. */
  times: z.boolean().optional(),
  exclude: z.array(step).max(10).optional(),
});
export type PathsInput = z.input<typeof pathsInput>;

export const pathNode = z.object({
  /** From 1. */
  step: z.number().int(),
  /** Id of the touchpoint or stage, name of the event or channel; `unmapped`, `none`, or `other` for the rest. */
  name: z.string(),
  /** Paths that pass here: one for each customer, or for each visit. */
  people: z.number().int(),
  /** Customers behind them; null: not told. */
  customers: z.number().int().nullable(),
  started: z.number().int(),
  ended: z.number().int(),
});

export const pathLink = z.object({
  /** Step of `from`. */
  step: z.number().int(),
  from: z.string(),
  to: z.string(),
  people: z.number().int(),
  /** Customers behind them; null: not told. */
  customers: z.number().int().nullable(),
  /** Typical seconds between the two; null: not told. */
  medianSeconds: z.number().nullable(),
});

export const pathsData = z.object({
  nodes: z.array(pathNode),
  links: z.array(pathLink),
  /** Paths in all: customers or visits. */
  total: z.number().int(),
  /** People behind them. */
  customers: z.number().int(),
  names,
});
export type PathsData = z.infer<typeof pathsData>;
export const pathsAnswer = reportAnswer(pathsData);
export type PathsAnswer = z.infer<typeof pathsAnswer>;

export const processMapInput = z.strictObject({
  ...travelFields,
  collapse: z.boolean().default(false),
  exclude: z.array(step).max(10).optional(),
  /** Edges that are told, the most frequent first; the rest is counted in `otherEdges`. */
  edges: z.number().int().min(1).max(5_000).default(500),
});
export type ProcessMapInput = z.input<typeof processMapInput>;

export const processMapData = z.object({
  activities: z.array(
    z.object({
      name: z.string(),
      count: z.number().int(),
      people: z.number().int(),
      starts: z.number().int(),
      ends: z.number().int(),
    }),
  ),
  edges: z.array(
    z.object({
      from: z.string(),
      to: z.string(),
      count: z.number().int(),
      people: z.number().int(),
      medianSeconds: z.number(),
    }),
  ),
  /** Edges that are not told: how many, and how often they happened together. */
  otherEdges: z.object({ edges: z.number().int(), count: z.number().int() }),
  total: z.number().int(),
  customers: z.number().int(),
  names,
});
export type ProcessMapData = z.infer<typeof processMapData>;
export const processMapAnswer = reportAnswer(processMapData);
export type ProcessMapAnswer = z.infer<typeof processMapAnswer>;

export const variantsInput = z.strictObject({
  ...travelFields,
  collapse: z.boolean().default(false),
  limit: z.number().int().min(1).max(500).default(50),
  exclude: z.array(step).max(10).optional(),
  /** What counts as success, to see how outcomes differ. */
  outcome: step.optional(),
});
export type VariantsInput = z.input<typeof variantsInput>;

export const variantsData = z.object({
  /** How many different ones there are. */
  total: z.number().int(),
  /** Paths in all: customers or visits. */
  paths: z.number().int(),
  variants: z.array(
    z.object({
      path: z.array(z.string()),
      people: z.number().int(),
      /** Of all paths. */
      share: z.number(),
      /** Paths that hold the outcome; null without one. */
      converted: z.number().int().nullable(),
      /** From the first to the last contact. */
      time: spread,
    }),
  ),
  names,
});
export type VariantsData = z.infer<typeof variantsData>;
export const variantsAnswer = reportAnswer(variantsData);
export type VariantsAnswer = z.infer<typeof variantsAnswer>;
