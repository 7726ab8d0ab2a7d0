/** Quantile 0.975 of the standard normal: the z of two-sided 95 % intervals. */
export const Z95 = 1.959963984540054;

/** Lower and upper end. */
export type Interval = readonly [number, number];

/**
 * Wilson's score interval for a proportion.
 * Source: E. B. Wilson (1927), "Probable inference, the law of succession, and statistical inference", JASA 22.
 *
 * @param successes 0 … n
 * @returns ends in 0 … 1, or null when n is 0: nothing was observed.
 */
export function wilsonInterval(successes: number, n: number, z: number = Z95): Interval | null {
  if (n <= 0) return null;
  const p = successes / n;
  const zz = z * z;
  const centre = (p + zz / (2 * n)) / (1 + zz / n);
  const half = (z / (1 + zz / n)) * Math.sqrt((p * (1 - p)) / n + zz / (4 * n * n));
  // At 0 and n successes the exact ends are 0 and 1; rounding would leave a hair beside them.
  return [successes === 0 ? 0 : Math.max(0, centre - half), successes === n ? 1 : Math.min(1, centre + half)];
}
