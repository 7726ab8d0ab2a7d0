import type { MapCard } from '@viaggio/domain/maps';
import * as Y from 'yjs';
import { CARD, type CardFields, writeFields } from './fields';
import { isGone, keepCard } from './gone';
import { type Entry, edit, entryOf, listOf, type MapDoc, sortedEntries, TYPING } from './layout';
import { placeBetween } from './order';
import { spliceText } from './text';

/** Where, and what is known of it; the rest is as usual. */
export type NewCard = Pick<MapCard, 'row' | 'stage'> & Partial<CardFields>;

/** Adds a card to its cell, before the one at index `at` (at the end without it). Answers its id. */
export function addCard(
  doc: MapDoc,
  card: NewCard,
  newId: () => string,
  at = Number.POSITIVE_INFINITY,
): string {
  const id = newId();
  edit(doc, () => {
    const others = cardsIn(doc, card.row, card.stage).map(([, entry]) => entry);
    placeBetween(others, [writeCard(doc, id, card)], at);
  });
  return id;
}

/** Changes what is given. To move a card there is `moveCards`. Does nothing when it is gone. */
export function setCard(doc: MapDoc, id: string, change: CardChange): void {
  setCards(doc, [id], change);
}

type CardChange = Partial<Omit<CardFields, 'row' | 'stage'>>;

/** The same for several cards, in one step. */
export function setCards(doc: MapDoc, ids: readonly string[], change: CardChange): void {
  edit(doc, () => {
    for (const id of ids) {
      const card = cardEntry(doc, id);
      if (!card) continue;
      keepCard(card);
      writeFields<CardFields>(card, CARD, change, 'text');
    }
  });
}

/**
 * Moves cards, in the order of `ids`, into one cell before what stands at index `at` there (counted without them; at the
 * end without it). They stay the same entries, so that who writes in one meanwhile goes on writing in it.
 */
export function moveCards(
  doc: MapDoc,
  ids: readonly string[],
  to: { readonly row: string; readonly stage: string; readonly at?: number },
): void {
  edit(doc, () => {
    const moved = ids.map((id) => cardEntry(doc, id)).filter((entry) => entry !== undefined);
    const others = cardsIn(doc, to.row, to.stage)
      .map(([, entry]) => entry)
      .filter((entry) => !moved.includes(entry));
    for (const entry of moved) writeFields<CardFields>(entry, CARD, { row: to.row, stage: to.stage });
    placeBetween(others, moved, to.at ?? others.length);
  });
}

/** Sends cards, in the order of `ids`, to the end of their cells in another row, another stage or both, in one step. */
export function sendCards(
  doc: MapDoc,
  ids: readonly string[],
  to: { readonly row?: string | undefined; readonly stage?: string | undefined },
): void {
  edit(doc, () => {
    for (const id of ids) {
      const card = cardEntry(doc, id);
      const [row, stage] = [to.row ?? card?.get('row'), to.stage ?? card?.get('stage')];
      if (typeof row === 'string' && typeof stage === 'string') moveCards(doc, [id], { row, stage });
    }
  });
}

/** The shared text of a card, to bind a field to; undefined when the card is gone. */
export function textOf(doc: MapDoc, id: string): Y.Text | undefined {
  const text = cardEntry(doc, id)?.get('text');
  return text instanceof Y.Text ? text : undefined;
}

/** Makes a shared text say `value`, changing only what differs: what a field does when somebody types in it. */
export function writeText(doc: MapDoc, text: Y.Text, value: string): void {
  doc.transact(() => {
    if (text.parent instanceof Y.Map) keepCard(text.parent);
    spliceText(text, value);
  }, TYPING);
}

/** The entry of a card that is there. */
export function cardEntry(doc: MapDoc, id: string): Entry | undefined {
  const entry = entryOf(doc, 'cards', id);
  return entry && !isGone(entry) ? entry : undefined;
}

/** Cards of a cell, in their order. */
export function cardsIn(doc: MapDoc, row: string, stage: string): [string, Entry][] {
  return sortedEntries(
    doc,
    'cards',
    (card) => card.get('row') === row && card.get('stage') === stage && !isGone(card),
  );
}

/** Writes a card under its id, without its order. Inside a transaction. */
export function writeCard(doc: MapDoc, id: string, card: NewCard): Entry {
  const entry: Entry = new Y.Map();
  listOf(doc, 'cards').set(id, entry);
  writeFields<CardFields>(entry, CARD, { text: '', ...card }, 'text');
  return entry;
}
