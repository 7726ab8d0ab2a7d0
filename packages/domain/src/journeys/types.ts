import type { Actor } from '../events/index';
import type { Bilingual, EventFilter } from '../touchpoints/index';

/**
 * What walks the stages: a person, an account, or a case named by a property of its events.
 * `aliases` are other spellings of the same property ("ticket_id" beside "ticketId"); the first one present counts.
 */
export type JourneyKey =
  | { readonly kind: 'person' }
  | { readonly kind: 'account' }
  | { readonly kind: 'case'; readonly property: string; readonly aliases?: readonly string[] };

/** When a stage is entered: any of its touchpoints or filters, optionally at least n times within d days. */
export interface EntryRule {
  readonly touchpoints: readonly string[];
  readonly filters: readonly EventFilter[];
  readonly atLeast?: { readonly times: number; readonly withinDays: number };
}

export interface Stage {
  /** Stable slug, unique in the model. */
  readonly id: string;
  readonly name: Bilingual;
  /** What the customer says here. */
  readonly says: Bilingual;
  /** What we do here: our paired response. */
  readonly response: Bilingual;
  /** `before` the purchase up to the goal itself, `after` it from the next stage on. */
  readonly group: 'before' | 'after';
  readonly goal: boolean;
  readonly reentrant: boolean;
  readonly entry: EntryRule;
}

/** An event that ends the cycle at once, whoever did it. The first rule that matches gives the reason. */
export interface ExitRule {
  /** Stable slug, unique in the model; `lapsed` is taken by the clock. */
  readonly reason: string;
  readonly name: Bilingual;
  readonly filters: readonly EventFilter[];
  readonly touchpoints: readonly string[];
}

export interface JourneyModel {
  readonly id: string;
  readonly name: Bilingual;
  readonly key: JourneyKey;
  /** In order; at most 20. */
  readonly stages: readonly Stage[];
  readonly exits: readonly ExitRule[];
  readonly lapseDays: { readonly beforeGoal: number; readonly afterGoal: number };
  readonly version: number;
}

/**
 * A contact as the walk sees it: already classified, deduplicated and in the order of the domain.
 * `stages` are the indexes (0-based) of the stages whose touchpoints or filters match, each once, any order;
 * `exit` is the index of the first matching exit rule, −1 when none.
 */
export interface WalkContact {
  /** UTC milliseconds. */
  readonly time: number;
  readonly actor: Actor;
  readonly stages: readonly number[];
  readonly exit: number;
}

/** Why a stay ended. `open`: it has not. `moved`, `restarted`: the next stay says where. */
export const STAY_ENDS = ['open', 'moved', 'lost', 'restarted', 'exited'] as const;
export type StayEnd = (typeof STAY_ENDS)[number];

/** One stay of a journey key in a stage. */
export interface Stay {
  /** 0-based index of the stage. */
  readonly stage: number;
  readonly entered: number;
  /** When it ended or will lapse if nothing happens: for `open` stays the moment the cycle would lapse. */
  readonly left: number;
  readonly end: StayEnd;
  /** Number of the cycle, from 0. */
  readonly cycle: number;
  /** The cycle is won: this stay is in the goal or in a stage after it. */
  readonly won: boolean;
  /** For `exited`: index of the exit rule; else −1. */
  readonly exit: number;
}

/** The customer met a stage's rule at a moment, whatever the position: what `reached` counts. */
export interface Hit {
  readonly stage: number;
  readonly time: number;
}

/** All that one pass over the contacts of one journey key says. */
export interface Walk {
  /** In time order. */
  readonly stays: readonly Stay[];
  /** Parallel to the contacts: 1 + the stage right after that contact, 0 for none. */
  readonly positions: Uint8Array;
  /** In contact order; within a contact in the order of its `stages`. */
  readonly hits: readonly Hit[];
}
