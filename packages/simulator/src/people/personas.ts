import type { Category, EntryChannel } from '../brand/index';
import { type Weighted, weightedOf } from '../random/index';
import type { SeasonTaste } from '../time/index';

export const PERSONA_IDS = [
  'bargain_hunter',
  'gift_buyer',
  'coffee_enthusiast',
  'brand_loyalist',
  'store_traditionalist',
  'small_office',
  'curious_visitor',
] as const;
export type PersonaId = (typeof PERSONA_IDS)[number];

/** How somebody looks closer before buying. */
export type ConsiderAct =
  | 'product'
  | 'compare'
  | 'reviews'
  | 'assistant'
  | 'cart'
  | 'wishlist'
  | 'store'
  | 'call'
  | 'chat'
  | 'kiosk';

export interface Persona {
  readonly id: PersonaId;
  readonly name: { readonly it: string; readonly en: string };
  /** Share of all people. */
  readonly share: number;
  /** Probability of leaving an address while still looking around, and of opening an account while choosing. */
  readonly subscribes: number;
  readonly registers: number;
  /** Probability of looking closer, ever. */
  readonly considers: number;
  /** Probability of buying at a decision without any channel's help, on an ordinary day. */
  readonly buys: number;
  /** Probability of reordering when the time has come, without help, and typical days between orders. */
  readonly returns: number;
  readonly everyDays: number;
  readonly awareness: Weighted<EntryChannel>;
  readonly consideration: Weighted<ConsiderAct>;
  readonly basket: Weighted<Category>;
  /** Median visits while looking around, and while choosing. */
  readonly looks: number;
  readonly choices: number;
  readonly taste: SeasonTaste;
  readonly mobile: number;
  readonly app: number;
  readonly storeShare: number;
  readonly coupon: number;
  /** Probability of opening a newsletter. */
  readonly opens: number;
  readonly reviews: number;
  readonly recommends: number;
  readonly calls: number;
}

const PLAIN: Persona = {
  id: 'curious_visitor',
  name: { it: 'Visitatore curioso', en: 'Curious visitor' },
  share: 0.18,
  subscribes: 0.3,
  registers: 0.24,
  considers: 0.24,
  buys: 0.03,
  returns: 0.1,
  everyDays: 110,
  awareness: weightedOf({ search: 30, social: 22, ad: 18, press: 10, direct: 8, ai: 8, influencer: 4 }),
  consideration: weightedOf({ product: 70, compare: 14, assistant: 8, wishlist: 8 }),
  basket: weightedOf({ moka: 34, caffe: 26, accessori: 26, macchine: 8, regali: 6 }),
  looks: 1.3,
  choices: 1.2,
  taste: { blackFriday: 0.8, christmas: 0.6, mothersDay: 0.4, sales: 1, august: 0.8 },
  mobile: 0.7,
  app: 0.01,
  storeShare: 0.1,
  coupon: 0.15,
  opens: 0.2,
  reviews: 0.03,
  recommends: 0.01,
  calls: 0.06,
};

export const PERSONAS: readonly Persona[] = [
  {
    ...PLAIN,
    id: 'bargain_hunter',
    name: { it: 'Cacciatore di offerte', en: 'Bargain hunter' },
    share: 0.24,
    subscribes: 0.58,
    registers: 0.55,
    considers: 0.53,
    buys: 0.043,
    returns: 0.18,
    everyDays: 95,
    awareness: weightedOf({
      ad: 28,
      search: 24,
      social: 14,
      flyer: 10,
      influencer: 6,
      direct: 6,
      ai: 5,
      press: 4,
      word_of_mouth: 3,
    }),
    consideration: weightedOf({
      compare: 44,
      product: 22,
      cart: 18,
      reviews: 8,
      assistant: 5,
      wishlist: 3,
    }),
    basket: weightedOf({ moka: 30, caffe: 30, macchine: 18, accessori: 18, regali: 4 }),
    looks: 1.75,
    choices: 2.6,
    taste: { blackFriday: 2, christmas: 0.5, mothersDay: 0.3, sales: 2.4, august: 0.7 },
    mobile: 0.66,
    app: 0.03,
    storeShare: 0.08,
    coupon: 0.62,
    opens: 0.34,
    reviews: 0.045,
    recommends: 0.02,
    calls: 0.1,
  },
  {
    ...PLAIN,
    id: 'gift_buyer',
    name: { it: 'Chi cerca un regalo', en: 'Gift buyer' },
    share: 0.19,
    subscribes: 0.42,
    registers: 0.5,
    considers: 0.46,
    buys: 0.066,
    returns: 0.12,
    everyDays: 130,
    awareness: weightedOf({
      search: 26,
      social: 20,
      ad: 18,
      influencer: 10,
      press: 8,
      direct: 6,
      ai: 7,
      direct_mail: 5,
    }),
    consideration: weightedOf({
      product: 44,
      store: 18,
      wishlist: 10,
      cart: 10,
      assistant: 8,
      chat: 6,
      compare: 4,
    }),
    basket: weightedOf({ regali: 56, moka: 22, accessori: 14, macchine: 6, caffe: 2 }),
    looks: 1.5,
    choices: 1.6,
    taste: { blackFriday: 0.7, christmas: 2.2, mothersDay: 2.6, sales: 0.3, august: 1.1 },
    mobile: 0.64,
    app: 0.01,
    storeShare: 0.28,
    coupon: 0.22,
    opens: 0.26,
    reviews: 0.05,
    recommends: 0.025,
    calls: 0.14,
  },
  {
    ...PLAIN,
    id: 'coffee_enthusiast',
    name: { it: 'Appassionato di caffè', en: 'Coffee enthusiast' },
    share: 0.15,
    subscribes: 0.68,
    registers: 0.7,
    considers: 0.61,
    buys: 0.078,
    returns: 0.4,
    everyDays: 58,
    awareness: weightedOf({
      search: 30,
      social: 18,
      influencer: 14,
      ai: 12,
      direct: 8,
      ad: 8,
      press: 6,
      word_of_mouth: 4,
    }),
    consideration: weightedOf({
      product: 40,
      reviews: 16,
      assistant: 14,
      cart: 10,
      wishlist: 8,
      store: 6,
      compare: 6,
    }),
    basket: weightedOf({ caffe: 52, macchine: 22, accessori: 16, moka: 10 }),
    looks: 2.8,
    choices: 2.8,
    taste: { blackFriday: 1, christmas: 0.5, mothersDay: 0.2, sales: 0.6, august: 0.6 },
    mobile: 0.5,
    app: 0.2,
    storeShare: 0.12,
    coupon: 0.24,
    opens: 0.5,
    reviews: 0.09,
    recommends: 0.07,
    calls: 0.06,
  },
  {
    ...PLAIN,
    id: 'brand_loyalist',
    name: { it: 'Affezionato alla marca', en: 'Brand loyalist' },
    share: 0.06,
    subscribes: 0.76,
    registers: 0.8,
    considers: 0.77,
    buys: 0.14,
    returns: 0.46,
    everyDays: 62,
    awareness: weightedOf({ direct: 36, word_of_mouth: 26, search: 18, social: 12, direct_mail: 8 }),
    consideration: weightedOf({ product: 44, store: 24, cart: 16, kiosk: 6, call: 4, wishlist: 6 }),
    basket: weightedOf({ caffe: 44, moka: 22, accessori: 16, macchine: 14, regali: 4 }),
    looks: 1.7,
    choices: 1.5,
    taste: { blackFriday: 0.6, christmas: 1, mothersDay: 0.6, sales: 0.4, august: 0.7 },
    mobile: 0.52,
    app: 0.24,
    storeShare: 0.34,
    coupon: 0.18,
    opens: 0.58,
    reviews: 0.13,
    recommends: 0.13,
    calls: 0.12,
  },
  {
    ...PLAIN,
    id: 'store_traditionalist',
    name: { it: 'Amico del negozio', en: 'In-store traditionalist' },
    share: 0.14,
    subscribes: 0.3,
    registers: 0.44,
    considers: 0.47,
    buys: 0.058,
    returns: 0.27,
    everyDays: 64,
    awareness: weightedOf({
      flyer: 26,
      direct_mail: 20,
      search: 20,
      direct: 12,
      press: 10,
      word_of_mouth: 8,
      ad: 4,
    }),
    consideration: weightedOf({ store: 52, call: 14, product: 18, kiosk: 12, chat: 4 }),
    basket: weightedOf({ caffe: 42, moka: 34, accessori: 18, regali: 6 }),
    looks: 1.2,
    choices: 1.6,
    taste: { blackFriday: 0.2, christmas: 1.2, mothersDay: 0.8, sales: 0.7, august: 1.3 },
    mobile: 0.44,
    app: 0,
    storeShare: 0.84,
    coupon: 0.1,
    opens: 0.24,
    reviews: 0.04,
    recommends: 0.06,
    calls: 0.3,
  },
  {
    ...PLAIN,
    id: 'small_office',
    name: { it: 'Piccolo ufficio', en: 'Small office' },
    share: 0.04,
    subscribes: 0.55,
    registers: 0.85,
    considers: 0.66,
    buys: 0.09,
    returns: 0.6,
    everyDays: 42,
    awareness: weightedOf({ search: 44, ad: 20, ai: 12, direct: 10, word_of_mouth: 8, press: 6 }),
    consideration: weightedOf({ product: 52, call: 18, assistant: 10, compare: 10, chat: 10 }),
    basket: weightedOf({ caffe: 66, macchine: 28, accessori: 6 }),
    looks: 1.4,
    choices: 2.2,
    taste: { blackFriday: 0.2, christmas: 0.2, mothersDay: 0, sales: 0.2, august: 1.5 },
    mobile: 0.22,
    app: 0,
    storeShare: 0.02,
    coupon: 0.2,
    opens: 0.36,
    reviews: 0.05,
    recommends: 0.04,
    calls: 0.34,
  },
  PLAIN,
];
