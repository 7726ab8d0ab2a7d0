import * as Y from 'yjs';
import { ROW, type RowFields, STAGE, type StageFields, writeFields } from './fields';
import { type Entry, edit, entryOf, listOf, type MapDoc, sortedEntries } from './layout';
import { placeBetween } from './order';

/** Columns and rows. */

export type NewStage = Pick<StageFields, 'name'> & Partial<StageFields>;
export type NewRow = Pick<RowFields, 'kind'> & Partial<RowFields>;

const END = Number.POSITIVE_INFINITY;

/** Adds a stage before the one at index `at` (at the end without it). Answers its id. */
export function addStage(doc: MapDoc, stage: NewStage, newId: () => string, at = END): string {
  return add(doc, 'stages', newId(), at, (entry) =>
    writeFields<StageFields>(entry, STAGE, { words: '', ...stage }, 'words'),
  );
}

export function setStage(doc: MapDoc, id: string, change: Partial<StageFields>): void {
  const entry = entryOf(doc, 'stages', id);
  if (entry) edit(doc, () => writeFields<StageFields>(entry, STAGE, change, 'words'));
}

/** Puts a stage before the one at index `at`, counted without it. */
export function moveStage(doc: MapDoc, id: string, at: number): void {
  move(doc, 'stages', id, at);
}

/** Adds a row before the one at index `at` (hidden ones count; at the end without it). Answers its id. */
export function addRow(doc: MapDoc, row: NewRow, newId: () => string, at = END): string {
  return add(doc, 'rows', newId(), at, (entry) => writeFields<RowFields>(entry, ROW, row));
}

export function setRow(doc: MapDoc, id: string, change: Partial<RowFields>): void {
  setRows(doc, [id], change);
}

/** The same for several rows, in one step. */
export function setRows(doc: MapDoc, ids: readonly string[], change: Partial<RowFields>): void {
  edit(doc, () => {
    for (const id of ids) {
      const entry = entryOf(doc, 'rows', id);
      if (entry) writeFields<RowFields>(entry, ROW, change);
    }
  });
}

/** Adds rows, in this order, before the one at index `at` (hidden ones count; at the end without it), in one step. */
export function addRows(
  doc: MapDoc,
  rows: readonly NewRow[],
  newId: () => string,
  at = END,
): readonly string[] {
  const ids: string[] = [];
  edit(doc, () => {
    for (const [i, row] of rows.entries()) ids.push(addRow(doc, row, newId, at + i));
  });
  return ids;
}

/** Puts a row before the one at index `at`, counted without it; hidden ones count. */
export function moveRow(doc: MapDoc, id: string, at: number): void {
  move(doc, 'rows', id, at);
}

function add(
  doc: MapDoc,
  list: 'stages' | 'rows',
  id: string,
  at: number,
  write: (entry: Entry) => void,
): string {
  edit(doc, () => {
    const others = sortedEntries(doc, list).map(([, entry]) => entry);
    const entry: Entry = new Y.Map();
    listOf(doc, list).set(id, entry);
    write(entry);
    placeBetween(others, [entry], at);
  });
  return id;
}

function move(doc: MapDoc, list: 'stages' | 'rows', id: string, at: number): void {
  const moved = entryOf(doc, list, id);
  if (!moved) return;
  edit(doc, () => {
    const others = sortedEntries(doc, list)
      .map(([, entry]) => entry)
      .filter((entry) => entry !== moved);
    placeBetween(others, [moved], at);
  });
}
