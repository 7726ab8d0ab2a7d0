import { readDecimal } from '../values/readDecimal';
import { readMoment } from '../values/readMoment';
import { isNumeric } from '../values/readMomentNumber';
import { cleanName } from './cleanText';

/** Titles, notes and blank lines that may stand above a header. */
const MAX_LINES_ABOVE = 20;

export interface Header {
  /** Index of the row that names the columns; −1 when none does. */
  readonly row: number;
  /** Index of the first row of data. */
  readonly dataFrom: number;
  readonly names: readonly string[];
}

/**
 * Finds the row that names the columns. Above it may stand titles, blank lines and merged cells that span several
 * columns: rows with fewer cells than the table is wide. A first row of numbers and dates is no header: the columns
 * are then called by their number.
 */
export function findHeader(given: readonly (readonly string[])[]): Header {
  const rows = withoutComments(given);
  const widths = rows.map(filled).filter((cells) => cells > 0);
  const usual = commonest(widths);
  const index = rows.slice(0, MAX_LINES_ABOVE).findIndex((row) => filled(row) >= Math.max(1, usual * 0.6));
  const found = rows[index];
  if (found === undefined) return { row: -1, dataFrom: rows.length, names: [] };
  // As wide as most rows are: one row with a separator too many must not make a column.
  const width = commonest(rows.slice(index).map((row) => row.length));
  return namesColumns(found)
    ? { row: index, dataFrom: index + 1, names: nameColumns(found, width) }
    : { row: -1, dataFrom: index, names: nameColumns([], width) };
}

/** `# Start date: 20260301`: lines of reports that are no part of the table. They count as blank. */
function withoutComments(rows: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const isComment = (row: readonly string[]): boolean => filled(row) === 1 && /^\s*#/.test(row[0] ?? '');
  return rows.every((row) => isComment(row) || filled(row) === 0)
    ? rows
    : rows.map((row) => (isComment(row) ? [] : row));
}

/** Names of the columns, each once: those without one get their number, those repeated a number behind. */
export function nameColumns(cells: readonly string[], width: number): string[] {
  const taken = new Set<string>();
  return Array.from({ length: Math.max(width, cells.length) }, (_, index) => {
    const said = plainCell(cells[index]);
    const plain = said === '' ? `column ${index + 1}` : said;
    let name = plain;
    for (let again = 2; taken.has(name); again += 1) name = `${plain} ${again}`;
    taken.add(name);
    return name;
  });
}

/** A column called `__proto__` would reach for the prototype of every object made from a row. */
function plainCell(cell = ''): string {
  const name = cleanName(cell);
  return name === '__proto__' ? '' : name;
}

const AS_IF_UTC = (wallClock: number): number => wallClock;

/** Names are words: at most one cell in five may be a number, a date or an address. */
function namesColumns(row: readonly string[]): boolean {
  const cells = row.map((cell) => cell.trim()).filter((cell) => cell !== '');
  return cells.filter(isData).length <= cells.length / 5;
}

function isData(text: string): boolean {
  if (isNumeric(text) || !Number.isNaN(readDecimal(text, '.')) || !Number.isNaN(readDecimal(text, ','))) {
    return true;
  }
  return text.includes('@') || !Number.isNaN(readMoment(text, { order: 'day-first', clock: AS_IF_UTC }));
}

function filled(row: readonly string[]): number {
  return row.reduce((count, cell) => count + (cell.trim() === '' ? 0 : 1), 0);
}

/** The most frequent number; the greatest of several. */
function commonest(numbers: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  return [...counts].reduce(
    (best, one) => (one[1] > best[1] || (one[1] === best[1] && one[0] > best[0]) ? one : best),
    [0, 0],
  )[0];
}
