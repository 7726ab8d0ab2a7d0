import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyMap } from '../arbitraries.fixture';
import { cardOf, emptyDocument } from '../usual';
import { guestView } from './guestView';

const row = { title: '', hidden: false, lane: '' };
const map = {
  ...emptyDocument('Percorso', 'it'),
  stages: [{ id: 's', name: 'Scopre', words: '', binding: null }],
  rows: [
    { ...row, id: 'does', kind: 'actions' as const },
    { ...row, id: 'feels', kind: 'feelings' as const },
    { ...row, id: 'plan', kind: 'targets' as const, hidden: true },
  ],
  cards: [
    cardOf({ id: 'a', row: 'does', stage: 's', text: 'Cerca · 1.310 clienti', origin: 'drafted' }),
    cardOf({ id: 'b', row: 'does', stage: 's', text: 'Chiede · 3 clienti', origin: 'drafted' }),
    cardOf({ id: 'c', row: 'does', stage: 's', text: 'In 3 negozi', owner: 'Anna Bianchi' }),
    cardOf({
      id: 'd',
      row: 'feels',
      stage: 's',
      text: 'detto in 212 risposte',
      score: -1,
      origin: 'drafted',
    }),
    cardOf({ id: 'e', row: 'plan', stage: 's', text: 'Più vendite' }),
  ],
  votes: [
    { on: 'a', by: 'guest:x', count: 1 },
    { on: 'a', by: 'member:7', count: 2 },
    { on: 'a', by: 'member:8', count: 1 },
    { on: 'e', by: 'member:8', count: 1 },
  ],
};
const textsOf = (figures: boolean, rows: string[] | null = null) =>
  guestView(map, { rows, figures, least: 5 }).cards.map(({ text }) => text);

describe('what guests see of a map', () => {
  it('is without the figures that are hidden, and always without those of few people', () => {
    expect(textsOf(false)).toEqual(['Cerca', 'Chiede', 'In 3 negozi']);
    expect(textsOf(true)).toEqual([
      'Cerca · 1.310 clienti',
      'Chiede',
      'In 3 negozi',
      'detto in 212 risposte',
    ]);
  });

  it('is of the rows that were chosen, hidden ones too, else of all that are not hidden', () => {
    expect(textsOf(false, ['plan'])).toEqual(['Più vendite']);
    expect(textsOf(false, ['gone'])).toEqual([]);
  });

  it('tells nobody’s name, and of votes only what guests themselves gave', () => {
    const seen = guestView(map, { rows: null, figures: false, least: 5 });
    expect(seen.cards.map(({ owner }) => owner)).toEqual(['', '', '']);
    expect(seen.votes).toEqual([
      { on: 'a', by: 'guest:x', count: 1 },
      { on: 'a', by: 'members', count: 3 },
    ]);
  });

  it('holds nothing of any row that is not shown, whatever the map', () => {
    fc.assert(
      fc.property(anyMap, fc.boolean(), (document, figures) => {
        const seen = guestView(document, { rows: null, figures, least: 5 });
        const hidden = new Set(document.rows.filter((one) => one.hidden).map(({ id }) => id));
        expect(seen.rows.some(({ id }) => hidden.has(id))).toBe(false);
        expect(seen.cards.some((card) => hidden.has(card.row))).toBe(false);
        const kinds = new Map(seen.rows.map(({ id, kind }) => [id, kind]));
        const drafted = figures ? [] : seen.cards.filter(({ origin }) => origin === 'drafted');
        expect(drafted.every((card) => card.score === null && kinds.get(card.row) !== 'feelings')).toBe(true);
      }),
    );
  });
});
