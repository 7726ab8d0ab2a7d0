import type { Touchpoint } from '../../touchpoints/index';

/** "Which brand is for me?" or "where should I buy it?" */
export type ConsiderationRule = 'brand' | 'where';

/** Channels that tell of brands, whatever the moment: others speak, or the customer asks around. */
export const BRAND_CHANNELS: readonly string[] = [
  'review',
  'press',
  'ai',
  'search',
  'influencer',
  'blog',
  'word_of_mouth',
];

/** Channels where one looks for the place to buy. */
export const WHERE_CHANNELS: readonly string[] = ['comparison', 'marketplace', 'store', 'reseller'];

/** Moments of the touchpoints of all other channels: prices, offers, delivery and payment are of the decision. */
const MOMENT: Readonly<Record<ConsiderationRule, Touchpoint['moment']>> = {
  brand: 'interest',
  where: 'decision',
};

/**
 * Touchpoints of the catalogue at which customers consider one question or the other: by channel where the channel
 * says it, else by moment. Only those where customers start; those of purchases are left out.
 *
 * @param purchases ids of touchpoints that are purchases
 * @returns ids, in the order of the catalogue
 */
export function considersBy(
  rule: ConsiderationRule,
  catalogue: readonly Touchpoint[],
  purchases: ReadonlySet<string>,
): string[] {
  return catalogue
    .filter(({ id, initiative }) => initiative === 'customer' && !purchases.has(id))
    .filter((touchpoint) => ruleOf(touchpoint) === rule)
    .map(({ id }) => id);
}

function ruleOf({ channel, moment }: Touchpoint): ConsiderationRule | undefined {
  if (BRAND_CHANNELS.includes(channel)) return moment === 'service' ? undefined : 'brand';
  if (WHERE_CHANNELS.includes(channel)) return moment === 'service' ? undefined : 'where';
  return (['brand', 'where'] as const).find((rule) => MOMENT[rule] === moment);
}
