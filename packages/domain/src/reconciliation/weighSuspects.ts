import type { Suspect, WeighedSuspect } from './types';

/**
 * Which causes come closest to a difference. Each is weighed alone: `explains` is the share of the difference that is
 * gone when it is put right, and 0 for what makes it larger.
 *
 * @param difference books − ours
 */
export function weighSuspects(difference: number, suspects: readonly Suspect[]): readonly WeighedSuspect[] {
  return suspects
    .filter(({ events, effect }) => events > 0 && effect !== 0)
    .map((suspect) => ({ ...suspect, explains: explainedBy(difference, suspect.effect) }))
    .toSorted((a, b) => b.explains - a.explains || Math.abs(b.effect) - Math.abs(a.effect));
}

function explainedBy(difference: number, effect: number): number {
  if (difference === 0) return 0;
  return Math.max(0, 1 - Math.abs(difference - effect) / Math.abs(difference));
}
