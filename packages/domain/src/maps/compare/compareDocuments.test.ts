import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyMap } from '../arbitraries.fixture';
import { cardOf, compareDocuments, emptyDocument, type MapDocument } from '../index';

const stage = (id: string, name = id) => ({ id, name, words: '', binding: null });
const row = (id: string) => ({ id, kind: 'notes' as const, title: '', hidden: false, lane: '' });
const map = (part: Partial<MapDocument>): MapDocument => ({ ...emptyDocument('', 'it'), ...part });

describe('comparing two maps', () => {
  it('finds nothing between a map and itself', () => {
    fc.assert(
      fc.property(anyMap, (it) => {
        const nothing = { added: [], removed: [], moved: [], changed: [] };
        expect(compareDocuments(it, it)).toEqual({
          title: null,
          kind: null,
          stages: nothing,
          rows: nothing,
          cards: nothing,
        });
      }),
    );
  });

  it('accounts for every entry of both', () => {
    fc.assert(
      fc.property(anyMap, anyMap, (a, b) => {
        const difference = compareDocuments(a, b);
        for (const part of ['stages', 'rows', 'cards'] as const) {
          const { added, removed } = difference[part];
          expect(a[part].length - removed.length + added.length).toBe(b[part].length);
        }
      }),
    );
  });

  it('tells added, removed, moved and changed apart, with the words before and after', () => {
    const card = (id: string, part: object = {}) => cardOf({ id, row: 'r', stage: 'a', ...part });
    const before = map({
      stages: [stage('a'), stage('b')],
      rows: [row('r')],
      cards: [card('1'), card('2', { text: 'x' }), card('3')],
    });
    const after = map({
      stages: [stage('a', 'A'), stage('c')],
      rows: [row('r')],
      cards: [card('2', { text: 'y', stage: 'c' }), card('3', { stage: 'c' }), card('4')],
    });
    const { stages, rows, cards } = compareDocuments(before, after);
    expect(stages.changed).toEqual([{ before: stage('a'), after: stage('a', 'A') }]);
    expect([stages.added, stages.removed].flat().map((it) => it.id)).toEqual(['c', 'b']);
    expect(rows).toEqual({ added: [], removed: [], moved: [], changed: [] });
    expect(cards.added.map((it) => it.id)).toEqual(['4']);
    expect(cards.removed.map((it) => it.id)).toEqual(['1']);
    expect(cards.moved.map((it) => it.after.id)).toEqual(['2', '3']);
    expect(cards.changed.map((it) => [it.before.text, it.after.text])).toEqual([['x', 'y']]);
  });

  it('tells another title and another kind', () => {
    const after = map({ title: 'Nuova', kind: 'to-be' });
    expect(compareDocuments(map({ title: 'Vecchia' }), after)).toMatchObject({
      title: { before: 'Vecchia', after: 'Nuova' },
      kind: { before: 'as-is', after: 'to-be' },
    });
  });

  it('says that one stage has moved when one was dragged, however far', () => {
    const ids = ['a', 'b', 'c', 'd', 'e'];
    fc.assert(
      fc.property(fc.nat(4), fc.nat(4), (from, to) => {
        const order = ids.filter((_, i) => i !== from);
        order.splice(to, 0, ids[from]!);
        const stages = (list: readonly string[]) => map({ stages: list.map((id) => stage(id)) });
        const { moved } = compareDocuments(stages(ids), stages(order)).stages;
        expect(moved).toHaveLength(from === to ? 0 : 1);
        // Of two neighbours that change places, either has moved.
        if (Math.abs(from - to) > 1) expect(moved[0]!.after.id).toBe(ids[from]);
      }),
    );
  });
});
