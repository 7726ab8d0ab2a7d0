/** What a file holds in one place: text in text tables, values of other kinds in workbooks and JSON. */
export type Cell = string | number | boolean | object | null | undefined;

/** A column: its name, and where JSON keeps its value. */
export interface Column {
  readonly name: string;
  /** Keys from the record inwards; the name itself for tables. */
  readonly path: readonly string[];
}

/** A cell as text, without blanks around; '' for none. Numbers as JavaScript writes them, never with an exponent for ids. */
export function textOfCell(cell: Cell): string {
  if (typeof cell === 'string') return cell.trim();
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'number') return Number.isFinite(cell) ? plainNumber(cell) : '';
  return typeof cell === 'boolean' ? String(cell) : JSON.stringify(cell);
}

/** Whole numbers with all their digits: 1e21 would not be anybody's id. */
function plainNumber(value: number): string {
  return Number.isInteger(value) && Math.abs(value) >= 1e21 ? BigInt(value).toString() : String(value);
}

export function isEmptyCell(cell: Cell): boolean {
  return (
    cell === '' || cell === null || cell === undefined || (typeof cell === 'string' && cell.trim() === '')
  );
}
