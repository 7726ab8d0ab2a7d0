import { type GuestAct, withGuestAct } from '@viaggio/domain/maps';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { anyMap } from '../../../domain/src/maps/arbitraries.fixture';
import { act, anyActs } from './acts.fixture';
import { copyOf, EMPTY, grid, idsOf, meet, textsIn } from './grid.fixture';
import {
  addCard,
  addRow,
  addStage,
  applyUpdate,
  createMapDoc,
  missingFrom,
  moveCards,
  moveStage,
  pasteTable,
  readMapDoc,
  replaceDocument,
  setCard,
  setMeta,
  undoOf,
  vectorOf,
  writeGuestAct,
} from './index';

describe('the shared document', () => {
  it('reads back every map that was put into it', () => {
    fc.assert(
      fc.property(anyMap, (map) => {
        expect(readMapDoc(createMapDoc(map))).toEqual(map);
        expect(readMapDoc(copyOf(createMapDoc(map)))).toEqual(map);
      }),
    );
  });

  it('becomes any other map, and stays the same document for who is in it', () => {
    fc.assert(
      fc.property(anyMap, anyMap, (before, after) => {
        const doc = createMapDoc(before);
        const other = copyOf(doc);
        replaceDocument(doc, after);
        expect(readMapDoc(doc)).toEqual(after);
        meet(doc, other);
      }),
    );
  });

  it('writes nothing when it is replaced by itself', () => {
    fc.assert(
      fc.property(anyMap, (map) => {
        const doc = createMapDoc(map);
        const before = vectorOf(doc);
        replaceDocument(doc, map);
        expect(vectorOf(doc)).toEqual(before);
      }),
    );
  });

  it('writes one order when one stage of many has moved', () => {
    const doc = createMapDoc(EMPTY);
    const ids = idsOf('s');
    for (let i = 0; i < 12; i++) addStage(doc, { name: `${i}` }, ids);
    const map = readMapDoc(doc);
    let changed = 0;
    doc.on('update', (update: Uint8Array) => {
      changed += Y.decodeUpdate(update).structs.length;
    });
    replaceDocument(doc, { ...map, stages: [...map.stages.slice(1), map.stages[0]!] });
    expect(readMapDoc(doc).stages.map((it) => it.name)).toEqual('1,2,3,4,5,6,7,8,9,10,11,0'.split(','));
    expect(changed).toBe(1);
  });

  it('gives the very same values for what has not changed', () => {
    const doc = grid();
    const [a, b] = ['x', 'y'].map((text) => addCard(doc, { row: 'r1', stage: 's1', text }, idsOf(text)));
    const before = readMapDoc(doc);
    setCard(doc, b!, { text: 'z' });
    const after = readMapDoc(doc, before);
    expect(after.stages).toBe(before.stages);
    expect(after.rows).toBe(before.rows);
    expect(after.cards.find((card) => card.id === a)).toBe(before.cards.find((card) => card.id === a));
    expect(after.cards.find((card) => card.id === b)?.text).toBe('z');
  });

  it('reads only what it is told has changed, and comes to the same', () => {
    fc.assert(
      fc.property(anyActs, anyActs, (first, second) => {
        const doc = grid();
        const ids = idsOf('n');
        for (const it of first) act(doc, it, ids);
        const before = readMapDoc(doc);
        const changed = new Set<string>();
        for (const list of ['stages', 'rows', 'cards', 'stickies']) {
          doc.getMap(list).observeDeep((events) => {
            for (const { path, keys } of events) {
              if (path[0] !== undefined) changed.add(String(path[0]));
              else for (const id of keys.keys()) changed.add(id);
            }
          });
        }
        for (const it of second) act(doc, it, ids);
        expect(readMapDoc(doc, before, changed)).toEqual(readMapDoc(doc));
      }),
    );
  });

  it('passes over entries and fields that nobody of ours could have written', () => {
    const doc = grid();
    addCard(doc, { row: 'r1', stage: 's1', text: 'a' }, () => 'c');
    doc.getMap('cards').set('junk', 'a text');
    doc.getMap('votes').set('junk', 7);
    doc.getMap('meta').set('personas', [1, 'p']);
    (doc.getMap('cards').get('c') as Y.Map<unknown>).set('score', 99);
    const map = readMapDoc(doc);
    expect(map.cards.map((card) => [card.id, card.score])).toEqual([['c', null]]);
    expect([map.votes, map.personas]).toEqual([[], ['p']]);
  });

  it('says when an update cannot be read, or lacks the one before it', () => {
    const doc = grid();
    const other = copyOf(doc);
    setMeta(other, { title: 'primo' });
    const first = vectorOf(other);
    addCard(other, { row: 'r1', stage: 's1' }, idsOf('c'));
    const second = missingFrom(other, first);
    expect(applyUpdate(copyOf(doc), second)).toBe(false);
    expect(applyUpdate(copyOf(other), second)).toBe(true);
    expect(applyUpdate(copyOf(doc), new Uint8Array([1, 2, 3, 250]))).toBe(false);
  });
});

describe('order', () => {
  it('is what a list would do, also between cards that two people put in the same place', () => {
    const here = grid();
    const there = copyOf(here);
    addCard(here, { row: 'r1', stage: 's1', text: 'a' }, () => 'a');
    addCard(there, { row: 'r1', stage: 's1', text: 'b' }, () => 'b');
    meet(here, there);
    addCard(here, { row: 'r1', stage: 's1', text: 'c' }, () => 'c', 1);
    expect(textsIn(here, 'r1', 's1')).toEqual(['a', 'c', 'b']);
    moveCards(here, ['b', 'a'], { row: 'r1', stage: 's1', at: 1 });
    expect(textsIn(here, 'r1', 's1')).toEqual(['c', 'b', 'a']);
    meet(here, there);
  });

  it('of stages follows a plain array under any moves', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(5), fc.nat(7)), { maxLength: 20 }), (moves) => {
        const doc = createMapDoc(EMPTY);
        const ids = idsOf('s');
        const list = Array.from({ length: 6 }, (_, i) => addStage(doc, { name: `${i}` }, ids));
        for (const [from, to] of moves) {
          const [id] = list.splice(from, 1);
          moveStage(doc, id!, to);
          list.splice(to, 0, id!);
        }
        expect(readMapDoc(doc).stages.map((it) => it.id)).toEqual(list);
      }),
    );
  });
});

describe('a table pasted from a spreadsheet', () => {
  it('fills cells to the right and below, over hidden rows, and counts what found no place', () => {
    const doc = grid();
    addRow(doc, { kind: 'text', hidden: true }, () => 'h', 1);
    const { cards, left } = pasteTable(
      doc,
      { row: 'r1', stage: 's2' },
      [['cerca', ' legge ', 'fuori'], ['−1', '1,5'], ['', 'nota'], ['sotto']],
      idsOf('c'),
    );
    expect(cards).toHaveLength(5);
    expect(left).toBe(2);
    const read = readMapDoc(doc).cards.map((it) => `${it.stage} ${it.row} ${it.text}${it.score ?? ''}`);
    expect(read).toEqual(['s2 r1 cerca', 's2 r2 -1', 's3 r1 legge', 's3 r2 1.5', 's3 r3 nota']);
  });

  it('adds to what stands there, is undone whole, and does nothing in a cell that is gone', () => {
    const doc = grid();
    addCard(doc, { row: 'r1', stage: 's1', text: 'prima' }, () => 'p');
    const undo = undoOf(doc);
    expect(pasteTable(doc, { row: 'r1', stage: 'x' }, [['a']], idsOf('a'))).toEqual({ cards: [], left: 1 });
    pasteTable(doc, { row: 'r1', stage: 's1' }, [['a', 'b'], ['1']], idsOf('b'));
    expect(textsIn(doc, 'r1', 's1')).toEqual(['prima', 'a']);
    undo.undo();
    expect(readMapDoc(doc).cards.map((it) => it.text)).toEqual(['prima']);
  });
});

describe('what a guest does', () => {
  it('is on the map as their screen showed it before the answer, once however often it arrives', () => {
    const id = fc.constantFrom('n1', 'n2', 'c1', 'c2');
    const text = fc.string({ unit: 'grapheme', maxLength: 8 });
    const anyAct: fc.Arbitrary<GuestAct> = fc.oneof(
      fc.record({
        do: fc.constant('note' as const),
        id,
        stage: fc.constantFrom('s1', 's2'),
        text,
        author: text,
        color: fc.integer({ min: 0, max: 5 }),
      }),
      fc.record({ do: fc.constant('remove-note' as const), id }),
      fc.record({ do: fc.constant('vote' as const), on: id, count: fc.integer({ min: 0, max: 3 }) }),
      fc.record({
        do: fc.constant('hypothesis' as const),
        id,
        row: fc.constant('r1'),
        stage: fc.constant('s1'),
        text,
      }),
    );
    fc.assert(
      fc.property(fc.array(anyAct, { maxLength: 12 }), (acts) => {
        const doc = grid();
        const shown = acts.reduce((map, act) => withGuestAct(map, act, 'guest:a'), readMapDoc(doc));
        for (const act of acts) {
          writeGuestAct(doc, act, 'guest:a');
          writeGuestAct(doc, act, 'guest:a');
        }
        const { votes, ...written } = readMapDoc(doc);
        const byThing = [...shown.votes].sort((a, b) => (a.on < b.on ? -1 : 1));
        expect({ ...written, votes }).toEqual({ ...shown, votes: byThing });
      }),
    );
  });
});
