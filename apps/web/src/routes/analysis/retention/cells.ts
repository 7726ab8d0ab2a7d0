import { addDays } from '../../../components/periods';
import type { Bucket } from './retentionQuestion';

/** Fewer than these who could come back are too few for a share. */
export const FEWEST = 10;

/** First day of the bucket that comes `n` after the one that begins on `start`. */
export function bucketStart(start: string, by: Bucket, n: number): string {
  if (by === 'day') return addDays(start, n);
  if (by === 'week') return addDays(start, n * 7);
  const [year = 0, month = 1] = start.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1 + n, 1)).toISOString().slice(0, 10);
}

/** `done`: its rate is final; `running`: people may still come back in it; `ahead`: it has not begun. */
export type CellState = 'done' | 'running' | 'ahead';

export function cellState(
  cohort: string,
  by: Bucket,
  n: number,
  value: { readonly complete: boolean },
  today: string,
): CellState {
  if (value.complete) return 'done';
  return bucketStart(cohort, by, n) > today ? 'ahead' : 'running';
}

/** How strong a cell is coloured, 0..1: the best of all cells is 1. */
export function cellShade(rate: number | null, best: number): number {
  return rate === null || best <= 0 ? 0 : Math.min(1, rate / best);
}
