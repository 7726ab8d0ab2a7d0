import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyMap } from '../../../domain/src/maps/arbitraries.fixture';
import { copyOf, grid, idsOf, meet, textsIn } from './grid.fixture';
import {
  addCard,
  createMapDoc,
  readMapDoc,
  removeStage,
  replaceDocument,
  textOf,
  undoOf,
  writeText,
} from './index';

describe('undo', () => {
  it('takes back one edit at a time, without end, and gives them again', () => {
    const doc = grid();
    const undo = undoOf(doc);
    const before = readMapDoc(doc);
    const ids = idsOf('c');
    for (let i = 0; i < 300; i++) addCard(doc, { row: 'r1', stage: 's1', text: `${i}` }, ids);
    undo.undo();
    expect(readMapDoc(doc).cards).toHaveLength(299);
    while (undo.canUndo()) undo.undo();
    expect(readMapDoc(doc)).toEqual(before);
    while (undo.canRedo()) undo.redo();
    expect(textsIn(doc, 'r1', 's1')).toEqual(Array.from({ length: 300 }, (_, i) => `${i}`));
  });

  it('takes back only one’s own', () => {
    const here = grid();
    const card = addCard(here, { row: 'r1', stage: 's1', text: 'uno' }, idsOf('c'));
    const there = copyOf(here);
    const undo = undoOf(here);
    writeText(here, textOf(here, card)!, 'uno due');
    writeText(there, textOf(there, card)!, 'zero uno');
    addCard(there, { row: 'r2', stage: 's1', score: 1 }, idsOf('d'));
    meet(here, there);
    undo.undo();
    meet(here, there);
    expect(textsIn(here, 'r1', 's1')).toEqual(['zero uno']);
    expect(readMapDoc(here).cards).toHaveLength(2);
    expect(undo.canUndo()).toBe(false);
  });

  it('brings back a removed stage with its cards, and letters written in one go together', () => {
    const doc = grid();
    const card = addCard(doc, { row: 'r1', stage: 's2', text: '' }, idsOf('c'));
    const undo = undoOf(doc);
    for (const text of ['c', 'ci', 'cia', 'ciao']) writeText(doc, textOf(doc, card)!, text);
    const before = readMapDoc(doc);
    removeStage(doc, 's2');
    undo.undo();
    expect(readMapDoc(doc)).toEqual(before);
    undo.undo();
    expect(textsIn(doc, 'r1', 's2')).toEqual(['']);
  });

  it('takes back the bringing in of another version', () => {
    fc.assert(
      fc.property(anyMap, anyMap, (before, after) => {
        const doc = createMapDoc(before);
        const undo = undoOf(doc);
        replaceDocument(doc, after);
        while (undo.canUndo()) undo.undo();
        expect(readMapDoc(doc)).toEqual(before);
      }),
    );
  });
});
