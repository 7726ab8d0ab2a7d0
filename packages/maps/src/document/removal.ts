import * as Y from 'yjs';
import { ROW, type RowFields, readFields, STAGE, type StageFields, writeFields } from './fields';
import { isGone, keepCard, markGone } from './gone';
import { type Entry, edit, entryOf, listOf, type MapDoc, orderOf, sortedEntries } from './layout';
import { placeBetween } from './order';

type Frame =
  | { readonly list: 'stages'; readonly id: string; readonly order: string; readonly fields: StageFields }
  | { readonly list: 'rows'; readonly id: string; readonly order: string; readonly fields: RowFields };

/** What one removal took away, to bring just that back whatever was done since. */
export interface Removal {
  readonly cards: readonly string[];
  readonly frame: Frame | null;
}

/** Takes cards away. What somebody writes in one of them at the same time brings that one back. */
export function removeCards(doc: MapDoc, ids: readonly string[]): Removal {
  const removed: string[] = [];
  edit(doc, () => {
    for (const id of ids) {
      const card = entryOf(doc, 'cards', id);
      if (card && !isGone(card)) {
        markGone(card);
        removed.push(id);
      }
    }
  });
  return { cards: removed, frame: null };
}

/** Takes a stage away with its cards. A card that somebody writes in at the same time stays, without a stage. */
export function removeStage(doc: MapDoc, id: string): Removal {
  const entry = entryOf(doc, 'stages', id);
  if (!entry) return NOTHING;
  const fields = readFields<StageFields>(entry, STAGE);
  return removeFrame(doc, { list: 'stages', id, order: orderOf(entry), fields });
}

/** Takes a row away with its cards. A card that somebody writes in at the same time stays, without a row. */
export function removeRow(doc: MapDoc, id: string): Removal {
  const entry = entryOf(doc, 'rows', id);
  if (!entry) return NOTHING;
  const fields = readFields<RowFields>(entry, ROW);
  return removeFrame(doc, { list: 'rows', id, order: orderOf(entry), fields });
}

const NOTHING: Removal = { cards: [], frame: null };

function removeFrame(doc: MapDoc, frame: Frame): Removal {
  const side = frame.list === 'stages' ? 'stage' : 'row';
  const cards: string[] = [];
  edit(doc, () => {
    listOf(doc, frame.list).delete(frame.id);
    for (const [id, card] of sortedEntries(doc, 'cards', (it) => it.get(side) === frame.id && !isGone(it))) {
      markGone(card);
      cards.push(id);
    }
  });
  return { cards, frame };
}

/** Puts back what a removal took away, where it stood: an edit of its own, so what was done since stays done. */
export function bringBack(doc: MapDoc, { cards, frame }: Removal): void {
  edit(doc, () => {
    if (frame && !entryOf(doc, frame.list, frame.id)) {
      const entry: Entry = new Y.Map();
      listOf(doc, frame.list).set(frame.id, entry);
      if (frame.list === 'stages') writeFields<StageFields>(entry, STAGE, frame.fields, 'words');
      else writeFields<RowFields>(entry, ROW, frame.fields);
      const others = sortedEntries(doc, frame.list, (other) => other !== entry).map(([, other]) => other);
      placeBetween(others, [entry], others.filter((other) => orderOf(other) < frame.order).length);
    }
    for (const id of cards) {
      const card = entryOf(doc, 'cards', id);
      if (card && isGone(card)) keepCard(card);
    }
  });
}
