import * as z from 'zod';

/** Long lists are read by cursor: `next` of one answer is the `cursor` of the following request. */
export const pageQuery = z.object({
  cursor: z.string().max(500).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export type PageQuery = z.infer<typeof pageQuery>;

export function pageOf<T extends z.ZodType>(item: T) {
  return z.object({
    items: z.array(item),
    /** null at the end. */
    next: z.string().nullable(),
    /** How many there are in all, when counting them is cheap. */
    total: z.number().int().nonnegative().nullable(),
  });
}

export function listOf<T extends z.ZodType>(item: T) {
  return z.object({ items: z.array(item) });
}

export const idParams = z.object({ id: z.string().min(1).max(400) });
