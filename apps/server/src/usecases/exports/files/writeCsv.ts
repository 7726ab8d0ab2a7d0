import { type ColumnKind, type ColumnValue, type ExportColumn, instantText } from '../column';

/**
 * What a spreadsheet would take for a formula; an apostrophe in front makes it text.
 * https://owasp.org/www-community/attacks/CSV_Injection
 */
const FORMULA = /^[=+\-@\t\r]/;
const NEEDS_QUOTES = /[",\r\n]/;

function cellOf(value: ColumnValue, kind: ColumnKind): string {
  if (value === null) return '';
  if (kind === 'time') return instantText(value as number);
  if (typeof value !== 'string') return String(value);
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return NEEDS_QUOTES.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Comma-separated values as RFC 4180 has them: UTF-8 without a mark in front, lines ended by CR LF, names first. */
export async function* writeCsv<Row>(
  columns: readonly ExportColumn<Row>[],
  blocks: AsyncIterable<readonly Row[]>,
): AsyncGenerator<Uint8Array> {
  let text = `${columns.map(({ name }) => cellOf(name, 'text')).join(',')}\r\n`;
  for await (const rows of blocks) {
    for (const row of rows) {
      text += `${columns.map(({ kind, read }) => cellOf(read(row), kind)).join(',')}\r\n`;
    }
    yield Buffer.from(text);
    text = '';
  }
  if (text !== '') yield Buffer.from(text);
}
