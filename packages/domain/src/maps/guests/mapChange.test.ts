import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyMap } from '../arbitraries.fixture';
import { changeBetween, withChange } from './mapChange';

/** Votes are of who and what: their order says nothing. */
const inOrder = (map: typeof anyMap extends fc.Arbitrary<infer Value> ? Value : never) => ({
  ...map,
  votes: [...map.votes].sort((a, b) => (`${a.on} ${a.by}` < `${b.on} ${b.by}` ? -1 : 1)),
});

describe('a change between two maps', () => {
  it('brings any map to any other', () => {
    fc.assert(
      fc.property(anyMap, anyMap, (before, after) => {
        const sent = JSON.parse(JSON.stringify(changeBetween(before, after)));
        expect(inOrder(withChange(before, sent))).toEqual(inOrder(after));
      }),
    );
  });

  it('is nothing where nothing is another, and only what is where something is', () => {
    fc.assert(
      fc.property(anyMap, (map) => {
        const copy = JSON.parse(JSON.stringify(map));
        expect(changeBetween(map, copy)).toEqual({});
        const title = `${map.title}!`;
        expect(changeBetween(map, { ...copy, title })).toEqual({ meta: expect.objectContaining({ title }) });
        const [card, ...others] = copy.cards;
        if (card === undefined) return;
        const said = { ...card, text: `${card.text}!` };
        expect(changeBetween(map, { ...copy, cards: [said, ...others] })).toEqual({
          cards: { set: [said], order: null },
        });
      }),
    );
  });
});
