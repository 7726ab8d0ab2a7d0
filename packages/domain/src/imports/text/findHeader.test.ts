import { expect, it } from 'vitest';
import { findHeader, nameColumns } from './findHeader';

const DATA = [
  ['31/12/2026', 'Rossi', '12,50'],
  ['1/1/2027', 'Bianchi', '8,00'],
];

it('takes the first row of words for the header', () => {
  expect(findHeader([['Data', 'Cliente', 'Importo'], ...DATA])).toEqual({
    row: 0,
    dataFrom: 1,
    names: ['Data', 'Cliente', 'Importo'],
  });
});

it('skips titles, blank lines and merged cells above it', () => {
  const above = [
    ['Vendite 2026', '', ''],
    ['', '', ''],
    ['Ordine', '', ''],
  ];
  expect(findHeader([...above, ['Data', 'Cliente', 'Importo'], ...DATA])).toMatchObject({
    row: 3,
    dataFrom: 4,
  });
});

it('numbers the columns of a table without a header', () => {
  expect(findHeader(DATA)).toEqual({ row: -1, dataFrom: 0, names: ['column 1', 'column 2', 'column 3'] });
});

it('names columns without a name by their number, repeated ones by how often', () => {
  expect(nameColumns(['', 'Nota', ' Nota ', '__proto__'], 5)).toEqual([
    'column 1',
    'Nota',
    'Nota 2',
    'column 4',
    'column 5',
  ]);
});

it('is as wide as most rows, whatever one broken row says', () => {
  const rows = [
    ['a', 'b'],
    ['x', 'y'],
    ['x', 'y', 'z', 'w'],
    ['x', 'y'],
  ];
  expect(findHeader(rows).names).toEqual(['a', 'b']);
});

it('knows nothing of an empty file', () => {
  expect(findHeader([])).toEqual({ row: -1, dataFrom: 0, names: [] });
  expect(findHeader([[''], ['']])).toMatchObject({ names: [] });
});
