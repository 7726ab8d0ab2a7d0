import { BOOK_MEASURES, SUSPECTS } from '@viaggio/domain/reconciliation';
import * as z from 'zod';
import { instant } from '../common/index';

export const bookTotalInput = z.object({
  measure: z.enum(BOOK_MEASURES),
  /** '': all places. */
  place: z.string().trim().max(200),
  /** Local days, both inside. */
  from: z.iso.date(),
  to: z.iso.date(),
  /** What the books say; money in the workspace's currency. */
  books: z.number().min(-1e12).max(1e12),
});

export const bookTotal = bookTotalInput.extend({
  id: z.string(),
  /** What we hold now. */
  ours: z.number(),
  madeBy: z.string(),
  madeAt: instant,
  /** Who stands for it, when, what we held then, and what they noted; null: nobody. */
  signed: z.object({ ours: z.number(), by: z.string(), at: instant, note: z.string() }).nullable(),
});
export type BookTotalAnswer = z.infer<typeof bookTotal>;

export const bookTotalsInput = z.object({ totals: z.array(bookTotalInput).min(1).max(500) });

export const pastedTotals = z.object({ text: z.string().min(1).max(200_000) });

export const pastedAnswer = z.object({
  written: z.number().int(),
  unread: z.array(
    z.object({
      line: z.number().int(),
      problem: z.enum(['columns', 'measure', 'day', 'amount', 'days_reversed']),
    }),
  ),
});

export const signature = z.object({ note: z.string().trim().max(1_000).default('') });

export const explainedTotal = z.object({
  total: bookTotal,
  /** The likeliest first. `effect`: how much ours would change; `explains`: the share of the difference it alone explains. */
  suspects: z.array(
    z.object({ id: z.enum(SUSPECTS), events: z.number().int(), effect: z.number(), explains: z.number() }),
  ),
  rows: z.array(
    z.object({
      by: z.enum(['day', 'place', 'channel', 'currency']),
      name: z.string(),
      ours: z.number(),
      /** Where a total of the books speaks of this part. */
      books: z.number().nullable(),
    }),
  ),
});
export type ExplainedTotalAnswer = z.infer<typeof explainedTotal>;
