import { ARTICLES, BRAND, CATEGORIES, CURRENCY, PRODUCTS, SITE } from '../brand/index';
import { exp, Stream } from '../random/index';

/** How many people share one table of lengths: each block of so many people has exactly ten times as many events. */
const BLOCK = 4096;
export const EVENTS_PER_PERSON = 10;

/** Everything an item points to is made once: a load costs one object and four strings per event. */
export interface LoadContext {
  readonly library: { readonly name: string; readonly version: string };
  readonly userAgent: string;
  readonly page: { readonly url: string; readonly path: string; readonly referrer: string };
}

const LIBRARY = { name: 'analytics.js', version: 'next-1.84.0' };
const AGENTS = [
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1',
  'Mozilla/5.0 (Linux; Android 15; SM-S921B) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/138.0.0.0 Mobile Safari/537.36',
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/138.0.0.0 Safari/537.36',
  'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Safari/605.1.15',
];
/** Where visits come from: the commoner first. */
const REFERRERS = [
  ...['https://www.google.com/', '', 'https://www.google.com/', '', 'https://l.instagram.com/', ''],
  ...[
    'https://m.facebook.com/',
    'https://www.bing.com/',
    'https://www.trovaprezzi.it/',
    'https://chatgpt.com/',
  ],
  ...[
    'https://it.trustpilot.com/',
    'https://www.youtube.com/',
    'https://www.corriere.it/',
    'https://duckduckgo.com/',
  ],
  ...['https://www.tiktok.com/', 'https://www.idealo.it/'],
];
const PATHS = [
  '/',
  ...CATEGORIES.map((category) => `/collezioni/${category}`),
  ...ARTICLES.map((article) => `/blog/${article.slug}`),
  ...PRODUCTS.slice(0, 14).map((product) => `/prodotti/${product.slug}`),
];

/** Length a power of two, so that random bits pick one. */
export const ARRIVALS: readonly LoadContext[] = Array.from({ length: 2048 }, (_, i) => {
  const path = PATHS[i % PATHS.length]!;
  const referrer = REFERRERS[(i * 7) % REFERRERS.length]!;
  return { library: LIBRARY, userAgent: AGENTS[(i >> 3) & 3]!, page: { url: SITE + path, path, referrer } };
});

/** Pages opened from other pages of the site. */
export const INSIDE: readonly LoadContext[] = Array.from({ length: 256 }, (_, i) => {
  const path = PATHS[(i * 5) % PATHS.length]!;
  return {
    library: LIBRARY,
    userAgent: AGENTS[(i >> 3) & 3]!,
    page: { url: SITE + path, path, referrer: `${SITE}/` },
  };
});

/** What people do after arriving, with how often out of 256 acts. */
const ACTS: readonly (readonly [event: string, times: number])[] = [
  ['', 96],
  ['Product Viewed', 62],
  ['Product List Viewed', 34],
  ['Products Searched', 14],
  ['Product Added', 16],
  ['Cart Viewed', 12],
  ['Checkout Started', 7],
  ['Product Added to Wishlist', 5],
  ['Message Opened', 4],
  ['Coupon Applied', 2],
  ['Survey Answered', 2],
  ['Payment Failed', 1],
  ['Referral Shared', 1],
];
/** Names by a random byte; '' is a page view. */
export const ACT_OF_BYTE: readonly string[] = ACTS.flatMap(([event, times]) =>
  Array<string>(times).fill(event),
);

export const PRODUCT_PROPERTIES: readonly Readonly<Record<string, unknown>>[] = Array.from(
  { length: 64 },
  (_, i) => {
    const { sku, name, category, price } = PRODUCTS[i % PRODUCTS.length]!;
    return { product_id: sku, sku, name, category, price, brand: BRAND, currency: CURRENCY };
  },
);

const SIGMA = 1.1;

/**
 * Log-normal numbers of events per person that sum to exactly ten per person. Sampled, rounded, then the longest are
 * trimmed or the shortest lengthened until the sum is right; in random order.
 */
export function lengthsOf(seed: number): Uint16Array {
  const stream = new Stream(seed, 31);
  const median = EVENTS_PER_PERSON / exp((SIGMA * SIGMA) / 2);
  const lengths = Uint16Array.from({ length: BLOCK }, () =>
    Math.min(1200, Math.max(1, Math.round(stream.logNormal(median, SIGMA)))),
  );
  let excess = lengths.reduce((sum, n) => sum + n, 0) - BLOCK * EVENTS_PER_PERSON;
  for (let i = 0; excess !== 0; i = (i + 1) % BLOCK) {
    if (excess > 0 && lengths[i]! > 12) {
      lengths[i]! -= 1;
      excess -= 1;
    } else if (excess < 0 && lengths[i]! > 2) {
      lengths[i]! += 1;
      excess += 1;
    }
  }
  return lengths;
}
