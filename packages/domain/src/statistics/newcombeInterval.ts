import { type Interval, wilsonInterval, Z95 } from './wilsonInterval';

/** Difference of two shares: of the first less the second, −1 … 1, with its interval. */
export interface ShareDifference {
  readonly difference: number;
  readonly interval: Interval;
  /** 0 lies within the interval: chance alone may have made it. */
  readonly mayBeChance: boolean;
}

/**
 * The difference p₁ − p₂ of two independent proportions with Newcombe's hybrid score interval: the distances of each
 * share from the ends of its own Wilson interval, added as the sides of a right angle. Stays within −1 … 1, also at
 * shares of 0 and 1 and with few people, where the usual (Wald) interval is too narrow.
 *
 * Source: R. G. Newcombe (1998), "Interval estimation for the difference between independent proportions: comparison
 * of eleven methods", Statistics in Medicine 17, 873–890, method 10.
 *
 * @param first successes 0 … n, of n
 * @returns null when one of the two has nobody.
 */
export function newcombeInterval(
  first: { readonly successes: number; readonly n: number },
  second: { readonly successes: number; readonly n: number },
  z: number = Z95,
): ShareDifference | null {
  const one = wilsonInterval(first.successes, first.n, z);
  const other = wilsonInterval(second.successes, second.n, z);
  if (!one || !other) return null;
  const p = first.successes / first.n;
  const q = second.successes / second.n;
  const difference = p - q;
  const low = difference - Math.hypot(p - one[0], other[1] - q);
  const high = difference + Math.hypot(one[1] - p, q - other[0]);
  const interval: Interval = [Math.max(-1, low), Math.min(1, high)];
  return { difference, interval, mayBeChance: interval[0] <= 0 && interval[1] >= 0 };
}
