/** When an alert tells something. `unusual` is against the same hour or day of the weeks before. */
export type AlertCondition =
  | { readonly kind: 'above' | 'below'; readonly value: number }
  | { readonly kind: 'unusual'; readonly sensitivity: Sensitivity };

export type Sensitivity = 'low' | 'normal' | 'high';
export type AlertEvery = 'hour' | 'day';

/**
 * The one number an alert watches, over one period, with what it is made of. `whole`: what a share is a share of.
 * `n`: what stands behind the number.
 */
export type AlertFigure =
  | { readonly kind: 'count'; readonly value: number; readonly n: number }
  | { readonly kind: 'share'; readonly value: number | null; readonly part: number; readonly n: number }
  /** In the workspace's currency; n orders. */
  | { readonly kind: 'money'; readonly value: number; readonly n: number }
  /** Net promoter score, −100 … 100; null with too few answers. */
  | {
      readonly kind: 'score';
      readonly value: number | null;
      readonly n: number;
      readonly promoters: number;
      readonly detractors: number;
    };

export interface AlertVerdict {
  readonly fires: boolean;
  readonly value: number | null;
  /** What the weeks before let expect; null where they do not. */
  readonly expected: number | null;
  readonly weeks: number;
  readonly n: number;
  /** Too little history, or too few behind the number, to say anything. */
  readonly isLearning: boolean;
}

/** An hour or a day of the workspace, UTC milliseconds, [from, end). */
export interface AlertPeriod {
  readonly from: number;
  readonly end: number;
}
