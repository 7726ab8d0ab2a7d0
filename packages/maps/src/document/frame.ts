import * as Y from 'yjs';
import { ROW, type RowFields, STAGE, type StageFields, writeFields } from './fields';
import { isGone, markGone } from './gone';
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

/** Takes a stage away with its cards. A card that somebody writes in at the same time stays, without a stage. */
export function removeStage(doc: MapDoc, id: string): void {
  remove(doc, 'stages', id);
}

/** Adds a row before the one at index `at` (hidden ones count; at the end without it). Answers its id. */
export function addRow(doc: MapDoc, row: NewRow, newId: () => string, at = END): string {
  return add(doc, 'rows', newId(), at, (entry) => writeFields<RowFields>(entry, ROW, row));
}

export function setRow(doc: MapDoc, id: string, change: Partial<RowFields>): void {
  const entry = entryOf(doc, 'rows', id);
  if (entry) edit(doc, () => writeFields<RowFields>(entry, ROW, change));
}

/** Puts a row before the one at index `at`, counted without it; hidden ones count. */
export function moveRow(doc: MapDoc, id: string, at: number): void {
  move(doc, 'rows', id, at);
}

/** Takes a row away with its cards. A card that somebody writes in at the same time stays, without a row. */
export function removeRow(doc: MapDoc, id: string): void {
  remove(doc, 'rows', id);
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

function remove(doc: MapDoc, list: 'stages' | 'rows', id: string): void {
  if (!entryOf(doc, list, id)) return;
  const side = list === 'stages' ? 'stage' : 'row';
  edit(doc, () => {
    listOf(doc, list).delete(id);
    for (const [, card] of sortedEntries(doc, 'cards', (it) => it.get(side) === id && !isGone(it))) {
      markGone(card);
    }
  });
}
