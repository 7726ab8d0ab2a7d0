import type { Actor } from '../events/index';
import type { Bilingual, EventFilter } from '../touchpoints/index';

/** What walks the stages: a person, an account, or a case named by a property of its events. */
export type JourneyKey =
  | { readonly kind: 'person' }
  | { readonly kind: 'account' }
  | { readonly kind: 'case'; readonly property: string };

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
  readonly group: 'before' | 'after';
  readonly goal: boolean;
  readonly reentrant: boolean;
  readonly entry: EntryRule;
}

export interface ExitRule {
  readonly reason: string;
  readonly filters: readonly EventFilter[];
  readonly touchpoints: readonly string[];
}

export interface JourneyModel {
  readonly id: string;
  readonly name: Bilingual;
  readonly key: JourneyKey;
  readonly stages: readonly Stage[];
  readonly exits: readonly ExitRule[];
  readonly lapseDays: { readonly beforeGoal: number; readonly afterGoal: number };
  readonly version: number;
}

/**
 * A contact as the walk sees it: already classified, deduplicated and in the order of the domain.
 * `stages` are the indexes (0-based) of the stages whose touchpoints or filters match, any order;
 * `exit` is the index of the matching exit rule, −1 when none.
 */
export interface WalkContact {
  /** UTC milliseconds. */
  readonly time: number;
  readonly actor: Actor;
  readonly stages: readonly number[];
  readonly exit: number;
}

/** Why a stay ended. `open`: it has not. */
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
  /** The cycle had reached the goal by the end of this stay. */
  readonly won: boolean;
  /** For `exited`: index of the exit rule; else −1. */
  readonly exit: number;
}
