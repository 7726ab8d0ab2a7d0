import * as z from 'zod';

/** ISO 4217. */
export const currency = z.string().regex(/^[A-Z]{3}$/);

export const money = z.object({ amount: z.number(), currency });
export type Money = z.infer<typeof money>;
