import { type Interval, Z95 } from '../../statistics/index';

/** Customers by whether they did something (first two) and whether they bought (first and third). */
export interface FourCells {
  readonly buyersDid: number;
  readonly othersDid: number;
  readonly buyersDidNot: number;
  readonly othersDidNot: number;
}

export interface RelativeRisk {
  /** Share who bought among those who did ÷ among those who did not; null where one of them has nobody or no buyers. */
  readonly lift: number | null;
  /** 95 %; null without a lift, and where it is 0. */
  readonly interval: Interval | null;
  /** How far the interval lies from 1, in natural logarithms; 0 when it holds 1 or there is none. */
  readonly evidence: number;
}

/**
 * The ratio of two shares with the interval of its logarithm, whose variance is
 * 1 ÷ a − 1 ÷ (a + b) + 1 ÷ c − 1 ÷ (c + d).
 * Source: D. Katz, J. Baptista, S. P. Azen, M. C. Pike (1978), "Obtaining confidence intervals for the risk ratio in
 * cohort studies", Biometrics 34.
 */
export function relativeRisk(cells: FourCells, z: number = Z95): RelativeRisk {
  const { buyersDid: a, othersDid: b, buyersDidNot: c, othersDidNot: d } = cells;
  if (a + b === 0 || c === 0) return { lift: null, interval: null, evidence: 0 };
  const lift = a / (a + b) / (c / (c + d));
  if (a === 0) return { lift, interval: null, evidence: 0 };
  const reach = z * Math.sqrt(1 / a - 1 / (a + b) + 1 / c - 1 / (c + d));
  const centre = Math.log(lift);
  return {
    lift,
    interval: [Math.exp(centre - reach), Math.exp(centre + reach)],
    evidence: Math.max(0, Math.abs(centre) - reach),
  };
}
