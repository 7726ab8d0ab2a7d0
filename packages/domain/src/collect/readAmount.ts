/** Marks around an amount: currencies, blanks (also the narrow one that French and Swiss numbers have), apostrophes. */
const DECORATION = /[\s\u00a0\u202f'’€$£]|[a-z]{3}/gi;
const POINT = /^[+-]?\d+(\.\d+)?$/;

/**
 * An amount as a number; undefined when the value is none. Text may have a decimal comma, thousands in groups of three
 * and a currency. One comma before exactly three digits parts thousands (`1,234`: amounts have no third decimal);
 * one point always is the decimal point, since that is how programs write numbers.
 */
export function readAmount(value: unknown): number | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  if (typeof value !== 'string' || value.length > 40) return undefined;
  const text = value.trim();
  if (POINT.test(text)) return Number(text);
  const bare = text.replace(DECORATION, '');
  const plain = toPoint(bare);
  return POINT.test(plain) ? Number(plain) : undefined;
}

function toPoint(text: string): string {
  const comma = text.lastIndexOf(',');
  const point = text.lastIndexOf('.');
  if (comma >= 0 && point >= 0) {
    // Whichever comes last parts the decimals; the others part thousands and must stand before groups of three.
    const decimal = comma > point ? ',' : '.';
    const thousands = decimal === ',' ? '.' : ',';
    const [whole = '', ...fraction] = text.split(decimal);
    return fraction.length === 1 && isGrouped(whole, thousands)
      ? `${whole.replaceAll(thousands, '')}.${fraction[0]}`
      : text;
  }
  if (comma < 0) return isGrouped(text, '.') && text.indexOf('.') !== point ? text.replaceAll('.', '') : text;
  if (isGrouped(text, ',')) return text.replaceAll(',', '');
  return text.indexOf(',') === comma ? text.replace(',', '.') : text;
}

/** `1.234.567`: one to three digits, not starting with a zero, then groups of three. */
function isGrouped(text: string, separator: string): boolean {
  const [first = '', ...groups] = text.split(separator);
  return (
    /^[+-]?[1-9]\d{0,2}$/.test(first) && groups.length > 0 && groups.every((group) => /^\d{3}$/.test(group))
  );
}
