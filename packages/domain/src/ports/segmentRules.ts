import type { HashId } from '../shared/index';
import type { AnyOf } from './contactFilters';
import type { PersonState } from './people';

/**
 * Who belongs to a segment, in the numbers that journeys hold. Times are UTC milliseconds; everything is asked of what
 * happened before the asOf of the question.
 */
export type NumberedRule =
  | { readonly kind: 'all' | 'any'; readonly rules: readonly NumberedRule[] }
  | { readonly kind: 'not'; readonly rule: NumberedRule }
  | NumberedDeed
  | NumberedSequence
  | NumberedStanding
  | NumberedReach
  | NumberedWords
  /** People picked beforehand, because of what journeys do not know: `picked` rows of that number. */
  | { readonly kind: 'picked'; readonly pick: HashId };

/** Whoever had between `atLeast` and `atMost` of the contacts since `from`, before `until` where there is one. */
export interface NumberedDeed {
  readonly kind: 'did';
  readonly contacts: AnyOf;
  readonly atLeast: number;
  /** undefined: any number. */
  readonly atMost: number | undefined;
  readonly from: number;
  readonly until?: number | undefined;
}

/**
 * Whoever had the first since `from`, and then the next after it, within `within` milliseconds (inclusive; null: ever).
 * `isMissing`: then not the next, and the time for it is over.
 */
export interface NumberedSequence {
  readonly kind: 'sequence';
  readonly first: AnyOf;
  readonly next: AnyOf;
  readonly within: number | null;
  readonly isMissing: boolean;
  readonly from: number;
}

/** Whose last stay in a model answers to it. */
export interface NumberedStanding {
  readonly kind: 'stage';
  /** Number of the model's version. */
  readonly model: number;
  /** From 0, as stays hold them. */
  readonly stages: readonly number[];
  /** `present`: active or dormant. */
  readonly state: 'present' | PersonState;
  /** Half of the lapse spans before and after the goal, milliseconds. */
  readonly sleepsBefore: number;
  readonly sleepsAfter: number;
}

/** Whoever met the rule of one of the stages since `from`, whatever their position. */
export interface NumberedReach {
  readonly kind: 'reached';
  readonly model: number;
  readonly stages: readonly number[];
  readonly from: number;
}

/** Whoever answered or wrote so since `from`. Bounds are inclusive; undefined: none. */
export interface NumberedWords {
  readonly kind: 'said';
  readonly metric: string | undefined;
  readonly score: Bounds | undefined;
  readonly emotion: Bounds | undefined;
  readonly from: number;
}

export interface Bounds {
  readonly atLeast: number | undefined;
  readonly atMost: number | undefined;
}
