import type { PersonState } from '../ports/people';
import type { Step } from '../reports/index';
import type { PropertyCondition } from '../touchpoints/index';

/**
 * Who belongs to a segment, in words. Spans are ISO 8601 durations back from now; null: ever. A rule is asked of the
 * journey of a person as it is known at the moment of the question, so people join and leave by themselves.
 */
export type SegmentRule =
  | { readonly kind: 'all' | 'any'; readonly rules: readonly SegmentRule[] }
  | { readonly kind: 'not'; readonly rule: SegmentRule }
  | DidRule
  | SequenceRule
  | StageRule
  | ReachedRule
  | TraitRule
  | SaidRule
  | ListRule;

/** Had the contacts at least and at most so often; `atMost: 0` with `atLeast: 0`: never. */
export interface DidRule {
  readonly kind: 'did';
  readonly contacts: Step;
  readonly atLeast: number;
  readonly atMost?: number | undefined;
  readonly within: string | null;
}

/** Had the first, and then the next within a time; or, when `missing`, then not the next, and the time is over. */
export interface SequenceRule {
  readonly kind: 'sequence';
  readonly first: Step;
  readonly next: Step;
  readonly within: string | null;
  readonly missing: boolean;
  /** How far back the first is looked for. */
  readonly since: string | null;
}

/** Is in one of the stages of the default model now. */
export interface StageRule {
  readonly kind: 'stage';
  readonly stages: readonly string[];
  readonly state: 'present' | PersonState;
}

/** Met the rule of one of the stages, whatever their position. */
export interface ReachedRule {
  readonly kind: 'reached';
  readonly stages: readonly string[];
  readonly within: string | null;
}

/** Says so of themselves: the trait of the latest profile that has it. */
export interface TraitRule {
  readonly kind: 'trait';
  readonly trait: string;
  readonly op: PropertyCondition['op'];
  readonly value?: PropertyCondition['value'];
}

/** Answered or wrote so. */
export interface SaidRule {
  readonly kind: 'said';
  readonly metric?: string | undefined;
  readonly score?: Range | undefined;
  readonly emotion?: Range | undefined;
  readonly within: string | null;
}

export interface ListRule {
  readonly kind: 'list';
  readonly list: string;
}

/** Inclusive; at least one end. */
export interface Range {
  readonly atLeast?: number | undefined;
  readonly atMost?: number | undefined;
}

/** Ways to ask for a trait that only somebody who has it can answer to; the others are the contrary of one of them. */
export type TraitOperator = Exclude<TraitRule['op'], 'not_equals' | 'not_contains' | 'not_exists'>;

export interface PickedTrait extends TraitRule {
  readonly op: TraitOperator;
}

/** What journeys do not know: these people are picked beforehand. */
export type PickedRule = PickedTrait | ListRule;
