import { MIN_ANSWERS, meanInterval, Z95 } from '../../statistics/index';

/** Values known by their number, sum and sum of squares. */
export interface Sums {
  readonly n: number;
  readonly sum: number;
  readonly squares: number;
}

export interface MeanOf {
  readonly n: number;
  readonly mean: number | null;
  readonly interval: [number, number] | null;
}

export interface ComparedMeans {
  readonly difference: number | null;
  readonly interval: [number, number] | null;
  /** Fewer than ten values on either side: no difference is told. */
  readonly tooFew: boolean;
}

export const NO_SUMS: Sums = { n: 0, sum: 0, squares: 0 };

export const addSums = (a: Sums, b: Sums): Sums => ({
  n: a.n + b.n,
  sum: a.sum + b.sum,
  squares: a.squares + b.squares,
});

export function meanOf({ n, sum, squares }: Sums): MeanOf {
  const told = meanInterval(n, sum, squares);
  return {
    n,
    mean: told?.mean ?? null,
    interval: told?.interval ? [told.interval[0], told.interval[1]] : null,
  };
}

const errorOf = ({ n, sum, squares }: Sums): number => Math.max(0, squares - (sum * sum) / n) / (n - 1) / n;

/** Difference of two means, of the first less the second, with its normal 95 % interval (unequal variances, Welch). */
export function compareMeans(first: Sums, second: Sums): ComparedMeans {
  if (first.n < MIN_ANSWERS || second.n < MIN_ANSWERS)
    return { difference: null, interval: null, tooFew: true };
  const difference = first.sum / first.n - second.sum / second.n;
  const half = Z95 * Math.sqrt(errorOf(first) + errorOf(second));
  return { difference, interval: [difference - half, difference + half], tooFew: false };
}
