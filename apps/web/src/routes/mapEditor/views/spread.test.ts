import { addCard, createMapDoc, readMapDoc } from '@viaggio/maps/document';
import { describe, expect, it } from 'vitest';
import { byPriority, spread } from './spread';

function cards(weights: readonly (readonly [value: number | null, effort: number | null])[]) {
  const doc = createMapDoc({
    title: '',
    kind: 'as-is',
    language: 'it',
    model: null,
    personas: [],
    stages: [{ id: 's', name: '', words: '', binding: null }],
    rows: [{ id: 'r', kind: 'opportunities', title: '', hidden: false, lane: '' }],
    cards: [],
    stickies: [],
    votes: [],
    timer: null,
  });
  weights.forEach(([value, effort], i) => {
    addCard(doc, { row: 'r', stage: 's', value, effort }, () => `c${i}`);
  });
  return readMapDoc(doc).cards;
}

describe('the order of opportunities', () => {
  it('is the most value for the least effort; those nobody weighed come last', () => {
    const order = byPriority(
      cards([
        [3, 3],
        [null, null],
        [5, 1],
        [4, 4],
      ]),
    );
    expect(order.map(({ id }) => id)).toEqual(['c2', 'c3', 'c0', 'c1']);
  });
});

describe('the board of priorities', () => {
  it('has value upwards and effort to the right, and only what was weighed', () => {
    const places = spread(
      cards([
        [5, 1],
        [1, 5],
        [null, 2],
      ]),
    );
    expect(places.map(({ card }) => card.id)).toEqual(['c0', 'c1']);
    const [good, bad] = places;
    expect(good && bad && good.top < bad.top && good.left < bad.left).toBe(true);
  });

  it('puts no two in one place, and none outside', () => {
    const places = spread(cards(Array.from({ length: 6 }, () => [5, 5] as const)));
    expect(new Set(places.map(({ left, top }) => `${left} ${top}`)).size).toBe(6);
    expect(places.every(({ left, top }) => left > 0 && left < 100 && top > 0 && top < 100)).toBe(true);
  });
});
