import { type Quantiles, TIME_EDGES } from '@viaggio/domain/ports/reportStore';

/** What `sumMap` answers: keys, and their counts. */
export type SummedMap = readonly [keys: readonly (string | number)[], counts: readonly (string | number)[]];

/** Bars of a histogram of times, one for each edge and one for what is longer; the keys are their lower ends. */
export function histogramOf(bars: SummedMap | undefined): number[] {
  const [keys, counts] = bars ?? [[], []];
  const known = new Map(keys.map((key, i) => [Number(key), Number(counts[i])]));
  return [0, ...TIME_EDGES].map((edge) => known.get(edge) ?? 0);
}

/** Milliseconds; null where there was nothing to count. */
export function quantilesOf(values: readonly (number | null)[] | undefined): Quantiles | null {
  const [p50, p90] = values ?? [];
  return typeof p50 === 'number' && typeof p90 === 'number' ? { p50, p90 } : null;
}
