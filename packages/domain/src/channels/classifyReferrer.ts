import { hostOf, isSameSite, pathOf, registrableDomain } from './host';
import type { ReferrerClass } from './referrerClasses';
import { CLASS_OF_HOST, CLASS_OF_NAME } from './referrerHosts';

/** What RudderStack's client writes when the browser gave no referrer. */
const NO_REFERRER = '$direct';

/**
 * The class of what sent a visitor to a page; '' when nothing did, or nothing readable.
 * A page of the same registrable domain is `internal`, even when that domain is a marketplace or a newspaper.
 */
export function classifyReferrer(referrer: string, page: string): ReferrerClass | '' {
  if (referrer === '' || referrer === NO_REFERRER) return '';
  const host = hostOf(referrer);
  if (host === '') return '';
  if (page !== '' && isSameSite(host, hostOf(page))) return 'internal';
  return classifyHost(host, referrer);
}

/** The class of a host on its own. `address` (optional) is read for the paths that tell more than the host. */
export function classifyHost(host: string, address = ''): ReferrerClass {
  let found = longestEntry(host);
  if (found === undefined) {
    const domain = registrableDomain(host);
    const dot = domain.indexOf('.');
    if (dot > 0 && isCountrySuffix(domain, dot + 1)) found = classOfName(host, domain.slice(0, dot));
  }
  if (found === 'search' && address !== '' && isShoppingSearch(address)) return 'comparison';
  return found ?? classByHabit(host, address);
}

function longestEntry(host: string): ReferrerClass | undefined {
  let from = 0;
  for (;;) {
    const found = CLASS_OF_HOST.get(from === 0 ? host : host.slice(from));
    if (found !== undefined) return found;
    const dot = host.indexOf('.', from);
    if (dot < 0) return undefined;
    from = dot + 1;
  }
}

/** `com`, `net`, `org`, a country, or `co`/`com` and a country. */
function isCountrySuffix(domain: string, from: number): boolean {
  const length = domain.length - from;
  if (length === 2) return true;
  if (length === 3) return domain.endsWith('.com') || domain.endsWith('.net') || domain.endsWith('.org');
  return /^com?\.[a-z]{2}$/.test(domain.slice(from));
}

/** The services of Google and Yahoo under a country (`news.google.it`) are what they are under `.com`. */
function classOfName(host: string, name: string): ReferrerClass | undefined {
  const found = CLASS_OF_NAME.get(name);
  if (found !== 'search') return found;
  const service = host.slice(0, host.indexOf('.'));
  if (service === 'shopping') return 'comparison';
  return CLASS_OF_HOST.get(`${service}.${name}.com`) ?? found;
}

/** Google's and Bing's shopping pages compare prices: by path, or by the search's mode when the address is whole. */
function isShoppingSearch(address: string): boolean {
  return pathOf(address).startsWith('/shop') || /[?&](?:tbm=shop|udm=28)(?:&|#|$)/.test(address);
}

/** Habits of naming, for the sites that no list knows. */
function classByHabit(host: string, address: string): ReferrerClass {
  if (host.startsWith('webmail.') || host.startsWith('mail.') || host.startsWith('posta.')) return 'email';
  if (host.startsWith('blog.')) return 'blog';
  if (host.startsWith('shopping.')) return 'comparison';
  return /^\/blog(?:\/|$)/.test(pathOf(address)) ? 'blog' : 'web';
}
