import type { ListKind } from '@viaggio/contract/segments';
import { readTable } from './readTable';

/** What a pasted or chosen table says of people. */
export interface Identifiers {
  /** Names of the columns, or their first values where the table has no heads. */
  readonly columns: readonly string[];
  /** The column the identifiers are in, 0 first. */
  readonly column: number;
  readonly kind: ListKind;
  /** Each once, in their order. */
  readonly values: readonly string[];
}

const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/;
const PHONE = /^\+?[\d\s().\-/]{7,20}$/;
/** Words in the head of a column; the first that fits says what it holds. */
const HEADS: readonly (readonly [ListKind, RegExp])[] = [
  ['email', /e-?mail|posta/i],
  ['card', /card|carta|tessera|fedelt|loyalty/i],
  ['phone', /phone|telefono|cell|mobile|\btel\b/i],
  ['userId', /user|client|customer|codice|^id$|_id$/i],
];
/** Rows that are looked at to guess. */
const SAMPLE = 200;

function shareOf(cells: readonly string[], pattern: RegExp): number {
  const said = cells.filter((cell) => cell !== '');
  return said.length === 0 ? 0 : said.filter((cell) => pattern.test(cell)).length / said.length;
}

const kindOfHead = (head: string): ListKind | undefined =>
  HEADS.find(([, pattern]) => pattern.test(head) && !EMAIL.test(head))?.[0];

function kindOfCells(cells: readonly string[]): ListKind | undefined {
  if (shareOf(cells, EMAIL) > 0.5) return 'email';
  const isPhone = shareOf(cells, PHONE) > 0.5 && shareOf(cells, /^\+|[\s().\-/]/) > 0.3;
  return isPhone ? 'phone' : undefined;
}

interface Asked {
  readonly column?: number | undefined;
  readonly kind?: ListKind | undefined;
}

/**
 * The identifiers of a table: those of the column that looks like e-mail addresses, else of one whose head says what
 * it holds, else of one that looks like telephone numbers, else of the first. `asked` overrules the guess.
 */
export function readIdentifiers(text: string, asked: Asked = {}): Identifiers | undefined {
  const rows = readTable(text);
  const first = rows[0];
  if (!first) return undefined;
  const sample = rows.slice(0, SAMPLE);
  const cellsOf = (column: number) => sample.slice(1).map((row) => row[column] ?? '');
  const kinds = first.map((head, column) => {
    const looks = kindOfCells([...(EMAIL.test(head) ? [head] : []), ...cellsOf(column)]);
    return looks === 'email' ? looks : (kindOfHead(head) ?? looks);
  });
  const order: readonly ListKind[] = ['email', 'card', 'userId', 'phone'];
  const guessed = order.map((kind) => kinds.indexOf(kind)).find((column) => column >= 0) ?? 0;
  const column = asked.column ?? guessed;
  const kind = asked.kind ?? kinds[column] ?? 'userId';
  const hasHead = isHead(first[column] ?? '', cellsOf(column), kind);
  const cells = rows.slice(hasHead ? 1 : 0).map((row) => row[column] ?? '');
  return { columns: first, column, kind, values: [...new Set(cells.filter((cell) => cell !== ''))] };
}

/** Whether the first row is the name of the column: it says so, or is no address where the others are. */
function isHead(head: string, others: readonly string[], kind: ListKind): boolean {
  if (kind === 'email')
    return !EMAIL.test(head) && (kindOfHead(head) === 'email' || others.some((cell) => EMAIL.test(cell)));
  return kindOfHead(head) !== undefined && !/\d{3}/.test(head);
}
