import { SECOND_LEVEL_WORDS, SHARED_PLATFORMS } from './publicSuffixes';

const SLASH = 47;
const QUESTION = 63;
const HASH = 35;
const COLON = 58;
const AT = 64;
const BACKSLASH = 92;

/**
 * The host of an address, lower case, without user, port and final dot; '' when there is none.
 * Written by hand: `new URL` costs more than all the rest of a classification. Understands `//host/…`, bare
 * `host/path` and `android-app://package`.
 */
export function hostOf(address: string): string {
  let start = address.indexOf('://');
  if (start >= 0 && start <= 20) start += 3;
  else if (address.startsWith('//')) start = 2;
  else start = 0;
  let end = start;
  let from = start;
  let port = -1;
  for (; end < address.length; end += 1) {
    const code = address.charCodeAt(end);
    if (code === SLASH || code === QUESTION || code === HASH || code === BACKSLASH) break;
    if (code === AT) {
      from = end + 1;
      port = -1;
    } else if (code === COLON && port < 0) port = end;
  }
  if (address.charCodeAt(from) === 91)
    return address.slice(from, Math.max(from, address.indexOf(']', from) + 1));
  const host = address.slice(from, port >= 0 ? port : end).toLowerCase();
  if (host.length > 253 || (start === 0 && !host.includes('.'))) return '';
  return host.endsWith('.') ? host.slice(0, -1) : host;
}

/** The path of an address, from its first slash, without query and fragment; '' when there is none. */
export function pathOf(address: string): string {
  const cut = address.search(/[?#]/);
  const whole = cut < 0 ? address : address.slice(0, cut);
  const scheme = whole.indexOf('://');
  const from = whole.indexOf('/', scheme >= 0 && scheme <= 20 ? scheme + 3 : whole.startsWith('//') ? 2 : 0);
  return from < 0 ? '' : whole.slice(from);
}

/** Start of the label before `end` (exclusive): 0, or one after the dot. */
function labelStart(host: string, end: number): number {
  return host.lastIndexOf('.', end - 1) + 1;
}

/**
 * The part of a host that somebody registered: `example.it` of `www.example.it`, `example.co.uk` of
 * `shop.example.co.uk`, the host itself for addresses in digits and for single names.
 */
export function registrableDomain(host: string): string {
  const tld = labelStart(host, host.length);
  if (tld <= 1 || host.charCodeAt(0) === 91 || /^[\d.]+$/.test(host)) return host;
  const second = labelStart(host, tld - 1);
  if (second === 0) return host;
  const word = host.slice(second, tld - 1);
  const deeper =
    (host.length - tld === 2 && SECOND_LEVEL_WORDS.has(word)) || SHARED_PLATFORMS.has(host.slice(second));
  return host.slice(deeper ? labelStart(host, second - 1) : second);
}

/** Whether two hosts belong to one registrable domain. */
export function isSameSite(a: string, b: string): boolean {
  return a !== '' && (a === b || registrableDomain(a) === registrableDomain(b));
}
