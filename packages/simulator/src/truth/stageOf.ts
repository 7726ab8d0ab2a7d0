import type { Touch } from '../write/index';

/** The stages of the `advocacy` model. */
export const STAGES = ['awareness', 'consideration', 'purchase', 'retention', 'advocacy'] as const;
export type StageId = (typeof STAGES)[number];

const AWARENESS = 0;
const CONSIDERATION = 1;
export const PURCHASE = 2;
export const RETENTION = 3;
const ADVOCACY = 4;

/** The stage that each kind of contact belongs to in that model; those not named only keep a journey awake. */
const STAGE_OF: Readonly<Partial<Record<Touch, number>>> = {
  arrival: AWARENESS,
  home: AWARENESS,
  article: AWARENESS,
  list: AWARENESS,
  search: AWARENESS,
  ad: AWARENESS,
  newsletter: AWARENESS,
  invited: AWARENESS,
  page: AWARENESS,
  message_read: AWARENESS,
  store: AWARENESS,
  product: CONSIDERATION,
  wishlist: CONSIDERATION,
  cart: CONSIDERATION,
  checkout: CONSIDERATION,
  coupon: CONSIDERATION,
  payment_failed: CONSIDERATION,
  quote: CONSIDERATION,
  order: PURCHASE,
  review: ADVOCACY,
  recommend: ADVOCACY,
  promoter: ADVOCACY,
};

/** Marks besides the stages 0–4. */
export const NO_STAGE = 5;
export const EXIT = 6;

/** What a contact means to the journey: its stage, the end of it, or nothing but a sign of life. */
export function stageOf(touch: Touch, channel: string): number {
  if (touch === 'refund') return EXIT;
  // Who comes from a comparison or a review site is past wondering which product: they weigh where to buy.
  if (touch === 'arrival' && (channel === 'comparison' || channel === 'review')) return CONSIDERATION;
  return STAGE_OF[touch] ?? NO_STAGE;
}
