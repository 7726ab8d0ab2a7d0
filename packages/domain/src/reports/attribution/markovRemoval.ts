import { CONVERTED, type Transition } from '../../ports/reportStore';
import { chainOf } from './absorbingChain';
import { foldRare } from './foldRare';
import type { MarkovCredit } from './markovCredit';
import { type RemovalEffect, removalEffects } from './removalEffects';

/**
 * Credits of the Markov model: removal effects on conversions, and on value, made to add up to the conversions and
 * the value of the transitions. Of 1 and 0.5 the first gets two thirds.
 *
 * Value follows the effects on conversions where it cannot tell: without any, or where some states only cost
 * (refunds), since shares of something negative are none. Units of paths that only lost get 0.
 *
 * Of very many units the rarest are one state of the chain, and share its credit by how often they occur: the chain
 * of thousands of states would take minutes.
 *
 * @returns ascending by unit.
 */
export function markovRemoval(transitions: readonly Transition[]): MarkovCredit[] {
  const { folded, unfold } = foldRare(transitions);
  return creditsOf(folded)
    .flatMap(unfold)
    .sort((a, b) => a.unit - b.unit);
}

function creditsOf(transitions: readonly Transition[]): MarkovCredit[] {
  const ends = transitions.filter((it) => it.to === CONVERTED);
  const total = (of: (it: Transition) => number) => ends.reduce((sum, it) => sum + of(it), 0);
  const chain = chainOf(transitions);
  const effects = removalEffects(chain);
  const byValue = chain.earns.every((it) => it >= 0) && effects.some((it) => it.value > 0);
  const byCount = sharesOf(effects, (it) => it.conversions);
  const shares = byValue ? sharesOf(effects, (it) => it.value) : byCount;
  const [conversions, value] = [total((it) => it.count), total((it) => it.value)];
  return effects.map(({ unit, conversions: effect }, i) => ({
    unit,
    effect,
    conversions: conversions * byCount[i]!,
    value: value * shares[i]!,
  }));
}

/** Parts of 1 in proportion; equal ones where there is nothing to go by. */
function sharesOf(effects: readonly RemovalEffect[], of: (it: RemovalEffect) => number): number[] {
  const all = effects.reduce((sum, it) => sum + of(it), 0);
  return effects.map((it) => (all > 0 ? of(it) / all : 1 / effects.length));
}
