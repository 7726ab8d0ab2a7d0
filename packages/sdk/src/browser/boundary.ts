import type { Answer, Boundary, Cookie, Fields, Store } from '../core/boundary';
import type { Options } from './options';

/** 395 days, in seconds: a browser keeps no cookie longer than 400. */
const COOKIE_AGE = 34_128_000;

/** Storage may be switched off, full, or forbidden in a frame: then nothing is kept. */
const store: Store = {
  get: (name) => {
    try {
      return JSON.parse(localStorage[name]) ?? undefined;
    } catch {
      return undefined;
    }
  },
  set: (name, value) => {
    try {
      if (value) localStorage[name] = JSON.stringify(value);
      else localStorage.removeItem(name);
    } catch {
      // As above.
    }
  },
};

const COOKIE = /(?:^|; )viaggio=(\w+)/;

const cookieOf = (domain: string): Cookie => ({
  get: () => COOKIE.exec(document.cookie)?.[1],
  set: (text = '') => {
    const of = domain.includes('.') ? `; Domain=${domain}` : '';
    const secure = location.protocol === 'https:' ? '; Secure' : '';
    // biome-ignore lint/suspicious/noDocumentCookie: browsers without the Cookie Store API are many.
    document.cookie = `viaggio=${text}; Path=/; SameSite=Lax; Max-Age=${text ? COOKIE_AGE : 0}${of}${secure}`;
  },
});

/**
 * Text goes without a question to the server first (a preflight), and without cookies; `keepalive` lets it outlive the
 * page. Browsers without it (Firefox until 132) lose what they send as a page ends.
 */
const send = ({ host, key }: Options, batch: readonly Fields[]): Promise<Answer> =>
  fetch(`${host}/v1/b`, {
    method: 'POST',
    body: JSON.stringify({
      batch,
      writeKey: key,
      sentAt: Date.now(),
      // Nothing of the browser beside what is only counted.
      context: batch.every(({ anonymousId }) => anonymousId) ? device() : undefined,
    }),
    keepalive: true,
    credentials: 'omit',
  }).then(
    ({ status, headers }) => ({ status, retryAfter: headers.get('retry-after') }),
    () => ({ status: 0 }),
  );

/** Not the time zone: asking for it (`Intl`) took a page as long as all the rest together. */
const device = (): Fields => ({
  locale: navigator.language,
  screen: { width: screen.width, height: screen.height },
});

/** The core's world, in a browser. */
export function createBoundary(options: Options): Boundary {
  const [loaded] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  const isFresh = !/reload|back/.test(loaded?.type ?? '');
  return {
    clock: Date.now,
    chance: Math.random,
    newId: () => Array.from(crypto.getRandomValues(new Uint32Array(4)), (n) => n.toString(36)).join(''),
    later: (milliseconds, call) => {
      const timer = setTimeout(call, milliseconds);
      return () => clearTimeout(timer);
    },
    isOnline: () => navigator.onLine,
    takeApart: (href) => new URL(href),
    page: () => ({ href: location.href, title: document.title, referrer: document.referrer, isFresh }),
    device,
    send: (events) => send(options, events),
    store,
    cookie: options.cookie ? cookieOf(String(options.cookie)) : undefined,
  };
}
