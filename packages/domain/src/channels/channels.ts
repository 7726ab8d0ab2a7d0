/**
 * The channels of the domain, in its order. A channel says where one contact took place, or, for an arrival
 * (a page view from outside), what brought the customer there. Workspaces may add their own.
 */
export const CHANNELS = [
  'direct',
  'search',
  'ai',
  'ad',
  'social',
  'influencer',
  'press',
  'comparison',
  'marketplace',
  'review',
  'word_of_mouth',
  'blog',
  'web',
  'shop',
  'app',
  'push',
  'email',
  'sms',
  'whatsapp',
  'chat',
  'phone',
  'support',
  'self_service',
  'store',
  'pickup',
  'delivery',
  'returns',
  'loyalty',
  'billing',
  'sales',
  'reseller',
  'fair_event',
  'direct_mail',
  'flyer',
  'print_tv_outdoor',
  'partner',
] as const;
export type Channel = (typeof CHANNELS)[number];

const KNOWN: ReadonlySet<string> = new Set(CHANNELS);

/** True for the channels every workspace has. */
export function isChannel(value: string): value is Channel {
  return KNOWN.has(value);
}
