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
  /** Only who had a contact by this channel in the period, whoever began it. */
  channel: z.string().min(1).max(64).optional(),
  /** `new`: whose first contact of their own lies in the period; `returning`: who had one before it. */
  customers: z.enum(['new', 'returning']).optional(),
};

/** `?people=<cell>` answers the people behind one cell, page by page. */
export const reportQuery = z.object({
  people: z.string().max(4_000).optional(),
  cursor: z.string().max(500).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

/**
 * `restating`: contacts are being read again from the log, and those not read yet are found by no event, campaign,
 * source or company. `names_beyond_cap`: more event names are in use than have a number of their own; those asked for
 * and listed here match nothing. `returns_until`: returns are counted up to a day. `personas_overlap`: rows by persona do
 * not add up, for somebody may belong to several or to none.
 */
export const reportNote = z.object({
  code: z.enum(['restating', 'names_beyond_cap', 'returns_until', 'personas_overlap']),
  message: z.string(),
});
export type ReportNote = z.infer<typeof reportNote>;

export function reportAnswer<T extends z.ZodType>(data: T) {
  return z.object({
    data,
    trust,
    /** Figure → what it means, in the words of the product's definitions. */
    definition: z.record(z.string(), z.string()),
    /** What the figures leave out for now, where there is something to say. */
    notes: z.array(reportNote).optional(),
    /** Milliseconds the question took. */
    took: z.number(),
    /** The answer holds what was known at this instant. */
    asOf: instant,
  });
}

export const cellCompany = z.object({
  /** What events call the company; '' where none is left that says so. */
  id: z.string(),
  /** What a `group` call last said; '' without one. */
  name: z.string(),
  /** Customers and contacts with a contact of the company. */
  people: z.number().int(),
  /** When the company came to the cell. */
  at: instant,
});
export type CellCompany = z.infer<typeof cellCompany>;

export const cellPeople = z.object({
  cell: z.string(),
  items: z.array(personRow),
  next: z.string().nullable(),
  total: z.number().int().nullable(),
  /** Of a question about companies: these, instead of people in `items`. */
  companies: z.array(cellCompany).optional(),
});
export type CellPeople = z.infer<typeof cellPeople>;
