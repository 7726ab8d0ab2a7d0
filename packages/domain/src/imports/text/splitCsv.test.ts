import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CsvDialect, CsvSplitter } from './splitCsv';

const COMMA: CsvDialect = { separator: ',', quote: '"', newline: '\n' };

function split(text: string, dialect: CsvDialect = COMMA, pieces = [text], maxQuoted?: number): string[][] {
  const splitter = new CsvSplitter(dialect, maxQuoted);
  const rows = pieces.flatMap((piece) => splitter.push(piece));
  return [...rows, ...splitter.end()];
}

describe('CsvSplitter', () => {
  it('cuts rows at line ends of every system and cells at separators', () => {
    expect(split('a,b\nc,d')).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
    expect(split('a,b\r\nc,\r\n')).toEqual([
      ['a', 'b'],
      ['c', ''],
    ]);
    expect(split('a;b\rc;d\r', { separator: ';', quote: '"', newline: '\r' })).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
  });

  it('keeps separators, line ends and doubled quotes inside quotes', () => {
    expect(split('"a,1","b\nc","say ""hi"""\nd,e,f')).toEqual([
      ['a,1', 'b\nc', 'say "hi"'],
      ['d', 'e', 'f'],
    ]);
    expect(split('x,""\r\n"",y\r\n')).toEqual([
      ['x', ''],
      ['', 'y'],
    ]);
  });

  it('takes quotes that nobody doubled for text', () => {
    expect(split('1,"He said "no" and left",2\n3,b,4')).toEqual([
      ['1', 'He said "no" and left', '2'],
      ['3', 'b', '4'],
    ]);
    expect(split('1,5" TV,2\n')).toEqual([['1', '5" TV', '2']]);
    expect(split('1,"5" TV",2\n')).toEqual([['1', '5" TV', '2']]);
  });

  it('drops blanks around quotes, not inside', () => {
    expect(split('a, " b " ,c\n')).toEqual([['a', ' b ', 'c']]);
  });

  it('does not let a quote that is never closed swallow the file', () => {
    const rest = Array.from({ length: 50 }, (_, index) => `row ${index},x`);
    const text = `a,"never closed\n${rest.join('\n')}\n`;
    const rows = split(text, COMMA, text.match(/[\s\S]{1,40}/g) ?? [], 200);
    expect(rows).toEqual([['a', '"never closed'], ...rest.map((line) => line.split(','))]);
  });

  it('answers an empty line as a row with one empty cell', () => {
    expect(split('a,b\n\nc,d\n')).toEqual([['a', 'b'], [''], ['c', 'd']]);
  });

  it('reads back what any writer of quoted tables writes, wherever the text is cut', () => {
    const cell = fc.stringMatching(/^[ab",;\n\r é€]{0,6}$/);
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(table, fc.array(fc.nat(200)), (rows, cuts) => {
        const text = rows
          .map((row) => row.map((one) => `"${one.replaceAll('"', '""')}"`).join(','))
          .join('\n');
        expect(split(text, COMMA, piecesOf(text, cuts))).toEqual(rows);
      }),
    );
  });

  it('reads plain tables as a plain split does, wherever the text is cut', () => {
    const cell = fc.stringMatching(/^[ab é€.-]{0,6}$/);
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(table, fc.array(fc.nat(200)), fc.constantFrom('\n', '\r\n'), (rows, cuts, newline) => {
        const text = rows.map((row) => row.join(',') + newline).join('');
        expect(split(text, COMMA, piecesOf(text, cuts))).toEqual(rows);
      }),
    );
  });
});

function piecesOf(text: string, cuts: readonly number[]): string[] {
  const places = [...new Set(cuts.filter((cut) => cut < text.length))].sort((a, b) => a - b);
  return [0, ...places].map((from, index) => text.slice(from, places[index] ?? text.length));
}
