/** NUL, which PostgreSQL refuses, and any half of a surrogate pair: whole pairs are told apart afterwards. */
const SUSPECT = /[\0\ud800-\udfff]/;
const UNSTORABLE = /\0|\p{Cs}/gu;

/** Text as every store and UTF-8 can hold it: NUL and lone surrogates become U+FFFD. */
export function storable(text: string): string {
  return SUSPECT.test(text) ? text.replace(UNSTORABLE, '\ufffd') : text;
}

/** Text of at most `max` UTF-16 units, never cut inside a surrogate pair. */
export function cut(text: string, max: number): string {
  if (text.length <= max) return text;
  const last = text.charCodeAt(max - 1);
  return text.slice(0, last >= 0xd800 && last <= 0xdbff ? max - 1 : max);
}

/** Storable text out of text or a number, trimmed, of at most `max` UTF-16 units; '' for anything else. */
export function textOf(value: unknown, max: number): string {
  if (typeof value === 'string') return value === '' ? '' : storable(cut(value.trim(), max));
  return typeof value === 'number' && Number.isFinite(value) ? String(value) : '';
}
