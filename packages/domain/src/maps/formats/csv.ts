import { CsvSplitter, guessDialect } from '../../imports/index';
import { AppError, writeCsv } from '../../shared/index';
import { checkDocument } from '../checkDocument';
import type { MapDocument } from '../document';
import { kindOfName, type MapNames, NO_NAMES, nameOfRow } from '../names';
import { cardOf, emptyDocument } from '../usual';
import { CARD_COLUMNS, type CsvColumn, type CsvLine, ROW_COLUMNS, STAGE_COLUMNS } from './csvColumns';
import { readCardTable } from './readCardTable';
import { idOfName, nameOf, tellApart } from './readNames';

const HEADS = [...STAGE_COLUMNS, ...ROW_COLUMNS, ...CARD_COLUMNS].map((column) => column.head);

/** One line for each card, and for each stage and row that has none. What stands above the map is not in it. */
export function writeMapCsv(map: MapDocument, names: MapNames = NO_NAMES): string {
  const known = tellApart(names);
  return writeCsv(
    HEADS,
    linesOf(map).map(({ stage, row, card }) => [
      ...cells(STAGE_COLUMNS, stage, map),
      ...cells(
        ROW_COLUMNS,
        row && { ...row, title: nameOfRow({ ...row, lane: '' }, map.language) },
        map,
        row,
      ),
      ...cells(
        CARD_COLUMNS,
        card && {
          ...card,
          persona: card.persona && nameOf(known.personas, card.persona),
          touchpoint: card.touchpoint && nameOf(known.touchpoints, card.touchpoint),
        },
        map,
      ),
    ]),
  );
}

function linesOf(map: MapDocument): CsvLine[] {
  const stages = new Map(map.stages.map((it) => [it.id, it]));
  const rows = new Map(map.rows.map((it) => [it.id, it]));
  const usedStages = new Set(map.cards.map((card) => card.stage));
  const usedRows = new Set(map.cards.map((card) => card.row));
  return [
    ...map.stages.filter((it) => !usedStages.has(it.id)).map((stage) => ({ stage, row: null, card: null })),
    ...map.rows.filter((it) => !usedRows.has(it.id)).map((row) => ({ stage: null, row, card: null })),
    ...map.cards.map((card) => ({
      stage: stages.get(card.stage) ?? null,
      row: rows.get(card.row) ?? null,
      card,
    })),
  ];
}

/** An apostrophe before what a spreadsheet would run is put there by us: one more keeps an author's own. */
const OURS = /^'+[=+\-@\t\r]/;

function cells<T>(columns: readonly CsvColumn<T>[], it: T | null, map: MapDocument, original = it) {
  return columns.map((column) => {
    if (it === null) return '';
    const value = column.head.endsWith('_number') ? column.write(original as T, map) : column.write(it, map);
    return typeof value === 'string' && OURS.test(value) ? `'${value}` : value;
  });
}

/**
 * Reads a table back: one line for each card as `writeMapCsv` writes it (columns in any order; only `stage`, `row` and
 * `text` are needed), or a plain grid as people draw maps in spreadsheets: stages in the first line, names of rows in
 * the first column. Any separator. Throws `map_csv_empty`, or `map_csv_cell` with the line and what must stand there.
 */
export function readMapCsv(
  content: string,
  language: MapDocument['language'],
  newId: () => string,
  names: MapNames = NO_NAMES,
): MapDocument {
  const table = split(content.replace(/^\ufeff/, ''));
  const heads = (table[0] ?? []).map((head) => head.trim().toLowerCase());
  const isCards = ['stage', 'row', 'text'].every((head) => heads.includes(head));
  if (table.length < 2 || heads.length < 2) {
    throw new AppError(
      'map_csv_empty',
      'this table holds no map: give it a column "stage", "row" and "text", or stages in the first line and rows in the first column',
    );
  }
  const map = isCards ? readCardTable(heads, table, language, newId) : readGrid(table, language, newId);
  const known = tellApart(names);
  return checkDocument({
    ...map,
    cards: map.cards.map((card) => ({
      ...card,
      persona: card.persona && idOfName(known.personas, card.persona),
      touchpoint: card.touchpoint && idOfName(known.touchpoints, card.touchpoint),
    })),
  });
}

function split(content: string): string[][] {
  const first = content.slice(0, content.search(/[\r\n]|$/));
  const separator = [',', ';', '\t', '|'].find((it) =>
    HEADS.slice(0, 2).every((h) => first.split(it).includes(h)),
  );
  const guessed = guessDialect(content.slice(0, 64 * 1024), content.length <= 64 * 1024);
  const splitter = new CsvSplitter(separator === undefined ? guessed : { ...guessed, quote: '"', separator });
  const rows = [...splitter.push(content), ...splitter.end()];
  return rows
    .filter((row) => row.some((cell) => cell.trim() !== ''))
    .map((row) => row.map((cell) => (OURS.test(cell) ? cell.slice(1) : cell)));
}

/** Several lines in one cell are several cards. */
function readGrid(
  table: readonly (readonly string[])[],
  language: MapDocument['language'],
  newId: () => string,
): MapDocument {
  const [head, ...lines] = table;
  const stages = head!.slice(1).map((name) => ({ id: newId(), name: name.trim(), words: '', binding: null }));
  while (stages.at(-1)?.name === '') stages.pop();
  const rows = lines.map(([name = '']) => {
    const kind = kindOfName(name);
    return {
      id: newId(),
      kind: kind ?? 'text',
      title: kind ? '' : name.trim(),
      hidden: false,
      lane: '',
    } as const;
  });
  const cards = lines.flatMap((line, y) =>
    stages.flatMap((stage, x) =>
      (line[x + 1] ?? '')
        .split(/\r?\n/)
        .map((text) => text.trim())
        .filter((text) => text !== '')
        .map((text) =>
          cardOf({ id: newId(), row: rows[y]!.id, stage: stage.id, ...readCell(rows[y]!.kind, text) }),
        ),
    ),
  );
  return { ...emptyDocument('', language), stages, rows, cards };
}

function readCell(kind: string, text: string): { text: string } | { score: number } {
  const score = Number(text.replace('−', '-').replace(',', '.'));
  return kind === 'feelings' && score >= -2 && score <= 2 ? { score } : { text };
}
