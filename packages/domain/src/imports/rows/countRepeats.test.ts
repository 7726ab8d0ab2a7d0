import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RepeatCounter } from './countRepeats';
import { WhoMemory } from './rememberWho';
import { createRowContent, rowIdentity } from './rowContent';

function countSlowly(rows: readonly string[]): number[] {
  const seen = new Map<string, number>();
  return rows.map((row) => {
    const before = seen.get(row) ?? 0;
    seen.set(row, before + 1);
    return before;
  });
}

function count(rows: readonly string[]): number[] {
  const counter = new RepeatCounter(rows.length);
  for (const row of rows) counter.note(row);
  return rows.map((row) => counter.before(row));
}

describe('RepeatCounter', () => {
  it('counts identical rows as a map of all rows does', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[ab]{0,3}$/), { maxLength: 60 }), (rows) => {
        expect(count(rows)).toEqual(countSlowly(rows));
      }),
    );
  });

  it('stays exact over many rows, and sets few aside that do not repeat', () => {
    const rows = Array.from(
      { length: 200_000 },
      (_, index) => `row ${index % 150_000}\u001e${(index % 150_000) * 7}`,
    );
    const counter = new RepeatCounter(rows.length);
    for (const row of rows) counter.note(row);
    expect(counter.suspects).toBeGreaterThanOrEqual(50_000);
    expect(counter.suspects).toBeLessThan(52_000);
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
    expect(rowIdentity('x', 0)).not.toBe(rowIdentity('x', 1));
  });
});

it('remembers who was said to be who, in bounded room', () => {
  const memory = new WhoMemory(2);
  expect(['a', 'a', 'b', 'b', 'c', 'a'].map((who) => memory.isNew(who))).toEqual([
    true,
    false,
    true,
    false,
    true,
    true,
  ]);
});
