import type { Channel } from '../channels/index';
import { plainName, SIGNAL_EVENTS, signalKindOf } from '../signals/index';
import type { EventMeaning, MoneyKind } from './types';

/**
 * What event names say: Segment's e-commerce, B2B, mobile, e-mail and live chat specifications (both generations),
 * GA4's names, Viaggio's own and the Italian names people use. Compared as plain names: `Order Completed`,
 * `order_completed` and `ORDER-COMPLETED` are one. Lists are written as text, names parted by `|`.
 */
const BY_CHANNEL: Readonly<Partial<Record<Channel, string>>> = {
  store: 'store visited|store entered|in store purchase|store purchase|fitting room used|visita in negozio',
  phone: `call answered|call missed|call made|call placed|call received|call ended|call abandoned|callback requested|
    voicemail left`,
  email: `email sent|email delivered|email opened|email link clicked|email clicked|email bounced|
    email marked as spam|email unsubscribed|email replied|unsubscribed|newsletter sent|newsletter opened|
    newsletter clicked`,
  push: `push notification sent|push notification delivered|push notification received|push notification tapped|
    push notification opened|push notification bounced`,
  sms: 'sms sent|sms delivered|sms clicked|sms link clicked|sms replied|sms bounced',
  whatsapp: `whatsapp message sent|whatsapp message delivered|whatsapp message read|whatsapp message received|
    whatsapp message clicked|whatsapp replied|whatsapp opened`,
  chat: `live chat conversation started|live chat conversation ended|live chat message sent|live chat message received|
    chat started|chat ended|chat message sent|chat message received`,
  support: `support ticket opened|support ticket resolved|support ticket closed|support ticket reopened|
    support ticket replied|support message received|support message sent|complaint posted|complaint received`,
  self_service: 'help article viewed|faq viewed|help searched|article rated',
  pickup: 'order picked up|order ready for pickup',
  delivery:
    'order shipped|order delivered|delivery attempted|delivery failed|delivery rated|delivery scheduled',
  returns: `return requested|return received|order returned|product returned|order refunded|refund|refund issued|
    reso richiesto|rimborso`,
  loyalty: `loyalty card issued|loyalty joined|loyalty enrolled|loyalty points earned|loyalty points redeemed|
    loyalty level changed|gift given|gift redeemed`,
  billing: `invoice issued|invoice sent|invoice paid|invoice overdue|subscription started|subscription renewed|
    subscription cancelled|subscription canceled|subscription paused|payment reminder sent`,
  sales: `deal stage changed|deal created|deal won|deal lost|quote requested|quote sent|quote accepted|quote refused|
    proposal sent|demo requested|demo held|meeting booked|meeting held|contract signed|lead created`,
  review: `review posted|product reviewed|store reviewed|service reviewed|review submitted|product rated|store rated|
    rating given|rating posted|recensione pubblicata`,
  word_of_mouth:
    'referral shared|referral accepted|product shared|cart shared|friend invited|invite sent|invite accepted',
  ad: 'ad clicked|ad viewed|ad impression',
  flyer: 'flyer distributed|flyer scanned',
  direct_mail: 'letter sent|catalog sent|catalogue sent',
  fair_event: 'event attended|event registered|fair visited|webinar registered|webinar attended',
  app: `application installed|application opened|application updated|application backgrounded|application foregrounded|
    application crashed|application uninstalled|deep link opened|deep link clicked|install attributed|app rated`,
};

/** E-commerce: in the shop, unless an app sent it or it happened in a place. */
const SHOP = `products searched|product list viewed|product list filtered|promotion viewed|promotion clicked|
  product clicked|product viewed|product added|product removed|cart viewed|checkout started|checkout step viewed|
  checkout step completed|checkout abandoned|cart abandoned|payment info entered|payment failed|order placed|
  order updated|order completed|order cancelled|order canceled|coupon entered|coupon applied|coupon denied|
  coupon removed|product added to wishlist|product removed from wishlist|wishlist product added to cart|
  product out of stock|back in stock requested|viewed product|viewed product category|added product|removed product|
  started order|updated order|completed order|purchase|purchase completed|transaction completed|add to cart|
  remove from cart|view cart|view item|view item list|select item|begin checkout|add payment info|add shipping info|
  add to wishlist|acquisto|acquisto completato|ordine completato|prodotto visto|prodotto aggiunto`;

/**
 * What we do by ourselves towards the customer, and our own records. An answered or missed call, a deal that moves
 * and a ticket that is solved count as the customer's: they take part in them, and their case goes on by them.
 */
const BRAND = `email sent|email delivered|email bounced|newsletter sent|push notification sent|
  push notification delivered|push notification received|push notification bounced|sms sent|sms delivered|sms bounced|
  whatsapp message sent|whatsapp message delivered|live chat message received|chat message received|message sent|
  message delivered|message bounced|message failed|support message sent|call made|call placed|ad viewed|ad impression|
  cost recorded|count recorded|task done|gift given|order shipped|order delivered|order ready for pickup|
  delivery attempted|delivery failed|delivery scheduled|order refunded|refund|refund issued|rimborso|return received|
  invoice issued|invoice sent|invoice overdue|payment reminder sent|quote sent|proposal sent|survey sent|survey shown|
  flyer distributed|letter sent|catalog sent|catalogue sent|loyalty level changed|trial ended|application updated|
  install attributed|experiment viewed`;

/** What neither the customer nor we did. */
const THIRD = 'mention posted|brand mentioned|article published';

const MONEY: Readonly<Record<MoneyKind, string>> = {
  revenue: `order completed|completed order|order placed|purchase|purchase completed|transaction completed|
    in store purchase|store purchase|booking completed|subscription started|subscription renewed|invoice paid|
    contract signed|deal won|acquisto|acquisto completato|ordine completato`,
  refund: 'order refunded|refund|refund issued|rimborso',
  cost: 'cost recorded',
  deal: 'deal stage changed',
};

/** The other names we know, so that an amount among their properties is not taken for revenue. */
const OTHERS = `message opened|message clicked|message received|message replied|signed up|signed in|signed out|
  account created|account deleted|account added user|account removed user|trial started|survey answered|
  contact form submitted|form submitted|login|sign up|generate lead`;

const UNKNOWN: EventMeaning = {
  actor: 'customer',
  channel: '',
  shop: false,
  money: 'any',
  nameless: false,
  signal: false,
};

const SHOP_NAMES = new Set(namesOf(SHOP));
const BRAND_NAMES = new Set(namesOf(BRAND));
const THIRD_NAMES = new Set(namesOf(THIRD));
const CHANNEL_OF_NAME = invert(BY_CHANNEL);
const MONEY_OF_NAME = invert(MONEY);

const MEANINGS: ReadonlyMap<string, EventMeaning> = new Map(
  [
    ...SHOP_NAMES,
    ...BRAND_NAMES,
    ...THIRD_NAMES,
    ...CHANNEL_OF_NAME.keys(),
    ...MONEY_OF_NAME.keys(),
    ...namesOf(OTHERS),
    ...SIGNAL_EVENTS,
  ].flatMap((name) => {
    const meaning = meaningOf(name);
    return [[name, meaning] as const, [titleCase(name), meaning] as const];
  }),
);
const LONGEST = Math.max(...[...MEANINGS.keys()].map((name) => name.length));

/** What the name of a track says. Any name has a meaning: one that we do not know is a customer's act. */
export function findMeaning(name: string): EventMeaning {
  if (name.length > LONGEST) return UNKNOWN;
  return MEANINGS.get(name) ?? MEANINGS.get(plainName(name)) ?? UNKNOWN;
}

function meaningOf(name: string): EventMeaning {
  const kind = signalKindOf(name);
  return {
    actor: BRAND_NAMES.has(name) ? 'brand' : THIRD_NAMES.has(name) ? 'third' : 'customer',
    channel: CHANNEL_OF_NAME.get(name) ?? '',
    shop: SHOP_NAMES.has(name),
    money: MONEY_OF_NAME.get(name),
    nameless: kind === 'survey' || kind === 'dismissal' || kind === 'review' || kind === 'mention',
    signal: kind !== undefined,
  };
}

function namesOf(list: string): string[] {
  return list.split('|').map((name) => name.trim());
}

function invert<K extends string>(lists: Readonly<Partial<Record<K, string>>>): ReadonlyMap<string, K> {
  const found = new Map<string, K>();
  for (const [key, list] of Object.entries<string | undefined>(lists))
    for (const name of namesOf(list ?? '')) found.set(name, key as K);
  return found;
}

/** `Order Completed`: the form that most clients send, found without any conversion. */
function titleCase(name: string): string {
  return name.replace(/(^| )[a-z]/g, (first) => first.toUpperCase());
}
