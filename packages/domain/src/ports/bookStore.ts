import type { BookMeasure, BookTotal, OurPart, Reconciled, Suspect } from '../reconciliation/index';
import type { Actor } from './access';

export interface StoredTotal extends BookTotal {
  readonly id: number;
  /** Name of who wrote it, or ''. */
  readonly madeBy: string;
  readonly madeAt: number;
  /** What we held when it was signed, by whom, when, and what they noted; null: nobody has signed it. */
  readonly signed: {
    readonly ours: number;
    readonly by: string;
    readonly at: number;
    readonly note: string;
  } | null;
}

/** Totals of the books and their signatures. */
export interface BookStore {
  /** The latest days first. */
  list(workspace: number): Promise<StoredTotal[]>;
  find(workspace: number, id: number): Promise<StoredTotal | undefined>;
  /** Writes totals; one that was there (same measure, place and days) is replaced and loses its signature unless it says the same. */
  write(workspace: number, totals: readonly BookTotal[], by: Actor, at: number): Promise<void>;
  remove(workspace: number, id: number): Promise<boolean>;
  sign(
    workspace: number,
    id: number,
    signature: { readonly ours: number; readonly note: string; readonly by: Actor; readonly at: number },
  ): Promise<boolean>;
  /** Signed totals of all places (places null), or of these, whose days touch the given ones. */
  listSigned(
    workspace: number,
    days: { readonly from: string; readonly to: string },
    places: readonly string[] | null,
  ): Promise<Reconciled[]>;
}

export interface BookSpan {
  readonly workspace: number;
  /** UTC milliseconds, [from, end). */
  readonly from: number;
  readonly end: number;
  readonly timeZone: string;
  /** '': all. */
  readonly place: string;
}

/** What the log holds of what books count. */
export interface BookReader {
  /** One figure. */
  total(span: BookSpan, measure: BookMeasure): Promise<number>;
  /** Money by day, place, channel and currency. */
  parts(span: BookSpan): Promise<OurPart[]>;
  /** Visits by day and place; a customer seen at two places is a visit of each. */
  visits(span: BookSpan): Promise<{ day: string; place: string; visits: number }[]>;
  /** Where money may hide; `currency`: of the workspace. */
  suspects(span: BookSpan, measure: 'orders' | 'revenue', currency: string): Promise<Suspect[]>;
}
