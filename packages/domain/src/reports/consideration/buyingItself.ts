import type { Touchpoint } from '../../touchpoints/index';
import type { ConsiderationRequest } from './planConsideration';

/** The shop is where online purchases are made: what is decided there is cart, checkout, delivery and payment. */
const SHOP = 'shop';

/**
 * Touchpoints (or channels) that are buying itself: the last steps before the purchase. That who is at the checkout buys
 * says nothing of what convinces, and would stand above everything that does.
 *
 * @returns ids of touchpoints, or names of channels
 */
export function buyingItself(
  by: ConsiderationRequest['by'],
  catalogue: readonly Touchpoint[],
): ReadonlySet<string> {
  if (by === 'channel') return new Set([SHOP]);
  const steps = catalogue.filter(({ channel, moment }) => channel === SHOP && moment === 'decision');
  return new Set(steps.map(({ id }) => id));
}
