import { hash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RepeatCounter } from './countRepeats';
import { createRowContent, rowId } from './rowContent';

function countSlowly(rows: readonly string[]): number[] {
  const seen = new Map<string, number>();
  return rows.map((row) => {
    const before = seen.get(row) ?? 0;
    seen.set(row, before + 1);
    return before;
  });
}

const digestOf = (row: string): string => hash('sha256', row, 'base64url');

/** As a file of more rows than are remembered is counted, or of fewer. */
function count(rows: readonly string[], exactRows: number): number[] {
  const counter = new RepeatCounter(rows.length, exactRows);
  if (counter.needsNotes) for (const row of rows) counter.note(digestOf(row));
  return rows.map((row) => counter.before(digestOf(row)));
}

describe('RepeatCounter', () => {
  it('counts identical rows as a map of all rows does, in one reading or in two', () => {
    const rows = fc.array(fc.stringMatching(/^[ab]{0,3}$/), { maxLength: 60 });
    fc.assert(
      fc.property(rows, (some) => {
        const expected = countSlowly(some);
        expect(count(some, 1_000)).toEqual(expected);
        expect(count(some, -1)).toEqual(expected);
      }),
    );
  });

  it('stays exact over many rows, and holds few that do not repeat', () => {
    const rows = Array.from({ length: 200_000 }, (_, index) => digestOf(`row ${index % 150_000}`));
    const counter = new RepeatCounter(rows.length, 0);
    for (const row of rows) counter.note(row);
    expect(counter.held).toBeGreaterThanOrEqual(50_000);
    expect(counter.held).toBeLessThan(52_000);
    expect(rows.every((row, index) => counter.before(row) === (index < 150_000 ? 0 : 1))).toBe(true);
  });
});

describe('a row is the same', () => {
  const content = (names: string[], cells: string[]): string =>
    createRowContent(names.map((name) => ({ name, path: [name] })))(cells);

  it('whatever the order of columns, blanks around and empty columns', () => {
    expect(content(['a', 'b', 'c'], ['1', ' 2 ', ''])).toBe(content(['b', 'a'], ['2', '1']));
  });

  it('but not when a value stands under another name, or between two cells', () => {
    expect(content(['a', 'b'], ['1', '2'])).not.toBe(content(['a', 'b'], ['2', '1']));
    expect(content(['a', 'b'], ['1', '2'])).not.toBe(content(['a', 'b'], ['1 2', '']));
  });

  it('as often as it occurred', () => {
    expect(new Set([rowId('x', 0), rowId('x', 1), rowId('x', 2)]).size).toBe(3);
  });
});
