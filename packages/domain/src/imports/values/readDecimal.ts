export type DecimalMark = '.' | ',';

/** Marks around an amount: currency signs and codes, blanks, the apostrophe of Swiss thousands. */
const AROUND = /^(?:[€$£¥]|[A-Z]{3}\b)\s*|\s*(?:[€$£¥]|\b[A-Z]{3}|%)$/giu;
const BLANKS = /[\s\u00a0\u202f'’]/gu;
const PLAIN = /^[+-]?\d+(?:\.\d+)?$/;
const FORMS: Readonly<Record<DecimalMark, RegExp>> = {
  '.': /^[+-]?(?:\d{1,3}(?:,\d{3})+|\d*)(?:\.\d+)?$/,
  ',': /^[+-]?(?:\d{1,3}(?:\.\d{3})+|\d*)(?:,\d+)?$/,
};
const MAX_LENGTH = 40;

/**
 * A number as people write it in a column whose decimal mark is known: `1.234,56`, `€ 12`, `(15,00)` and `15,00-` for
 * less than nothing. NaN when it is none. A plain `12.5` is read in a column of commas too: programs write so; but
 * `1.234` there is one thousand.
 */
export function readDecimal(text: string, mark: DecimalMark): number {
  if (text.length > MAX_LENGTH) return Number.NaN;
  if (mark === '.' && PLAIN.test(text)) return Number(text);
  let bare = text.trim();
  let sign = 1;
  if (/^\(.*\)$/.test(bare)) [bare, sign] = [bare.slice(1, -1), -1];
  bare = bare
    .replace(/\u2212/g, '-')
    .replace(AROUND, '')
    .replace(AROUND, '');
  if (bare.endsWith('-')) [bare, sign] = [bare.slice(0, -1), -1];
  bare = bare.replace(BLANKS, '').replace(AROUND, '');
  if (!/\d/.test(bare)) return Number.NaN;
  if (FORMS[mark].test(bare)) return sign * Number(toPlain(bare, mark));
  return PLAIN.test(bare) ? sign * Number(bare) : Number.NaN;
}

function toPlain(text: string, mark: DecimalMark): string {
  return mark === '.' ? text.replaceAll(',', '') : text.replaceAll('.', '').replace(',', '.');
}

/**
 * What one number tells of the decimal mark of its file: `1.234,56`, `12,5` and `1.234.567` can be read in one way
 * only, `1.234` in two. undefined when it tells nothing.
 */
export function decimalMarkOf(text: string): DecimalMark | 'unsure' | undefined {
  if (text.length > MAX_LENGTH) return undefined;
  const bare = text.replace(AROUND, '').replace(AROUND, '').replace(BLANKS, '').replace(/[()-]/g, '');
  const asPoint = FORMS['.'].test(bare);
  const asComma = FORMS[','].test(bare);
  if (asPoint && asComma) return /[.,]/.test(bare) ? 'unsure' : undefined;
  if (asPoint) return '.';
  return asComma ? ',' : undefined;
}
