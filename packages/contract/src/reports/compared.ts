import * as z from 'zod';
import { share } from './steps';

/** Lower and upper end; null where too little is known. */
const interval = z.tuple([z.number(), z.number()]).nullable();

const part = z.object({ n: z.number().int(), successes: z.number().int(), share: share.nullable() });

/** Two shares. Below 10 on either side (`tooFew`) no difference is told. */
export const comparedShares = z.object({
  first: part,
  second: part,
  difference: z.number().nullable(),
  /** Newcombe 95 % of the difference. */
  interval,
  tooFew: z.boolean(),
});
export type ComparedShares = z.infer<typeof comparedShares>;

const mean = z.object({ n: z.number().int(), mean: z.number().nullable(), interval });

/** Two mean emotions, −2 … +2. */
export const comparedMeans = z.object({
  first: mean,
  second: mean,
  difference: z.number().nullable(),
  /** Normal 95 % of the difference. */
  interval,
  tooFew: z.boolean(),
});
export type ComparedMeans = z.infer<typeof comparedMeans>;
