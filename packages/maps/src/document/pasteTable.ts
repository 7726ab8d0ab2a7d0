import { cardsIn, type NewCard, writeCard } from './cards';
import { ROW, type RowFields, readFields } from './fields';
import { edit, type MapDoc, sortedEntries } from './layout';
import { placeBetween } from './order';

export interface Pasted {
  /** Ids of the cards made, in the order of rows, then columns. */
  readonly cards: readonly string[];
  /** Filled cells of the table that lie beyond the last row or stage, or in a place that is not there. */
  readonly left: number;
}

/**
 * Fills the map with a table from a spreadsheet, from one cell to the right and below: each cell with text becomes a
 * card after those that are there. Hidden rows are passed over. In the row of feelings a number from −2 to +2 is a score.
 */
export function pasteTable(
  doc: MapDoc,
  at: { readonly row: string; readonly stage: string },
  table: readonly (readonly string[])[],
  newId: () => string,
): Pasted {
  const rows = sortedEntries(doc, 'rows')
    .map(([id, entry]) => ({ id, ...readFields<RowFields>(entry, ROW) }))
    .filter((row) => !row.hidden || row.id === at.row);
  const stages = sortedEntries(doc, 'stages').map(([id]) => id);
  const [firstRow, firstStage] = [rows.findIndex((row) => row.id === at.row), stages.indexOf(at.stage)];
  const cards: string[] = [];
  let left = 0;
  edit(doc, () => {
    table.forEach((line, y) => {
      line.forEach((cell, x) => {
        const text = cell.trim();
        if (text === '') return;
        const [row, stage] = [rows[firstRow + y], stages[firstStage + x]];
        if (firstRow < 0 || firstStage < 0 || !row || stage === undefined) left++;
        else cards.push(append(doc, { row: row.id, stage, ...readCell(row.kind, text) }, newId()));
      });
    });
  });
  return { cards, left };
}

function readCell(kind: RowFields['kind'], text: string): Partial<NewCard> {
  const score = Number(text.replace('−', '-').replace(',', '.'));
  return kind === 'feelings' && score >= -2 && score <= 2 ? { score } : { text };
}

function append(doc: MapDoc, card: NewCard, id: string): string {
  const others = cardsIn(doc, card.row, card.stage).map(([, entry]) => entry);
  placeBetween(others, [writeCard(doc, id, card)], others.length);
  return id;
}
