/**
 * The exact quantile as ClickHouse's `quantileExact` defines it: of n values in ascending order, the one at 0-based
 * position ⌊level · n⌋ (the last one at level 1). No interpolation: the answer is always one of the values. Of
 * 1, 2, 3, 4 the median is 3. The SQL reports use that function, so the domain must say the same.
 * Source: clickhouse.com/docs, aggregate functions, quantileExact (0…9 at 0.25, 0.5, 0.75 gives 2, 5, 7).
 *
 * @returns null when there are no values.
 */
export function quantileExact(values: readonly number[], level: number): number | null {
  if (values.length === 0) return null;
  const sorted = Float64Array.from(values).sort();
  const position = level < 1 ? Math.floor(level * sorted.length) : sorted.length - 1;
  return sorted[Math.max(0, position)] ?? null;
}
