import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readIdentifiers } from './readIdentifiers';
import { readTable, separatorOf } from './readTable';

describe('a table', () => {
  it('has the separator that is most used in its first line', () => {
    expect([separatorOf('a;b,c;d'), separatorOf('a\tb'), separatorOf('a,b'), separatorOf('"x;y",b')]).toEqual(
      [';', '\t', ',', ','],
    );
  });

  it('may have marks, quotes and line breaks within quotes', () => {
    expect(readTable('name,note\r\n"Rossi, Anna","says ""yes""\nand more"\n\n')).toEqual([
      ['name', 'note'],
      ['Rossi, Anna', 'says "yes"\nand more'],
    ]);
  });

  it('comes back as it was written', () => {
    const cell = fc.string({ minLength: 1 }).filter((text) => text.trim() === text && !text.includes('\r'));
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(table, (rows) => {
        const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
        expect(readTable(rows.map((row) => row.map(quoted).join(';')).join('\n'))).toEqual(rows);
      }),
    );
  });
});

describe('identifiers of a table', () => {
  it('are the lines that were pasted, each once', () => {
    const read = readIdentifiers('a@b.it\nc@d.it\n a@b.it \n');
    expect(read).toMatchObject({ kind: 'email', values: ['a@b.it', 'c@d.it'] });
  });

  it('are those of the column that looks like addresses, without its head', () => {
    const read = readIdentifiers('Nome;Città;Indirizzo posta\nAnna;Roma;a@b.it\nBruno;Milano;c@d.it');
    expect(read).toMatchObject({ column: 2, kind: 'email', values: ['a@b.it', 'c@d.it'] });
  });

  it('are told apart by the head where the values say nothing', () => {
    expect(readIdentifiers('tessera,punti\n00123,5\n00124,7')).toMatchObject({
      kind: 'card',
      values: ['00123', '00124'],
    });
    expect(readIdentifiers('customer_id\n7\n8')).toMatchObject({ kind: 'userId', values: ['7', '8'] });
    expect(readIdentifiers('+39 333 1234567\n+39 333 7654321')).toMatchObject({ kind: 'phone' });
  });

  it('are of the first column when nothing can be guessed, and none is lost as a head', () => {
    expect(readIdentifiers('u-17\nu-18')).toMatchObject({
      column: 0,
      kind: 'userId',
      values: ['u-17', 'u-18'],
    });
    expect(readIdentifiers('')).toBeUndefined();
  });

  it('are what the reader says they are', () => {
    const table = 'email,tessera\na@b.it,00123';
    expect(readIdentifiers(table, { column: 1 })).toMatchObject({ kind: 'card', values: ['00123'] });
    expect(readIdentifiers('7\n8', { kind: 'card' })).toMatchObject({ kind: 'card', values: ['7', '8'] });
  });
});
