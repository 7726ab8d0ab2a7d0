import type { FeelingCount } from '../../ports/overviewStore';
import { Z95 } from '../../statistics/index';
import type { Feelings } from './types';

/**
 * Feelings of one stage from counts by touchpoint and provenance. The interval is the normal one of a mean, kept
 * within the scale; with one signal it cannot be told. undefined counts give null: not measured is a gap, not a zero.
 */
export function foldFeelings(counts: readonly FeelingCount[]): Feelings | null {
  const felt = counts.filter((count) => count.n > 0);
  if (felt.length === 0) return null;
  const total = (of: (count: FeelingCount) => number): number =>
    felt.reduce((sum, count) => sum + of(count), 0);
  const by = (provenance: string): number =>
    felt.filter((count) => count.provenance === provenance).reduce((sum, count) => sum + count.n, 0);
  const n = total((count) => count.n);
  const mean = total((count) => count.sum) / n;
  const variance = n > 1 ? Math.max(0, (total((count) => count.squares) - n * mean * mean) / (n - 1)) : 0;
  const half = Z95 * Math.sqrt(variance / n);
  return {
    n,
    mean,
    interval: n > 1 ? [Math.max(-2, mean - half), Math.min(2, mean + half)] : null,
    distribution: [0, 1, 2, 3, 4].map((mark) =>
      total((count) => count.distribution[mark]!),
    ) as Feelings['distribution'],
    provenance: { said: by('said'), inferred: by('inferred'), assumed: by('assumed') },
  };
}
