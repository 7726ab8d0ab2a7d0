import type { GuestAct, MapTimer } from '@viaggio/domain/maps';
import * as Y from 'yjs';
import { addCard, cardEntry, setCard } from './cards';
import { META, type MetaFields, STICKY, type StickyFields, writeFields } from './fields';
import { type Entry, edit, entryOf, listOf, type MapDoc, metaOf, sortedEntries, votesOf } from './layout';
import { placeBetween } from './order';

/** Sticky notes, votes, the timer, and what stands above the map. */

export type NewSticky = Pick<StickyFields, 'stage' | 'author'> & Partial<StickyFields>;

/** Adds a sticky note after the others. Answers its id. */
export function addSticky(doc: MapDoc, sticky: NewSticky, newId: () => string): string {
  const id = newId();
  edit(doc, () => {
    const others = sortedEntries(doc, 'stickies').map(([, entry]) => entry);
    const entry: Entry = new Y.Map();
    listOf(doc, 'stickies').set(id, entry);
    writeFields<StickyFields>(entry, STICKY, { text: '', ...sticky }, 'text');
    placeBetween(others, [entry], others.length);
  });
  return id;
}

export function setSticky(doc: MapDoc, id: string, change: Partial<StickyFields>): void {
  const entry = entryOf(doc, 'stickies', id);
  if (entry) edit(doc, () => writeFields<StickyFields>(entry, STICKY, change, 'text'));
}

export function removeSticky(doc: MapDoc, id: string): void {
  edit(doc, () => listOf(doc, 'stickies').delete(id));
}

/** Sets how many votes somebody gives to a card or a sticky note; 0 takes them back. */
export function vote(doc: MapDoc, on: string, by: string, count: number): void {
  edit(doc, () => writeVote(doc, on, by, count));
}

export const voteKey = (on: string, by: string) => JSON.stringify([by, on]);

export function writeVote(doc: MapDoc, on: string, by: string, count: number): void {
  if (count <= 0) votesOf(doc).delete(voteKey(on, by));
  else votesOf(doc).set(voteKey(on, by), { on, by, count });
}

/** Starts the timer; null stops it. */
export function setTimer(doc: MapDoc, timer: MapTimer | null): void {
  setMeta(doc, { timer });
}

/** Title, kind, language, model, personas. */
export function setMeta(doc: MapDoc, change: Partial<MetaFields>): void {
  edit(doc, () => writeFields<MetaFields>(metaOf(doc), META, change));
}

/** Does what a guest asked for. Rights are looked at before. A hypothesis that was removed meanwhile stays removed. */
export function writeGuestAct(doc: MapDoc, act: GuestAct, by: string): void {
  switch (act.do) {
    case 'note': {
      const { do: _, id, ...note } = act;
      if (entryOf(doc, 'stickies', id)) setSticky(doc, id, { text: note.text, color: note.color });
      else addSticky(doc, note, () => id);
      break;
    }
    case 'remove-note':
      removeSticky(doc, act.id);
      break;
    case 'vote':
      vote(doc, act.on, by, act.count);
      break;
    case 'hypothesis': {
      const { do: _, id, ...said } = act;
      if (cardEntry(doc, id)) setCard(doc, id, { text: said.text });
      else if (!entryOf(doc, 'cards', id)) addCard(doc, { ...said, origin: 'hypothesis' }, () => id);
    }
  }
}
