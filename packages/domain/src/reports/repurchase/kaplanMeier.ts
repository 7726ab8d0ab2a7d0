import type { FollowedDay } from '../../ports/relationStore';
import { type Interval, Z95 } from '../../statistics/index';

/** The estimate right after a day on which somebody bought again. */
export interface SurvivalStep {
  readonly days: number;
  /** Who was followed, and had not bought again, right before. */
  readonly atRisk: number;
  /** Share who have bought again by then, 0..1: one minus the survival function. */
  readonly share: number;
  /** 95 %; null where the variance has no value: at shares of 0 and 1. */
  readonly interval: Interval | null;
}

/**
 * The share who have bought again by each day, with those who are still followed counted for as long as they were:
 * S(t) = Π (1 − dᵢ ÷ nᵢ) over the days up to t. On one day, who bought again comes before whose following ends.
 * Source: E. L. Kaplan, P. Meier (1958), "Nonparametric estimation from incomplete observations", JASA 53.
 *
 * The variance is Greenwood's, V = Σ dᵢ ÷ (nᵢ (nᵢ − dᵢ)), and the interval is taken on the scale of log(−log S), so
 * that it stays within 0 and 1: S^exp(±z √V ÷ log S).
 * Source: M. Greenwood (1926), "The natural duration of cancer"; J. D. Kalbfleisch, R. L. Prentice (1980), "The
 * Statistical Analysis of Failure Time Data".
 *
 * @param followed by day, ascending, each day once
 * @returns one step for each day with somebody who bought again, ascending
 */
export function kaplanMeier(followed: readonly FollowedDay[], z: number = Z95): SurvivalStep[] {
  let atRisk = followed.reduce((sum, { again, open }) => sum + again + open, 0);
  let survival = 1;
  let variance = 0;
  const steps: SurvivalStep[] = [];
  for (const { days, again, open } of followed) {
    if (again > 0) {
      survival *= 1 - again / atRisk;
      variance += again / (atRisk * (atRisk - again));
      steps.push({ days, atRisk, share: 1 - survival, interval: intervalOf(survival, variance, z) });
    }
    atRisk -= again + open;
  }
  return steps;
}

function intervalOf(survival: number, variance: number, z: number): Interval | null {
  if (!(survival > 0 && survival < 1)) return null;
  const reach = (z * Math.sqrt(variance)) / Math.abs(Math.log(survival));
  return [1 - survival ** Math.exp(-reach), 1 - survival ** Math.exp(reach)];
}
