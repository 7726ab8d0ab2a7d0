/** What books count. Orders: contacts that carried money; revenue: their sum, net of refunds; visits: customers seen on a day, at the place. */
export const BOOK_MEASURES = ['orders', 'revenue', 'visits'] as const;
export type BookMeasure = (typeof BOOK_MEASURES)[number];

/** A total of the books: of local days, both inside, and of one place ('': all). */
export interface BookTotal {
  readonly measure: BookMeasure;
  readonly place: string;
  /** YYYY-MM-DD. */
  readonly from: string;
  readonly to: string;
  readonly books: number;
}

/** What we hold, of one day, place, channel and currency ('': none was said). */
export interface OurPart {
  readonly day: string;
  readonly place: string;
  readonly channel: string;
  readonly currency: string;
  readonly orders: number;
  /** Sums of amounts; refunds are negative. */
  readonly sold: number;
  readonly refunded: number;
}

/** Where a difference may hide. */
export const SUSPECTS = [
  'refunds',
  'other_currency',
  'no_place',
  'to_fix',
  'twins',
  'nobody',
  'bots',
  'day_before',
  'day_after',
] as const;
export type SuspectId = (typeof SUSPECTS)[number];

/** A cause, were it true: how much ours would grow (less than 0: shrink) if it were put right as the books have it. */
export interface Suspect {
  readonly id: SuspectId;
  readonly events: number;
  readonly effect: number;
}

export interface WeighedSuspect extends Suspect {
  /** Share of the difference that it alone would explain, 0 to 1. */
  readonly explains: number;
}

/** A signed total beside what we hold. */
export interface Reconciled extends BookTotal {
  readonly ours: number;
  readonly by: string;
  /** When it was signed, ISO 8601 in UTC. */
  readonly at: string;
}
