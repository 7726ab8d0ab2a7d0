import { type Cell, cleanText, textOfCell } from '@viaggio/domain/imports';
import type { FileRow } from './files/tableFile';

/** Says which of several identical rows this one is; only where there are several. */
export const BEFORE_KEY = '#identical rows above';

const NOTHING: ReadonlySet<string> = new Set();

/** Longest payload kept whole, in UTF-16 units: what can be sent back mended. */
const MAX_PAYLOAD = 60_000;
const MAX_CELL = 2_000;

/**
 * A refused row as a JSON object of its columns, or the record or line itself: what is shown and mended. `leftOut`:
 * columns that are not to be kept, here neither.
 */
export function rowPayload(
  row: FileRow,
  columns: readonly { readonly name: string }[],
  before: number,
  leftOut: ReadonlySet<string> = NOTHING,
): string {
  if (row.broken !== undefined) return cleanText(row.broken.slice(0, MAX_PAYLOAD));
  const again = before > 0 ? { [BEFORE_KEY]: before } : {};
  const isKept = (name: string): boolean => !leftOut.has(name);
  if (row.record !== undefined) {
    const kept = Object.entries(row.record).filter(([name]) => isKept(name));
    return withinLimit({ ...Object.fromEntries(kept), ...again });
  }
  const filled = row.cells.flatMap((cell, index) => {
    const text = textOfCell(cell);
    const name = columns[index]?.name ?? `column ${index + 1}`;
    // The lines of an order, put together by a preset, stay a list.
    const value = typeof cell === 'object' && cell !== null ? cell : text;
    return text === '' || !isKept(name) ? [] : [[name, value] as const];
  });
  return withinLimit({ ...Object.fromEntries(filled), ...again });
}

function withinLimit(row: Readonly<Record<string, unknown>>): string {
  const payload = JSON.stringify(row);
  if (payload.length <= MAX_PAYLOAD) return payload;
  const cut = Object.entries(row).map(([name, value]) => {
    const text = typeof value === 'string' ? value : JSON.stringify(value);
    return [name, text.length > MAX_CELL ? `${text.slice(0, MAX_CELL)}…` : value];
  });
  return JSON.stringify(Object.fromEntries(cut)).slice(0, MAX_PAYLOAD);
}

/** Cells of a payload under the columns of its import; columns it does not know come after. */
export function cellsOfPayload(
  payload: Readonly<Record<string, unknown>>,
  columns: readonly { readonly name: string }[],
): { cells: Cell[]; before: number } {
  const { [BEFORE_KEY]: before, ...row }: Record<string, unknown> = payload;
  const cells: Cell[] = columns.map(({ name }) => {
    const cell = row[name] as Cell;
    delete row[name];
    return cell ?? '';
  });
  for (const extra of Object.values(row)) cells.push(extra as Cell);
  return { cells, before: typeof before === 'number' ? before : 0 };
}
