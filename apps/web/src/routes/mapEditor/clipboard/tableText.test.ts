import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseTable, writeTable } from './tableText';

describe('copied text', () => {
  it('of a spreadsheet is read as its cells', () => {
    expect(parseTable('cerco\tconfronto\r\nscrivo\tcompro\r\n')).toEqual([
      ['cerco', 'confronto'],
      ['scrivo', 'compro'],
    ]);
  });

  it('keeps line ends and quotes inside a cell', () => {
    expect(parseTable('"due\nrighe"\t"dice ""ciao"""')).toEqual([['due\nrighe', 'dice "ciao"']]);
  });

  it('of a sentence that begins with a quote is that sentence', () => {
    expect(parseTable('"Non capivo" ha detto')).toEqual([['"Non capivo" ha detto']]);
  });

  it('keeps empty cells between others', () => {
    expect(parseTable('a\t\tb')).toEqual([['a', '', 'b']]);
  });

  it('of nothing is nothing', () => {
    expect(parseTable('\n \n')).toEqual([]);
  });

  it('comes back from what is written', () => {
    const cell = fc
      .string({ unit: fc.constantFrom('a', 'è', '"', '\t', '\n', ' '), minLength: 1, maxLength: 6 })
      .filter((text) => text.trim() === text && text !== '');
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(table, (rows) => {
        expect(parseTable(writeTable(rows))).toEqual(rows);
      }),
    );
  });
});
