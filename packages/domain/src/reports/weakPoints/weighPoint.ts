import { MIN_ANSWERS, wilsonInterval } from '../../statistics/index';
import type { TrustLevel } from '../../trust/index';

/** What is known of a point of the map where customers are lost. */
export interface PointFacts {
  /** Cycles lost there, of those that left its stage in the period. */
  readonly lost: number;
  readonly left: number;
  readonly typicalOrder: number | null;
  /** Mean emotion, −2 … +2, of so many signals. */
  readonly feeling: { readonly mean: number; readonly n: number } | null;
  readonly trust: TrustLevel;
}

export interface Weight {
  /** lost × value × feeling × confidence. In money where the typical order is known, else in cycles. */
  readonly score: number;
  readonly lost: number;
  /** Typical order; 1 where none is known. */
  readonly value: number;
  readonly feeling: number;
  readonly confidence: number;
  /** Factors of which nothing is known, and which are 1. */
  readonly missing: ('value' | 'feeling')[];
}

/**
 * How much a weak point weighs: lost × value × feeling × confidence.
 *
 * - **value**: the typical order, what one customer lost is worth.
 * - **feeling**: 2^(−mean ⁄ 2): 1 where customers feel neither well nor ill, twice as much at −2, half at +2. A factor
 *   that falls to 0 would hide losses of the content. Fewer than ten signals say nothing: 1.
 * - **confidence**: lower end of Wilson's 95 % interval of lost ÷ left, over lost ÷ left: how much of the loss is beyond
 *   chance; times trust ⁄ 3, the weakest part of the reliability of the data.
 */
export function weighPoint({ lost, left, typicalOrder, feeling, trust }: PointFacts): Weight {
  const isFelt = feeling !== null && feeling.n >= MIN_ANSWERS;
  const interval = wilsonInterval(lost, left);
  const value = typicalOrder ?? 1;
  const felt = isFelt ? 2 ** (-feeling.mean / 2) : 1;
  const sure = interval === null || lost === 0 ? 0 : interval[0] / (lost / left);
  const confidence = sure * (trust / 3);
  const missing: Weight['missing'] = [];
  if (typicalOrder === null) missing.push('value');
  if (!isFelt) missing.push('feeling');
  return { score: lost * value * felt * confidence, lost, value, feeling: felt, confidence, missing };
}
