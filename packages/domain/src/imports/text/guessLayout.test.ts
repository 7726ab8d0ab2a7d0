import { expect, it } from 'vitest';
import { guessDialect, guessLayout } from './guessLayout';
import { recogniseContainer, recogniseEncoding } from './recogniseBytes';

const separator = (sample: string): string => guessDialect(sample, true).separator;

it('finds the separator that parts all rows alike', () => {
  expect(separator('a,b,c\n1,2,3\n')).toBe(',');
  expect(separator('data;importo;cliente\n31/12/2026;1.234,56;Rossi, Mario\n1/1/2027;12,00;Bianchi\n')).toBe(
    ';',
  );
  expect(separator('a\tb\n1,5\t2\n3,5\t4\n')).toBe('\t');
  expect(separator('a|b|c\n1|x,y|3\n')).toBe('|');
  expect(separator('name,note\n"Rossi; Mario","a;b;c"\n"Bianchi; Anna","d;e;f"\n')).toBe(',');
});

it('takes one column for a table of commas', () => {
  expect(separator('email\na@b.it\nc@d.it\n')).toBe(',');
});

it('knows single quotes and line ends of old systems', () => {
  expect(guessDialect("'a','b'\n'c','d'\n", true).quote).toBe("'");
  expect(guessDialect("city,name\nL'Aquila,D'Angelo\n", true).quote).toBe('"');
  expect(guessDialect('a;b\rc;d\r', true).newline).toBe('\r');
});

it('tells JSON of every layout from tables', () => {
  expect(guessLayout('{"a":1}\n{"a":2}\n', true)).toEqual({ kind: 'jsonl' });
  expect(guessLayout('\ufeff [ {"a":1} ]', true)).toEqual({ kind: 'json', layout: 'list' });
  expect(guessLayout('{\n "events": [\n {"a":1}', false)).toEqual({ kind: 'json', layout: 'wrapped' });
  expect(guessLayout('{\n "a": 1\n}\n{\n "a": 2\n}', true)).toEqual({ kind: 'json', layout: 'records' });
  expect(guessLayout('[draft],b\n1,2\n', true).kind).toBe('csv');
});

it('knows files and encodings by their first bytes', () => {
  expect(recogniseContainer(Uint8Array.of(0x1f, 0x8b, 8))).toBe('gzip');
  expect(recogniseContainer(Uint8Array.of(0x50, 0x4b, 3, 4))).toBe('zip');
  expect(recogniseContainer(Buffer.from('PAR1'))).toBe('parquet');
  expect(recogniseContainer(Buffer.from('a,b'))).toBe('text');
  expect(recogniseEncoding(Buffer.from('\ufeffa,b'))).toBe('utf-8');
  expect(recogniseEncoding(Buffer.from('\ufeffa,b', 'utf16le'))).toBe('utf-16le');
  expect(recogniseEncoding(Buffer.from('user,event\n', 'utf16le'))).toBe('utf-16le');
  expect(recogniseEncoding(Buffer.from('user,event\n', 'utf16le').swap16())).toBe('utf-16be');
  expect(recogniseEncoding(Buffer.from('perché,città'))).toBeUndefined();
});
