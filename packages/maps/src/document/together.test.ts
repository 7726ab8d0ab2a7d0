import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { act, anyActs } from './acts.fixture';
import { copyOf, grid, idsOf, meet, textsIn } from './grid.fixture';
import {
  addCard,
  encodeMap,
  missingFrom,
  moveCards,
  openMap,
  readMapDoc,
  removeCards,
  removeStage,
  textOf,
  vectorOf,
  writeText,
} from './index';

describe('several people at once', () => {
  it('agree whatever each did, in whatever order it arrives', () => {
    fc.assert(
      fc.property(anyActs, anyActs, anyActs, (one, two, three) => {
        const start = grid();
        const docs = [one, two, three].map((acts, i) => {
          const doc = copyOf(start);
          const ids = idsOf(`${'abc'[i]}`);
          for (const it of acts) act(doc, it, ids);
          return doc;
        });
        const updates = docs.map((doc) => missingFrom(doc, vectorOf(start)));
        const orders = [
          [0, 1, 2],
          [2, 1, 0],
          [1, 0, 2, 1],
        ];
        const read = orders.map((order) =>
          readMapDoc(openMap(encodeMap(start), ...order.map((i) => updates[i]!))),
        );
        expect(read[1]).toEqual(read[0]);
        expect(read[2]).toEqual(read[0]);
      }),
      { numRuns: 300 },
    );
  });

  it('keep both texts when two write in the same card offline', () => {
    const here = grid();
    const card = addCard(here, { row: 'r1', stage: 's1', text: 'cerca' }, idsOf('c'));
    const there = copyOf(here);
    writeText(here, textOf(here, card)!, 'Anna cerca');
    writeText(there, textOf(there, card)!, 'cerca un prezzo');
    meet(here, there);
    expect(textsIn(here, 'r1', 's1')).toEqual(['Anna cerca un prezzo']);
  });

  it('keep both cards when two write in the same cell offline', () => {
    const here = grid();
    const there = copyOf(here);
    addCard(here, { row: 'r1', stage: 's1', text: 'qui' }, idsOf('h'));
    addCard(there, { row: 'r1', stage: 's1', text: 'là' }, idsOf('t'));
    meet(here, there);
    expect(textsIn(here, 'r1', 's1').sort()).toEqual(['là', 'qui']);
  });

  it('keep both when one moves a card while another writes in it', () => {
    const here = grid();
    const card = addCard(here, { row: 'r1', stage: 's1', text: 'uno' }, idsOf('c'));
    const there = copyOf(here);
    moveCards(here, [card], { row: 'r3', stage: 's2' });
    writeText(there, textOf(there, card)!, 'uno due');
    meet(here, there);
    expect(textsIn(here, 'r3', 's2')).toEqual(['uno due']);
    expect(textsIn(here, 'r1', 's1')).toEqual([]);
  });

  it('keep what one writes in a card that another removes, and what was written after that', () => {
    const here = grid();
    const card = addCard(here, { row: 'r1', stage: 's1', text: 'uno' }, idsOf('c'));
    const there = copyOf(here);
    removeCards(here, [card]);
    expect(textsIn(here, 'r1', 's1')).toEqual([]);
    writeText(there, textOf(there, card)!, 'uno due');
    meet(here, there);
    expect(textsIn(here, 'r1', 's1')).toEqual(['uno due']);
    writeText(here, textOf(here, card)!, 'uno');
    expect(textsIn(here, 'r1', 's1')).toEqual(['uno']);
  });

  it('keep a card written in while its stage is removed', () => {
    const here = grid();
    const card = addCard(here, { row: 'r1', stage: 's2', text: 'uno' }, idsOf('c'));
    addCard(here, { row: 'r1', stage: 's2', text: 'altro' }, idsOf('d'));
    const there = copyOf(here);
    removeStage(here, 's2');
    writeText(there, textOf(there, card)!, 'uno!');
    meet(here, there);
    expect(readMapDoc(here).cards.map((it) => [it.stage, it.text])).toEqual([['s2', 'uno!']]);
  });

  it('never send half a character', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('😀', '😁', '😂', 'a', 'b'), maxLength: 8 }),
        fc.string({ unit: fc.constantFrom('😀', '😁', '😂', 'a', 'b'), maxLength: 8 }),
        (before, after) => {
          const doc = grid();
          const card = addCard(doc, { row: 'r1', stage: 's1', text: before }, idsOf('c'));
          const other = copyOf(doc);
          writeText(doc, textOf(doc, card)!, after);
          meet(doc, other);
          expect(textsIn(other, 'r1', 's1')).toEqual([after]);
        },
      ),
    );
  });
});
