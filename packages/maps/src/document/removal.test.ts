import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyMap } from '../../../domain/src/maps/arbitraries.fixture';
import { grid, idsOf, textsIn } from './grid.fixture';
import {
  addCard,
  addRow,
  addRows,
  bringBack,
  createMapDoc,
  type MapDoc,
  moveRow,
  readMapDoc,
  removeCards,
  removeRow,
  removeStage,
  sendCards,
  setCard,
  setCards,
  setMeta,
  setRows,
  setStage,
  undoOf,
} from './index';

describe('what was removed', () => {
  it('comes back alone: what was done since stays as it is', () => {
    fc.assert(
      fc.property(anyMap, fc.constantFrom('cards', 'rows', 'stages'), fc.nat(), (map, list, nth) => {
        const it = map[list][nth % Math.max(1, map[list].length)];
        if (it === undefined) return;
        const since = (doc: MapDoc) => {
          setMeta(doc, { title: `${map.title}!` });
          addRow(doc, { kind: 'text', title: 'nuova' }, () => 'since-row');
          for (const stage of map.stages) setStage(doc, stage.id, { name: `${stage.name}!` });
          for (const card of map.cards) if (card.row !== it.id) setCard(doc, card.id, { optional: true });
        };
        const [doc, plain] = [createMapDoc(map), createMapDoc(map)];
        const remove = {
          cards: (id: string) => removeCards(doc, [id]),
          rows: (id: string) => removeRow(doc, id),
          stages: (id: string) => removeStage(doc, id),
        }[list];
        const removal = remove(it.id);
        const gone = new Set([...removal.cards, it.id]);
        since(doc);
        expect(readMapDoc(doc).cards.some(({ id }) => removal.cards.includes(id))).toBe(false);
        bringBack(doc, removal);
        since(plain);
        const asRemoved = (read: ReturnType<typeof readMapDoc>) => ({
          ...read,
          stages: read.stages.map((one) => (gone.has(one.id) ? one.id : one)),
          cards: read.cards.map((one) => (gone.has(one.id) ? one.id : one)),
        });
        expect(asRemoved(readMapDoc(doc))).toEqual(asRemoved(readMapDoc(plain)));
      }),
    );
  });

  it('comes back with its words, its place and its cards, once', () => {
    const doc = grid();
    addCard(doc, { row: 'r2', stage: 's1', text: 'bene' }, idsOf('c'));
    const before = readMapDoc(doc);
    const removal = removeRow(doc, 'r2');
    expect(readMapDoc(doc).rows.map(({ id }) => id)).toEqual(['r1', 'r3']);
    bringBack(doc, removal);
    bringBack(doc, removal);
    expect(readMapDoc(doc)).toEqual(before);
  });

  it('is a step that can be undone, after which older ones still can', () => {
    const doc = grid();
    const undo = undoOf(doc);
    addCard(doc, { row: 'r1', stage: 's1', text: 'a' }, () => 'a');
    const removal = removeCards(doc, ['a']);
    moveRow(doc, 'r3', 0);
    bringBack(doc, removal);
    expect([textsIn(doc, 'r1', 's1'), readMapDoc(doc).rows[0]!.id]).toEqual([['a'], 'r3']);
    undo.undo();
    expect(textsIn(doc, 'r1', 's1')).toEqual([]);
    undo.undo();
    expect(readMapDoc(doc).rows[0]!.id).toBe('r1');
    undo.undo();
    expect(textsIn(doc, 'r1', 's1')).toEqual(['a']);
  });
});

describe('several cards', () => {
  it('are changed in one step, and moved keeping what is not said', () => {
    const doc = grid();
    const undo = undoOf(doc);
    for (const [id, row, stage] of [
      ['a', 'r1', 's1'],
      ['b', 'r2', 's1'],
      ['c', 'r1', 's2'],
    ] as const)
      addCard(doc, { row, stage, text: id }, () => id);
    const before = readMapDoc(doc);
    setCards(doc, ['a', 'b', 'gone'], { channel: 'phone', score: 1 });
    expect(readMapDoc(doc).cards.map(({ id, channel, score }) => [id, channel, score])).toEqual([
      ['a', 'phone', 1],
      ['b', 'phone', 1],
      ['c', null, null],
    ]);
    undo.undo();
    expect(readMapDoc(doc)).toEqual(before);
    sendCards(doc, ['a', 'b'], { stage: 's2' });
    expect([textsIn(doc, 'r1', 's2'), textsIn(doc, 'r2', 's2')]).toEqual([['c', 'a'], ['b']]);
    undo.undo();
    sendCards(doc, ['a', 'b', 'c'], { row: 'r3', stage: 's3' });
    expect(textsIn(doc, 'r3', 's3')).toEqual(['a', 'b', 'c']);
    undo.undo();
    expect(readMapDoc(doc)).toEqual(before);
  });
});

describe('lanes of a person', () => {
  it('are added together and named together, each in one step', () => {
    const doc = grid();
    const undo = undoOf(doc);
    const before = readMapDoc(doc);
    const kinds = ['actions', 'feelings'] as const;
    const ids = addRows(
      doc,
      kinds.map((kind) => ({ kind, lane: 'Buyer' })),
      idsOf('l'),
      1,
    );
    expect(readMapDoc(doc).rows.map(({ id, lane }) => [id, lane])).toEqual([
      ['r1', ''],
      ['l1', 'Buyer'],
      ['l2', 'Buyer'],
      ['r2', ''],
      ['r3', ''],
    ]);
    setRows(doc, ids, { lane: 'Ufficio acquisti' });
    expect(readMapDoc(doc).rows.map(({ lane }) => lane)).toEqual([
      '',
      'Ufficio acquisti',
      'Ufficio acquisti',
      '',
      '',
    ]);
    undo.undo();
    undo.undo();
    expect(readMapDoc(doc)).toEqual(before);
  });
});
