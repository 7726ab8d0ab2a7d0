import type { AbsorbingChain, Expected } from './absorbingChain';
import { meetThrough } from './meetThrough';

/** Shares of all that would be lost without a unit, 0…1. */
export interface RemovalEffect {
  readonly unit: number;
  readonly conversions: number;
  readonly value: number;
}

/**
 * Removal effect of each unit: the share of the chain's conversions that would be lost if every path that comes to
 * the unit were lost there. It is the chance of meeting the unit, times what is expected from there, over what is
 * expected from the beginning. On value, what a conversion from a state is worth is the mean of those seen there.
 * Sources: Anderl, Becker, von Wangenheim, Schumann, Mapping the customer journey, IJRM 33 (2016) 457–474 (removal
 * effect); ChannelAttribution, `markov_model` (the same on value, by simulation: shares of simulated conversions, and
 * of their value, whose path holds the unit).
 *
 * @returns ascending by unit; 0 where nothing is expected at all.
 */
export function removalEffects(chain: AbsorbingChain): RemovalEffect[] {
  const [conversions, value] = meetThrough(chain, [chain.converts, chain.earns]);
  const share = (expected: Expected, unit: number) =>
    expected.all > 0 ? expected.through.get(unit)! / expected.all : 0;
  return [...chain.statesOf.keys()]
    .sort((a, b) => a - b)
    .map((unit) => ({ unit, conversions: share(conversions!, unit), value: share(value!, unit) }));
}
