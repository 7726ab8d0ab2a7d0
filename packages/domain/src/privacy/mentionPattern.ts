/** What stands where an identifier of somebody erased stood. */
export const MASK = '[erased]';

/** An identifier as it may be written in a text. */
export interface Mentioned {
  readonly kind: string;
  readonly value: string;
}

/** Escaped for JavaScript, RE2 and PostgreSQL alike. */
const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');

/** Something that stands alone: before it nothing that could belong to a longer word, but for an escape of JSON. */
const BEFORE = '(^|[^0-9A-Za-z_.%+@-]|\\\\[nrtbf]|%[0-9A-Fa-f]{2})';
const AFTER = '($|[^0-9A-Za-z_@-])';

/** Between two digits of a number as people write it. */
const GAP = '[ ()./-]{0,3}';

/** Short values and plain numbers would also be found where they mean something else: a price, a year. */
function isTelling({ kind, value }: Mentioned): boolean {
  if (kind === 'email') return true;
  if (kind === 'phone') return value.replace(/\D/g, '').length >= 7;
  return value.length >= (/^\d+$/.test(value) ? 11 : 8);
}

function spellings({ kind, value }: Mentioned): string[] {
  if (kind === 'phone') {
    const digits = value.replace(/\D/g, '').split('').join(GAP);
    return [`\\+?${digits}`];
  }
  const inAddress = encodeURIComponent(value);
  const inJson = JSON.stringify(value).slice(1, -1);
  return [...new Set([value, inAddress, inJson])].map(escaped);
}

/**
 * A pattern that finds these identifiers in texts of others, as part of a larger text or alone, whatever the case:
 * before, identifier, after; groups 1 and 2 are what stays. Works in JavaScript (with the flags `gi`), in RE2 and in
 * PostgreSQL. undefined when none of the values tells on its own whom it means.
 */
export function mentionPattern(values: readonly Mentioned[]): string | undefined {
  const all = values.filter(isTelling).flatMap(spellings);
  return all.length === 0 ? undefined : `${BEFORE}(?:${[...new Set(all)].join('|')})${AFTER}`;
}

/** Names under which refused events and rows of files hold an identifier. */
const NAMES = '(?:id|user|utente|customer|client|person|card|tessera|device|email|mail|phone|tel)';

/**
 * A pattern that finds refused events of these people: a telling value anywhere, a short one under the name of an
 * identifier. undefined without values.
 */
export function refusedPattern(values: readonly Mentioned[]): string | undefined {
  const telling = mentionPattern(values);
  const short = values.filter((value) => !isTelling(value)).map(({ value }) => escaped(value));
  if (short.length === 0) return telling;
  const named = `"[^"]{0,40}${NAMES}[^"]{0,40}"[ ]{0,3}:[ ]{0,3}"?(?:${[...new Set(short)].join('|')})"?[ ]{0,3}[,}]`;
  return telling === undefined ? named : `(?:${telling}|${named})`;
}
