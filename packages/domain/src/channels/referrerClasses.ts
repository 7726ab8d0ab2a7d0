/**
 * What kind of place sent a visitor. All but the last three name a channel too.
 * `web`: another site that we do not recognise. `payment` and `login`: the customer came back from paying or signing
 * in, which is no arrival. `internal`: a page of the same registrable domain.
 */
export const REFERRER_CLASSES = [
  'search',
  'ai',
  'social',
  'comparison',
  'marketplace',
  'review',
  'press',
  'blog',
  'email',
  'whatsapp',
  'chat',
  'ad',
  'web',
  'payment',
  'login',
  'internal',
] as const;
export type ReferrerClass = (typeof REFERRER_CLASSES)[number];
