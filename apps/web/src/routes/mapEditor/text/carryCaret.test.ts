import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { carryCaret, type DeltaStep } from './carryCaret';

describe('a caret while somebody else writes', () => {
  it('stays on its letters', () => {
    expect(carryCaret(5, [{ retain: 2 }, { insert: 'xyz' }])).toBe(8);
    expect(carryCaret(5, [{ retain: 7 }, { insert: 'xyz' }])).toBe(5);
    expect(carryCaret(5, [{ retain: 5 }, { insert: 'xyz' }])).toBe(5);
  });

  it('falls back to where its letters were taken away', () => {
    expect(carryCaret(5, [{ retain: 3 }, { delete: 4 }])).toBe(3);
    expect(carryCaret(5, [{ delete: 2 }])).toBe(3);
  });

  it('agrees with the position Yjs itself would carry', () => {
    const edit = fc.record({ at: fc.nat(10), remove: fc.nat(4), insert: fc.string({ maxLength: 4 }) });
    fc.assert(
      fc.property(
        fc.string({ minLength: 1, maxLength: 10 }),
        fc.nat(10),
        edit,
        (words, at, { remove, ...change }) => {
          const text = new Y.Doc().getText();
          text.insert(0, words);
          const caret = Math.min(at, words.length);
          // Before its letter, or at the end: where a mark of Yjs stays put as letters come in front of it.
          const mark = Y.createRelativePositionFromTypeIndex(text, caret, -1);
          let delta: readonly DeltaStep[] = [];
          text.observe((event) => {
            delta = event.delta;
          });
          const from = Math.min(change.at, words.length);
          text.doc?.transact(() => {
            text.delete(from, Math.min(remove, words.length - from));
            text.insert(from, change.insert);
          });
          const theirs = Y.createAbsolutePositionFromRelativePosition(mark, text.doc as Y.Doc);
          // Replacing the letters around the caret is the one case the two read differently.
          if (from < caret && from + remove >= caret && remove > 0) return;
          expect(carryCaret(caret, delta)).toBe(theirs?.index);
        },
      ),
    );
  });
});
