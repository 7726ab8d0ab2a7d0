import type { AnyOf, Population } from './reportStore';

/** Why deals are lost, and which rivals are named. Journeys know which contacts those are, the log what they say. */

/** Properties in which the log may say it, the first that does counts. */
export interface SpelledProperties {
  readonly deal: readonly string[];
  readonly reason: readonly string[];
  readonly amount: readonly string[];
  /** One rival or several: a list, or a text with commas, semicolons or bars between. All of them count. */
  readonly rival: readonly string[];
  /** Words in which a rival may be named. All of them are looked at. */
  readonly words: readonly string[];
}

/** In what rivals are named. */
export const NAMED_IN = ['deal', 'review', 'survey', 'comparison', 'mention'] as const;
export type NamedIn = (typeof NAMED_IN)[number];

export interface AlternativesQuery extends Population {
  readonly lost: AnyOf;
  readonly won: AnyOf;
  /** Contacts of each kind; a contact of several is of the first. Those of `lost` and `won` are of deals. */
  readonly naming: Readonly<Record<NamedIn, AnyOf>>;
  readonly properties: SpelledProperties;
}

/**
 * Deals whose last decision, of those known, falls in the period and is a loss. Texts are compared by their letters and
 * digits alone, in lower case, with one blank between words: that is their key, '' where there is none.
 */
export interface LostReason {
  readonly reason: string;
  /** As it is written: of several spellings the first by bytes. */
  readonly text: string;
  readonly deals: number;
  /** Whoever had a contact that lost one of them. */
  readonly people: number;
  /** What the deals were worth, as JSON: one for each deal that says it. */
  readonly amounts: readonly string[];
}

export interface LostDeals {
  /** Deals whose last decision in the period is that they are won. */
  readonly won: number;
  /** Of all lost deals. */
  readonly people: number;
  readonly reasons: readonly LostReason[];
}

/** A rival that a property of the period names, by its key. */
export interface ListedRival {
  readonly rival: string;
  readonly text: string;
  readonly people: number;
}

export interface RivalCounts {
  readonly rival: string;
  readonly people: number;
  readonly contacts: number;
  /** Of the contacts, by NAMED_IN. */
  readonly namedIn: readonly number[];
  /** Deals decided in the period in any contact of which the rival is named. */
  readonly won: number;
  readonly lost: number;
  /** Of the lost ones. */
  readonly amounts: readonly string[];
}

export interface NamedRivals {
  /** Who named any. */
  readonly people: number;
  readonly rivals: readonly RivalCounts[];
}
