import { cardOf, checkDocument, emptyDocument, MAP_LIMITS, type MapDocument } from '@viaggio/domain/maps';
import { describe, expect, it } from 'vitest';
import { checkChanged } from './checkChanged';

const card = (id: string, text = '') => cardOf({ id, row: 'r', stage: 's', text });
const before: MapDocument = { ...emptyDocument('Percorso', 'it'), cards: [card('a'), card('b')] };
const codeOf = (check: () => unknown): string | undefined => {
  try {
    check();
    return undefined;
  } catch (fault) {
    return (fault as { code: string }).code;
  }
};
const many = Array.from({ length: MAP_LIMITS.cards + 1 }, (_, n) => card(`c${n}`));

describe('a document that came of one that was checked', () => {
  it.each<[string, Partial<MapDocument>]>([
    ['with nothing changed', {}],
    ['with another title', { title: 'Altro' }],
    ['with a title that is too long', { title: 'x'.repeat(500) }],
    ['with one card more', { cards: [...before.cards, card('c', 'x')] }],
    ['with a card that says too much', { cards: [...before.cards, card('c', 'x'.repeat(5_000))] }],
    ['with more cards than a map holds', { cards: many }],
    ['with too many votes', { votes: new Array(20_000).fill({ on: 'a', by: 'b', count: 1 }) }],
  ])('%s is judged as if all of it were looked at', (_what, change) => {
    const after = { ...before, ...change };
    expect(codeOf(() => checkChanged(before, after))).toBe(codeOf(() => checkDocument(after)));
  });
});
