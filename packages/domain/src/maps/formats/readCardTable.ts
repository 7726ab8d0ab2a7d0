import { AppError } from '../../shared/index';
import type { MapCard, MapDocument, MapRow, MapStage } from '../document';
import { isUsualName, kindOfName } from '../names';
import { cardOf, emptyDocument } from '../usual';
import { CARD_COLUMNS, type CsvColumn, ROW_COLUMNS, STAGE_COLUMNS } from './csvColumns';

/** A table with one line for each card; stages and rows are made as they come, and ordered by their numbers. */
export function readCardTable(
  heads: readonly string[],
  table: readonly (readonly string[])[],
  language: MapDocument['language'],
  newId: () => string,
): MapDocument {
  const stages = new Made<MapStage>('stage', newId);
  const rows = new Made<MapRow>('row', newId);
  const cards: MapCard[] = [];
  table.slice(1).forEach((cells, i) => {
    const line: Line = { heads, cells, number: i + 2 };
    const stage = stages.at(line, (id) => ({
      id,
      name: '',
      words: '',
      binding: null,
      ...read(STAGE_COLUMNS, line),
    }));
    const row = rows.at(line, (id) => readRow(line, id));
    const known = read(CARD_COLUMNS, line);
    if (!has(known)) return;
    // A card of a gone stage or row stands in one that is gone.
    cards.push(cardOf({ ...known, id: known.id ?? newId(), row: row ?? newId(), stage: stage ?? newId() }));
  });
  return { ...emptyDocument('', language), stages: stages.inOrder(), rows: rows.inOrder(), cards };
}

interface Line {
  readonly heads: readonly string[];
  readonly cells: readonly string[];
  readonly number: number;
}

const cellOf = ({ heads, cells }: Line, head: string): string => cells[heads.indexOf(head)] ?? '';

function read<T>(columns: readonly CsvColumn<T>[], line: Line): Partial<T> {
  let known: Partial<T> = {};
  for (const column of columns) {
    if (!line.heads.includes(column.head)) continue;
    const change = column.read(cellOf(line, column.head));
    if (change === undefined) {
      throw new AppError(
        'map_csv_cell',
        `line ${line.number}, column "${column.head}" must be ${column.must}: correct it and bring the table in again`,
        { field: `${column.head}:${line.number}` },
      );
    }
    known = { ...known, ...change };
  }
  return known;
}

/** Something is said of a card. */
function has(known: Partial<MapCard>): boolean {
  const usual = cardOf({ id: '', row: '', stage: '' });
  return (Object.keys(known) as (keyof MapCard)[]).some((key) => known[key] !== usual[key]);
}

function readRow(line: Line, id: string): MapRow {
  const known = read(ROW_COLUMNS, line);
  const name = known.title ?? '';
  const kind = known.kind ?? kindOfName(name) ?? 'text';
  const title = isUsualName(kind, name) ? '' : name;
  return { id, kind, title, hidden: known.hidden ?? false, lane: known.lane ?? '' };
}

/** Stages or rows of the table, one for each name and number. */
class Made<T extends { readonly id: string }> {
  readonly #made = new Map<string, { readonly it: T; readonly number: number }>();
  readonly #head: string;
  readonly #newId: () => string;

  constructor(head: string, newId: () => string) {
    this.#head = head;
    this.#newId = newId;
  }

  /** Its id; undefined when the line names none. */
  at(line: Line, make: (id: string) => T): string | undefined {
    const [name, number] = [cellOf(line, this.#head).trim(), cellOf(line, `${this.#head}_number`).trim()];
    if (name === '' && number === '') return undefined;
    const key = number === '' ? name : `${number}\n`;
    const found = this.#made.get(key) ?? { it: make(this.#newId()), number: Number(number || 'NaN') };
    this.#made.set(key, found);
    return found.it.id;
  }

  inOrder(): T[] {
    const all = [...this.#made.values()];
    const numbered = all.every(({ number }) => Number.isFinite(number));
    return (numbered ? all.sort((a, b) => a.number - b.number) : all).map(({ it }) => it);
  }
}
