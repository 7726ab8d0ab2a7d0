import { BOOK_COLUMNS, BOOK_MEASURES, SUSPECTS } from '@viaggio/domain/reconciliation';
import * as z from 'zod';
import { instant } from '../common/index';
import { dateOrder } from '../imports/index';

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

export const bookTotalsInput = z.object({ totals: z.array(bookTotalInput).min(1).max(1_000) });

export const pastedTotals = z.object({ text: z.string().min(1).max(200_000) });

export const pastedAnswer = z.object({
  written: z.number().int(),
  unread: z.array(
    z.object({
      line: z.number().int(),
      problem: z.enum(['columns', 'measure', 'day', 'amount', 'days_reversed', 'total_row', 'twice']),
    }),
  ),
});

/** What a column of a file of the books is: days, place, a measure beside its amount, or one column for each measure. */
export const bookColumns = z.partialRecord(z.enum(BOOK_COLUMNS), z.string().min(1).max(300));

/** Fields of the multipart form, beside the `file` itself. */
export const bookFileForm = z.object({
  /** JSON text of `columns`: what it is → the column; guessed when absent. */
  columns: z.string().max(10_000).optional(),
  dateOrder: dateOrder.optional(),
});

/** A file of the books as it reads. What is understood is written by `writeBookTotals`. */
export const bookFile = z.object({
  file: z.string(),
  format: z.string(),
  encoding: z.string(),
  /** Of text tables; '' for others. */
  separator: z.string(),
  decimal: z.enum([',', '.']),
  dateOrder: dateOrder.exclude(['auto']),
  /** Every date could be read in both orders. */
  dateOrderAssumed: z.boolean(),
  names: z.array(z.object({ name: z.string(), samples: z.array(z.string()) })),
  columns: bookColumns,
  /** What no column holds, and nothing can be read without. */
  missing: z.array(z.enum(['from', 'amount'])),
  totals: z.array(
    bookTotalInput.extend({
      row: z.number().int(),
      /** The place is one that our data know. */
      placeKnown: z.boolean(),
      /** The total that stands there now and says something else; it loses its signature. */
      replaces: z.object({ books: z.number(), signed: z.boolean() }).nullable(),
    }),
  ),
  unread: z.array(
    z.object({
      row: z.number().int(),
      problem: z.enum([
        'day',
        'days_reversed',
        'days_too_many',
        'measure',
        'amount',
        'total_row',
        'too_many_cells',
        'twice',
        'place_not_yours',
      ]),
      /** Column at fault and what stands in it; '' when it is the whole row. */
      column: z.string(),
      cell: z.string(),
      /** What could be read of it; null: nothing. */
      read: z.object({
        measure: z.enum(BOOK_MEASURES).nullable(),
        place: z.string(),
        from: z.iso.date().nullable(),
        to: z.iso.date().nullable(),
        books: z.number().nullable(),
      }),
    }),
  ),
});
export type BookFile = z.infer<typeof bookFile>;

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
