import type { MapDocument } from '@viaggio/domain/maps';
import * as Y from 'yjs';
import {
  CARD,
  type CardFields,
  META,
  type MetaFields,
  ROW,
  type RowFields,
  STAGE,
  STICKY,
  type StageFields,
  type StickyFields,
  writeFields,
} from './fields';
import { isGone, keepCard, markGone } from './gone';
import { type Entry, edit, type Listed, listOf, type MapDoc, metaOf, sortedEntries, votesOf } from './layout';
import { arrange } from './order';
import { voteKey, writeVote } from './workshop';

/**
 * Makes the shared document say `document` with the least changes: entries that stay are changed in place, so that what
 * others write meanwhile is kept beside it. For restoring a version and for taking in a file.
 */
export function replaceDocument(doc: MapDoc, document: MapDocument): void {
  edit(doc, () => {
    writeFields<MetaFields>(metaOf(doc), META, document);
    replaceList(doc, 'stages', document.stages, (it, stage) =>
      writeFields<StageFields>(it, STAGE, stage, 'words'),
    );
    replaceList(doc, 'rows', document.rows, (it, row) => writeFields<RowFields>(it, ROW, row));
    replaceList(doc, 'stickies', document.stickies, (it, sticky) =>
      writeFields<StickyFields>(it, STICKY, sticky, 'text'),
    );
    replaceCards(doc, document);
    replaceVotes(doc, document);
  });
}

/** A new shared document. Only one place may make it: two made apart from the same map would not become one. */
export function createMapDoc(document: MapDocument): MapDoc {
  const doc = new Y.Doc();
  replaceDocument(doc, document);
  return doc;
}

function replaceList<T extends { readonly id: string }>(
  doc: MapDoc,
  list: Listed,
  wanted: readonly T[],
  write: (entry: Entry, value: T) => void,
): Entry[] {
  const entries = listOf(doc, list);
  const ids = new Set(wanted.map((it) => it.id));
  if (list !== 'cards') for (const id of [...entries.keys()]) if (!ids.has(id)) entries.delete(id);
  const written = wanted.map((value) => {
    const entry = ensure(entries, value.id);
    write(entry, value);
    return entry;
  });
  if (list !== 'cards') arrange(written);
  return written;
}

/** Cards are ordered within their cells, and removed as a hand removes them. */
function replaceCards(doc: MapDoc, { cards }: MapDocument): void {
  const ids = new Set(cards.map((card) => card.id));
  for (const [id, entry] of sortedEntries(doc, 'cards')) {
    if (!ids.has(id) && !isGone(entry)) markGone(entry);
  }
  const written = replaceList(doc, 'cards', cards, (entry, card) => {
    keepCard(entry);
    writeFields<CardFields>(entry, CARD, card, 'text');
  });
  const cells = new Map<string, Entry[]>();
  cards.forEach((card, i) => {
    const cell = JSON.stringify([card.stage, card.row]);
    cells.set(cell, [...(cells.get(cell) ?? []), written[i]!]);
  });
  for (const cell of cells.values()) arrange(cell);
}

function ensure(entries: Y.Map<unknown>, id: string): Entry {
  const found = entries.get(id);
  if (found instanceof Y.Map) return found;
  const made: Entry = new Y.Map();
  entries.set(id, made);
  return made;
}

function replaceVotes(doc: MapDoc, { votes }: MapDocument): void {
  const wanted = new Set(votes.map(({ on, by }) => voteKey(on, by)));
  for (const key of [...votesOf(doc).keys()]) if (!wanted.has(key)) votesOf(doc).delete(key);
  for (const { on, by, count } of votes) {
    const stored = votesOf(doc).get(voteKey(on, by)) as { count?: unknown } | undefined;
    if (stored?.count !== count) writeVote(doc, on, by, count);
  }
}
