import type { EventFilter } from '../../touchpoints/index';
import { exit } from './define';

/** Touchpoints of the default catalogue by what they say of a purchase. The templates are made of these. */

/** They come across us: arrivals, advertising, first looks. */
export const DISCOVERY = [
  'ad-clicked',
  'arrived-search',
  'arrived-ai',
  'arrived-social',
  'arrived-press',
  'arrived-blog',
  'arrived-offline',
  'arrived-site',
  'referral-accepted',
  'fair-visited',
  'social-engaged',
];

/** They get to know us better. */
export const ACQUAINTANCE = [
  'home-viewed',
  'about-read',
  'content-read',
  'site-visited',
  'newsletter-joined',
  'arrived-email',
  'email-opened',
  'message-opened',
  'store-visited',
];

/** They look for what they need. */
export const SEARCHING = ['products-searched', 'product-list', 'guide-used'];

/** They weigh a product and where to buy it. */
export const WEIGHING = [
  'product-viewed',
  'product-compared',
  'product-shared',
  'wishlist-changed',
  'reviews-read',
  'arrived-comparison',
  'arrived-marketplace',
  'arrived-review',
];

/** They look at conditions: price, payment, delivery, returns, offers, where the store is. */
export const CONDITIONS = [
  'price-viewed',
  'payment-options',
  'delivery-info',
  'returns-info',
  'promotion-seen',
  'store-locator',
];

/** They are about to buy. */
export const BUYING = [
  'product-added',
  'cart-viewed',
  'checkout-started',
  'coupon-used',
  'coupon-denied',
  'payment-failed',
];

/** They ask us something before buying. */
export const ASKING = ['contact-page', 'enquiry-sent', 'quote-requested', 'meeting-held'];

/** They bought. A confirmation page is not counted among repeated purchases: it repeats the order it confirms. */
export const PURCHASES = ['order-completed', 'store-purchase', 'subscription-started'];
export const BOUGHT = [...PURCHASES, 'order-confirmation'];

/** Purchases that may be the second. */
export const REPEATABLE = [...PURCHASES, 'subscription-renewed'];

/** They use what they bought: what hardly happens to anyone who has not. */
export const USING = [
  'order-tracked',
  'pickup',
  'onboarding-completed',
  'return-requested',
  'ticket-opened',
  'ticket-followed',
  'resolution-confirmed',
  'product-reviewed',
];

/** They recommend us. */
export const RECOMMENDING = ['product-reviewed', 'review-posted', 'referral-shared', 'mention-posted'];

/** A promoter's answer: 9 or 10 to "would you recommend us?". */
export const PROMOTER: readonly EventFilter[] = [
  {
    events: ['Survey Answered', 'survey_answered', 'NPS Answered', 'nps_answered'],
    where: [
      { property: 'metric', op: 'contains', value: 'nps' },
      { property: 'score', op: 'at_least', value: 9 },
    ],
  },
  {
    events: ['Survey Answered', 'survey_answered', 'NPS Answered', 'nps_answered'],
    where: [{ property: 'nps', op: 'at_least', value: 9 }],
  },
];

export const SHOP_EXITS = [
  exit('order_cancelled', ['Ordine annullato', 'Order cancelled'], ['order-cancelled']),
  exit('returned', ['Reso o rimborso', 'Returned or refunded'], ['order-refunded']),
  exit('subscription_cancelled', ['Disdetta', 'Subscription cancelled'], ['subscription-cancelled']),
];
