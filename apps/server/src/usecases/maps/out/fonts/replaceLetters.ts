/** Signs that our faces lack, by others that say nearly the same. */
const ALIKE: Readonly<Record<string, string>> = {
  '→': '>',
  '⇒': '>',
  '➜': '>',
  '←': '<',
  '≈': '~',
  '≤': '<=',
  '≥': '>=',
  '✓': '+',
  '✔': '+',
  '✗': '×',
  '✘': '×',
  '★': '*',
  '☆': '*',
  '\u2011': '-',
  '\t': ' ',
};

/**
 * A grapheme that a face cannot draw, as something it can: a sign alike, its letter without accents, else a bullet
 * (emoji, other scripts), never an empty box. Marks that are not seen are taken out.
 */
export function replaceLetter(grapheme: string, has: (character: string) => boolean): string {
  const alike = ALIKE[grapheme];
  if (alike !== undefined) return alike;
  if (/^\s$/u.test(grapheme)) return ' ';
  if (/^[\p{Cc}\p{Cf}\p{Cn}\p{Co}\p{Cs}\p{M}]*$/u.test(grapheme)) return '';
  const plain = [...grapheme.normalize('NFKD')].filter((it) => !/\p{M}|\p{Cf}/u.test(it));
  return plain.length > 0 && plain.every(has) ? plain.join('') : '•';
}
