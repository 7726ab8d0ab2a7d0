import * as z from 'zod';
import { instant, period, trust } from '../common/index';
import { personRow } from '../people/index';

/** What every report may be asked. */
export const reportFields = {
  period,
  unit: z.enum(['person', 'account']).default('person'),
  segment: z.string().max(64).optional(),
  persona: z.string().max(64).optional(),
  place: z.string().max(200).optional(),
};

/** `?people=<cell>` answers the people behind one cell, page by page. */
export const reportQuery = z.object({
  people: z.string().max(4_000).optional(),
  cursor: z.string().max(500).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

export function reportAnswer<T extends z.ZodType>(data: T) {
  return z.object({
    data,
    trust,
    /** Figure → what it means, in the words of the product's definitions. */
    definition: z.record(z.string(), z.string()),
    /** Milliseconds the question took. */
    took: z.number(),
    /** The answer holds what was known at this instant. */
    asOf: instant,
  });
}

export const cellPeople = z.object({
  cell: z.string(),
  items: z.array(personRow),
  next: z.string().nullable(),
  total: z.number().int().nullable(),
});
export type CellPeople = z.infer<typeof cellPeople>;
