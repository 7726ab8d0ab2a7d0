import type { Bilingual } from '../touchpoints/index';

/** What kind of thing changed. `all`: everybody who had any contact. */
export type ChangeKind =
  | 'all'
  | 'stage'
  | 'touchpoint'
  | 'channel'
  | 'snag'
  | 'orders'
  | 'revenue'
  | 'feeling';
export type ChangeFigure = 'entered' | 'movedOn' | 'lost' | 'people' | 'orders' | 'revenue' | 'mean';

/** The whole local day before today, or the seven that ended with it. */
export type ChangeSpan = 'day' | 'week';

/** What may have changed: one figure over the last days, and what its change is worth. */
export interface Candidate {
  readonly kind: ChangeKind;
  readonly figure: ChangeFigure;
  /** Id of the stage, touchpoint or channel; name of the event; '' where there is one of the kind. */
  readonly subject: string;
  readonly name: Bilingual | null;
  /** One value for each day of the window, ascending; the last is yesterday. */
  readonly values: readonly number[];
  /** Value of one unit of the figure in people: 1, or for money 1 ÷ typical order. */
  readonly peoplePerUnit: number;
  /** 0 … 1: share of a typical order that one of these people stands for. */
  readonly share: number;
  /** Whether more of it is good. null: neither. */
  readonly moreIsGood: boolean | null;
  /** What this is a part of, or the same as: candidates that share a cause are told once. */
  readonly causes: readonly string[];
}

/** A change that matters, as it is told in both languages, on the page and in the mail. */
export interface Finding {
  readonly kind: ChangeKind;
  readonly figure: ChangeFigure;
  readonly subject: string;
  readonly name: Bilingual | null;
  readonly span: ChangeSpan;
  readonly value: number;
  /** What the same weekdays (or weeks) before let expect. */
  readonly expected: number;
  /** How many of these were compared. */
  readonly compared: number;
  /** People more or fewer than usual. */
  readonly people: number;
  /** People × share × typical order; null without orders. */
  readonly worth: number | null;
  /** −log₁₀ of the probability of so unusual a figure by chance alone; at most 6. */
  readonly surprise: number;
  /** people × value of one × surprise. */
  readonly score: number;
  readonly tone: 'good' | 'bad' | 'neutral';
}

/** Feelings of a stage by day. */
export interface FeelingSeries {
  readonly subject: string;
  readonly name: Bilingual;
  readonly days: readonly { readonly n: number; readonly sum: number; readonly squares: number }[];
  readonly share: number;
}

export interface Findings {
  readonly findings: readonly Finding[];
  readonly span: ChangeSpan;
  /** Weeks of history there are; fewer than three: nothing is judged. */
  readonly weeks: number;
  /** How many figures were looked at, and how rare one had to be. */
  readonly looked: number;
  readonly threshold: number;
}

/** Why somebody should be called. In this order where two have the same score. */
export const CALL_REASONS = ['unhappy', 'missedCall', 'silentQuote', 'dormantBest'] as const;
export type CallReason = (typeof CALL_REASONS)[number];
