import type { Span } from './daySeries';
import type { UnusualOptions } from './types';

export const directionOf = ({ count, expected }: Pick<Span, 'count' | 'expected'>): 'rise' | 'fall' =>
  count >= expected ? 'rise' : 'fall';

/** Far enough from what was expected, by chance and by size, and of numbers that are not small. */
export function isUnusual(span: Span, options: UnusualOptions): boolean {
  const direction = directionOf(span);
  if (options.direction !== 'both' && options.direction !== direction) return false;
  if (Math.abs(span.score) < options.threshold) return false;
  // One wild day does not make its week unusual: the others must lean the same way by themselves.
  if (span.rest * Math.sign(span.score) < options.threshold / 2) return false;
  const { count, expected } = span;
  return direction === 'rise'
    ? count >= options.least && count >= expected * options.change
    : expected >= options.least && count * options.change <= expected;
}
