import type { MapDocument } from '@viaggio/domain/maps';
import {
  addCard,
  applyUpdate,
  createMapDoc,
  encodeMap,
  openMap,
  readMapDoc,
  removeRow,
  setCard,
} from '@viaggio/maps/document';
import { describe, expect, it } from 'vitest';
import { layoutOf, viewOf } from './mapView';

const START: MapDocument = {
  title: '',
  kind: 'as-is',
  language: 'it',
  model: null,
  personas: ['anna', 'bruno'],
  stages: ['s', 't'].map((id) => ({ id, name: id, words: '', binding: null })),
  rows: ['r', 'q', 'h'].map((id) => ({ id, kind: 'notes', title: id, hidden: id === 'h', lane: '' })),
  cards: [],
  stickies: [],
  votes: [],
  timer: null,
};
const ALL = { rows: null, hidden: false, persona: null };

function mapOf() {
  const doc = createMapDoc(START);
  const ids = ['a', 'b', 'c', 'd'].values();
  const add = (row: string, stage: string, persona: string | null = null) =>
    addCard(doc, { row, stage, persona }, () => ids.next().value as string);
  return { doc, add };
}

describe('what is drawn of a map', () => {
  it('leaves hidden rows out unless they are asked for, and says how many', () => {
    const { doc } = mapOf();
    expect(viewOf(readMapDoc(doc), ALL).rows.map(({ row }) => row.id)).toEqual(['r', 'q']);
    expect(viewOf(readMapDoc(doc), ALL).away).toBe(1);
    expect(viewOf(readMapDoc(doc), { ...ALL, hidden: true }).away).toBe(0);
    expect(viewOf(readMapDoc(doc), { ...ALL, rows: ['q'] }).rows.map(({ row }) => row.id)).toEqual(['q']);
  });

  it('keeps the cards of everybody beside those of one persona', () => {
    const { doc, add } = mapOf();
    add('r', 's', 'anna');
    add('r', 's', 'bruno');
    add('r', 's');
    expect(layoutOf(viewOf(readMapDoc(doc), { ...ALL, persona: 'anna' })).cardsAt('r', 's')).toEqual([
      'a',
      'c',
    ]);
  });

  it('is the same value wherever nothing changed', () => {
    const { doc, add } = mapOf();
    add('r', 's');
    add('q', 't');
    const document = readMapDoc(doc);
    const before = viewOf(document, ALL);
    setCard(doc, 'b', { owner: 'Anna' });
    const after = viewOf(readMapDoc(doc, document), ALL, before);
    expect(after.rows[0]).toBe(before.rows[0]);
    expect(after.rows[1]).not.toBe(before.rows[1]);
    expect(after.rows[1]?.cells[0]).toBe(before.rows[1]?.cells[0]);
  });

  it('tells of cards that have lost their row', () => {
    const { doc, add } = mapOf();
    const card = add('q', 't');
    const elsewhere = openMap(encodeMap(doc));
    removeRow(doc, 'q');
    expect(viewOf(readMapDoc(doc), ALL).astray).toEqual([]);
    setCard(elsewhere, card, { owner: 'Bruno' });
    applyUpdate(doc, encodeMap(elsewhere));
    expect(viewOf(readMapDoc(doc), ALL).astray.map(({ id }) => id)).toEqual([card]);
  });
});
