import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  cardsBetween,
  HEAD,
  type Layout,
  type Move,
  moveInReadingOrder,
  moveSpot,
  type Spot,
  settleSpot,
} from './spots';

/** A map drawn as text: each cell lists its cards. */
function layoutOf(cells: readonly (readonly (readonly string[])[])[]): Layout {
  const rows = cells.map((_, index) => `r${index}`);
  const stages = (cells[0] ?? []).map((_, index) => `s${index}`);
  return {
    rows,
    stages,
    cardsAt: (row, stage) => cells[rows.indexOf(row)]?.[stages.indexOf(stage)] ?? [],
  };
}

const small = layoutOf([
  [['a', 'b'], [], ['c']],
  [[], ['d'], ['e', 'f', 'g']],
]);
const walk = (from: Spot, ...moves: Move[]): Spot =>
  moves.reduce((spot, move) => moveSpot(small, spot, move), from);
const at = (row: string, stage: string, card: string | null = null): Spot => ({ row, stage, card });

describe('moving over the map by keys', () => {
  it('passes through the cards of a cell, then to the cell below', () => {
    expect(walk(at('r0', 's0', 'a'), 'down')).toEqual(at('r0', 's0', 'b'));
    expect(walk(at('r0', 's0', 'a'), 'down', 'down')).toEqual(at('r1', 's0'));
    expect(walk(at('r1', 's0'), 'up')).toEqual(at('r0', 's0', 'b'));
  });

  it('keeps to the height in the cell as it goes sideways', () => {
    expect(walk(at('r1', 's2', 'g'), 'left')).toEqual(at('r1', 's1', 'd'));
    expect(walk(at('r0', 's0', 'b'), 'right')).toEqual(at('r0', 's1'));
  });

  it('reaches the names of stages and rows, and no corner between them', () => {
    expect(walk(at('r0', 's1'), 'up')).toEqual(at(HEAD, 's1'));
    expect(walk(at(HEAD, 's0'), 'left')).toEqual(at(HEAD, 's0'));
    expect(walk(at('r0', 's0', 'a'), 'left', 'up')).toEqual(at('r0', HEAD));
  });

  it('jumps to the ends', () => {
    expect(walk(at('r0', 's1'), 'end')).toEqual(at('r1', 's2', 'e'));
    expect(walk(at('r1', 's1', 'd'), 'rowEnd')).toEqual(at('r1', 's2', 'e'));
    expect(walk(at('r1', 's1', 'd'), 'start')).toEqual(at('r0', 's0', 'a'));
    expect(walk(at('r0', 's1'), 'pageDown')).toEqual(at('r1', 's1', 'd'));
  });

  it('reads cell by cell, and says where the map ends', () => {
    expect(moveInReadingOrder(small, at('r0', 's2', 'c'), 1)).toEqual(at('r1', 's0'));
    expect(moveInReadingOrder(small, at('r1', 's2', 'f'), 1)).toBeNull();
    expect(moveInReadingOrder(small, at('r0', 's0', 'a'), -1)).toBeNull();
    expect(moveInReadingOrder(small, at('r1', HEAD), 1)).toEqual(at('r1', 's0'));
  });
});

describe('a spot that somebody took away', () => {
  it('becomes the nearest one that is there', () => {
    expect(settleSpot(small, at('r1', 's2', 'gone'))).toEqual(at('r1', 's2', 'e'));
    expect(settleSpot(small, at('gone', 's1'))).toEqual(at('r0', 's1'));
    expect(settleSpot(small, at('r0', 's1', 'd'))).toEqual(at('r0', 's1'));
  });
});

describe('several cards chosen', () => {
  it('are those of the rectangle, or of a part of one cell', () => {
    expect(cardsBetween(small, at('r0', 's2', 'c'), at('r1', 's1', 'd'))).toEqual(['c', 'd', 'e', 'f', 'g']);
    expect(cardsBetween(small, at('r1', 's2', 'g'), at('r1', 's2', 'f'))).toEqual(['f', 'g']);
    expect(cardsBetween(small, at('r0', 's1'), at('r0', 's1'))).toEqual([]);
  });
});

const MOVES: readonly Move[] = [
  'up',
  'down',
  'left',
  'right',
  'rowStart',
  'rowEnd',
  'start',
  'end',
  'pageUp',
  'pageDown',
];
const sizes = fc.array(fc.array(fc.nat(3), { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 5 });

describe('any walk', () => {
  it('stays on spots that are there', () => {
    fc.assert(
      fc.property(sizes, fc.array(fc.constantFrom(...MOVES), { maxLength: 40 }), (counts, moves) => {
        const layout = layoutOf(
          counts.map((row, r) => row.map((n, s) => Array.from({ length: n }, (_, c) => `${r}.${s}.${c}`))),
        );
        let spot = settleSpot(layout, at('r0', 's0'));
        for (const move of moves) {
          spot = moveSpot(layout, spot, move);
          expect(settleSpot(layout, spot)).toEqual(spot);
        }
      }),
    );
  });

  it('meets every card on the way down a column, once', () => {
    fc.assert(
      fc.property(sizes, (counts) => {
        const cells = counts.map((row, r) =>
          row.map((n, s) => Array.from({ length: n }, (_, c) => `${r}.${s}.${c}`)),
        );
        const layout = layoutOf(cells);
        const met: string[] = [];
        let spot: Spot = at(HEAD, 's1');
        for (;;) {
          const next = moveSpot(layout, spot, 'down');
          if (next === spot) break;
          spot = next;
          if (spot.card !== null) met.push(spot.card);
        }
        expect(met).toEqual(cells.flatMap((row) => row[1]));
      }),
    );
  });
});
