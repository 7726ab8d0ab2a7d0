import { type Interval, Z95 } from './wilsonInterval';

/**
 * Mean of values known by their number, sum and sum of squares, with its normal 95 % interval (sample variance).
 * @returns null without values; the interval is null with one.
 */
export function meanInterval(
  n: number,
  sum: number,
  squares: number,
): { readonly mean: number; readonly interval: Interval | null } | null {
  if (n <= 0) return null;
  const mean = sum / n;
  if (n === 1) return { mean, interval: null };
  const variance = Math.max(0, (squares - n * mean * mean) / (n - 1));
  const half = Z95 * Math.sqrt(variance / n);
  return { mean, interval: [mean - half, mean + half] };
}
