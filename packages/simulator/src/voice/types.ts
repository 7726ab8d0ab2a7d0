import type { Product, StoreId } from '../brand/index';

export const TOPICS = [
  'shipping_cost',
  'delivery_time',
  'courier',
  'packaging',
  'set_up',
  'phone_wait',
  'store_staff',
  'payment',
  'taste',
  'quality',
  'price',
  'website',
  'returns',
  'noise',
  'design',
  'loyalty',
  'whatsapp',
  'gift',
  'spare_parts',
  'office',
] as const;
export type Topic = (typeof TOPICS)[number];

/** −2 angry, lost … +2 delighted. */
export type Emotion = -2 | -1 | 0 | 1 | 2;

export type Language = 'it' | 'en';

/**
 * What can be said of each topic. In a sentence `{a|b}` is one of the two, `<word>` a thing of the moment
 * (product, minutes, store …). Sentences stand alone, begin with a capital and end without a full stop.
 */
export type Sentences = Readonly<
  Record<Topic, { readonly good: readonly string[]; readonly bad: readonly string[] }>
>;

/** What goes round the sentences, by emotion. */
export interface Frames {
  readonly openers: Readonly<Record<'-2' | '-1' | '0' | '1' | '2', readonly string[]>>;
  readonly closers: Readonly<Record<'-2' | '-1' | '0' | '1' | '2', readonly string[]>>;
  /** Joins a good and a bad sentence, in lower case, with its spaces and comma. */
  readonly but: readonly string[];
  /** Joins two sentences of the same colour. */
  readonly and: readonly string[];
  /** Whole comments of people who do not like writing. */
  readonly brief: Readonly<Record<'-2' | '-1' | '0' | '1' | '2', readonly string[]>>;
}

/** The moment a comment speaks of. */
export interface Moment {
  readonly product: Product;
  readonly store: StoreId;
  readonly city: string;
}
