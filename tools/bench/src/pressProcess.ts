/** The load generator, in a process of its own beside the server. argv: JSON of the settings. Prints its result. */
import { press } from './collection';

interface Wish {
  readonly url: string;
  readonly writeKey: string;
  readonly connections: number;
  readonly seconds: number;
  /** Events of a request; 1 posts single events. */
  readonly batch: number;
  readonly run: string;
  /** No more requests than these; undefined: as many as are answered. */
  readonly perSecond?: number;
}

const wish = JSON.parse(process.argv[2] ?? '{}') as Wish;
const NAMES = ['Product Viewed', 'Product Added', 'Products Searched', 'Cart Viewed', 'Checkout Started'];

/** What is the same in every event, written once: the generator shares its cores with what it presses. */
const CONTEXT = JSON.stringify({
  page: { url: 'https://shop.example/p/PAGE', referrer: 'https://www.google.com/' },
  userAgent:
    'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0 Safari/537.36',
  locale: 'it-IT',
  library: { name: 'analytics.js', version: 'npm:next-1.84.3' },
}).split('PAGE') as [string, string];

function item(n: number, timestamp: string): string {
  const person = Math.floor(n / 12) % 200_000;
  const sku = n % 800;
  return `{"type":"track","event":"${NAMES[n % NAMES.length]}","anonymousId":"${wish.run}-${person}","messageId":"${wish.run}-${n}","timestamp":"${timestamp}","properties":{"product_id":"sku-${sku}","price":19.9,"currency":"EUR","category":"moka"},"context":${CONTEXT[0]}${sku}${CONTEXT[1]}}`;
}

const body = (n: number): string => {
  const now = new Date().toISOString();
  if (wish.batch === 1) return item(n, now);
  const batch = Array.from({ length: wish.batch }, (_, index) => item(n * wish.batch + index, now));
  return `{"batch":[${batch.join(',')}],"sentAt":"${now}"}`;
};

const result = await press({ ...wish, path: wish.batch === 1 ? '/v1/track' : '/v1/batch', body });
console.log(JSON.stringify(result));
