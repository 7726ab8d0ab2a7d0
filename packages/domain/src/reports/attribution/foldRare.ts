import type { Transition } from '../../ports/reportStore';
import type { MarkovCredit } from './markovCredit';

/**
 * Units with a state of their own, by how many units back the chain remembers: 402 and 814 states at most, whose matrix
 * takes a tenth of a second, and less than one.
 */
const MOST_UNITS: Readonly<Record<number, number>> = { 1: 400, 2: 28 };
/** The state of all the others: no unit has it, nor any end of a transition. */
const RARE = -9;

interface Folded {
  readonly folded: readonly Transition[];
  /** Credits of a state as those of its units. */
  readonly unfold: (credit: MarkovCredit) => MarkovCredit[];
}

/** Makes the rarest of very many units one. */
export function foldRare(transitions: readonly Transition[]): Folded {
  const order = transitions.reduce((most, { from }) => Math.max(most, from.length), 1);
  const visits = new Map<number, number>();
  for (const { to, count } of transitions) if (to >= 0) visits.set(to, (visits.get(to) ?? 0) + count);
  const sorted = [...visits].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  const rare = new Map(sorted.slice(MOST_UNITS[order] ?? 0));
  if (rare.size < 2) return { folded: transitions, unfold: (credit) => [credit] };
  const stateOf = (unit: number): number => (rare.has(unit) ? RARE : unit);
  const all = [...rare.values()].reduce((sum, count) => sum + count, 0);
  return {
    folded: transitions.map((it) => ({ ...it, from: it.from.map(stateOf), to: stateOf(it.to) })),
    unfold: (credit) =>
      credit.unit === RARE
        ? [...rare].map(([unit, count]) => ({
            unit,
            effect: (credit.effect * count) / all,
            conversions: (credit.conversions * count) / all,
            value: (credit.value * count) / all,
          }))
        : [credit],
  };
}
