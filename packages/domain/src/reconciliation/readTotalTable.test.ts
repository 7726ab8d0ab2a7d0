import { describe, expect, it } from 'vitest';
import { type Cell, ColumnSurvey, textOfCell } from '../imports/index';
import type { BookColumns } from './bookColumns';
import { readTotalTable } from './readTotalTable';

const habits = { language: 'it', zone: 'Europe/Rome' } as const;

/** A table of these rows; the first names the columns. */
function read(
  [names, ...cells]: readonly (readonly Cell[])[],
  wish: { columns?: BookColumns; separator?: string; order?: 'month-first' } = {},
) {
  const columns = names!.map((name, at) => {
    const survey = new ColumnSurvey();
    for (const row of cells) survey.add(textOfCell(row[at]), typeof row[at] !== 'number');
    return { name: String(name), survey };
  });
  const rows = cells.map((row, at) => ({ number: at + 2, cells: row }));
  return readTotalTable(
    { columns, rows, separator: wish.separator ?? ';' },
    { columns: wish.columns, order: wish.order ?? 'auto', habits, places: ['Milano', 'Roma'] },
  );
}

const lines = (text: string): string[][] => text.split('\n').map((line) => line.split(';'));

describe('a file of the books', () => {
  it('with a column for each measure gives a total for each amount', () => {
    const { totals, unread, columns } = read(
      lines(
        'Data;Punto vendita;N. scontrini;Incasso\n31/12/2026;Milano;18;1.234,56\n30/12/2026;Roma;;€ 412.300',
      ),
    );
    expect(columns).toMatchObject({ from: 'Data', place: 'Punto vendita', orders: 'N. scontrini' });
    expect(unread).toEqual([]);
    const day = { place: 'Milano', placeKnown: true, from: '2026-12-31', to: '2026-12-31' };
    expect(totals).toEqual([
      { row: 2, measure: 'orders', ...day, books: 18 },
      { row: 2, measure: 'revenue', ...day, books: 1234.56 },
      {
        row: 3,
        measure: 'revenue',
        place: 'Roma',
        placeKnown: true,
        from: '2026-12-30',
        to: '2026-12-30',
        books: 412_300,
      },
    ]);
  });

  it('with a measure beside its amount gives one for each row', () => {
    const { totals } = read(
      lines(
        'dal;al;negozio;misura;importo\n01/03/2026;31/03/2026;;Incassi;1.000,00\n01/03/2026;;Roma;ingressi;7',
      ),
    );
    expect(totals).toEqual([
      {
        row: 2,
        measure: 'revenue',
        place: '',
        placeKnown: true,
        from: '2026-03-01',
        to: '2026-03-31',
        books: 1000,
      },
      {
        row: 3,
        measure: 'visits',
        place: 'Roma',
        placeKnown: true,
        from: '2026-03-01',
        to: '2026-03-01',
        books: 7,
      },
    ]);
  });

  it('takes an amount of which nothing is said for revenue', () => {
    expect(read(lines('Data;Importo\n01/03/2026;5')).totals).toMatchObject([
      { measure: 'revenue', books: 5 },
    ]);
  });

  it('of months takes all days of each, however the month is written', () => {
    const days = (cell: string, name = 'Mese') => {
      const [total] = read([
        [name, 'Fatturato'],
        [cell, 5],
      ]).totals;
      return [total?.from, total?.to];
    };
    for (const cell of ['febbraio 2028', 'feb-28', '02/2028', '2028-02', '2028-02-01']) {
      expect(days(cell), cell).toEqual(['2028-02-01', '2028-02-29']);
    }
    // Under another name the first of a month is a day like others.
    expect(days('2028-02-01', 'Data')).toEqual(['2028-02-01', '2028-02-01']);
  });

  it('takes numbers of a workbook as they are, whatever mark its texts have', () => {
    const { totals } = read(
      [
        ['Data', 'Incasso'],
        [46_082, 234.567],
        ['2026-03-02', '1.234,56'],
      ],
      {
        separator: '',
      },
    );
    expect(totals.map(({ from, books }) => [from, books])).toEqual([
      ['2026-03-01', 234.567],
      ['2026-03-02', 1234.56],
    ]);
  });

  it('reads days and months in the order that its dates show, and says when they show none', () => {
    const dates = (...cells: string[]) =>
      read([['from', 'to', 'sales'], ...cells.map((cell) => [cell, '', 1])]);
    expect(dates('3/4/2026', '3/31/2026').totals.map(({ from }) => from)).toEqual([
      '2026-03-04',
      '2026-03-31',
    ]);
    expect(dates('3/4/2026')).toMatchObject({ order: 'day-first', orderSure: false });
    expect(dates('3/4/2026', '31/3/2026')).toMatchObject({ order: 'day-first', orderSure: true });
    const byEnd = read([
      ['from', 'to', 'sales'],
      ['1/3/2026', '1/31/2026', 1],
    ]);
    expect(byEnd).toMatchObject({ order: 'month-first', orderSure: true });
    expect(
      read(
        [
          ['from', 'sales'],
          ['3/4/2026', 1],
        ],
        { order: 'month-first' },
      ).totals[0]?.from,
    ).toBe('2026-03-04');
  });

  it('names each row it cannot read, what stands there, and keeps what it could read of it', () => {
    const { totals, unread } = read(
      lines(
        [
          'Data;Negozio;Scontrini;Incasso',
          '31/02/2026;Milano;1;1,00',
          '01/03/2026;Milano;tanti;2,00',
          '01/03/2026;Milano;;3,00',
          '02/03/2026;Roma;;',
          'Totale;;4;6,00',
          '03/03/2026;Roma;1;1;234',
          ';;;',
        ].join('\n'),
      ),
    );
    expect(totals.map(({ row, measure }) => [row, measure])).toEqual([[3, 'revenue']]);
    const nothing = { measure: 'orders', place: 'Milano', from: null, to: null, books: 1 };
    expect(unread[0]).toEqual({ row: 2, problem: 'day', column: 'Data', cell: '31/02/2026', read: nothing });
    expect(unread.map(({ row, problem, column, cell }) => [row, problem, column, cell]).slice(1)).toEqual([
      [3, 'amount', 'Scontrini', 'tanti'],
      [4, 'twice', '', ''],
      [5, 'amount', 'Scontrini', ''],
      [6, 'total_row', '', ''],
      [7, 'too_many_cells', '', ''],
    ]);
    expect(unread[1]?.read).toEqual({ ...nothing, from: '2026-03-01', to: '2026-03-01', books: null });
  });

  it('knows a place however its letters are, so that it stands there once', () => {
    const { totals, unread } = read(
      lines(
        'Data;Negozio;Incasso\n01/03/2026;MILANO;1\n01/03/2026;milano;2\n01/03/2026;Torino;3\n02/03/2026;TORINO;4',
      ),
    );
    expect(totals.map(({ place, placeKnown }) => [place, placeKnown])).toEqual([
      ['Milano', true],
      ['Torino', false],
      ['Torino', false],
    ]);
    expect(unread).toMatchObject([{ row: 3, problem: 'twice', read: { place: 'Milano' } }]);
  });

  it('refuses days turned round and measures of another name', () => {
    const { unread } = read(
      lines('dal;al;luogo;misura;importo\n13/03/2026;01/03/2026;;ordini;1\n13/03/2026;;;soldi;1'),
    );
    expect(unread.map(({ problem, cell }) => [problem, cell])).toEqual([
      ['days_reversed', '01/03/2026'],
      ['measure', 'soldi'],
    ]);
  });

  it('says what no column holds; told which does, it reads', () => {
    const rows = [
      ['Quando', 'Chi', 'Quanto'],
      ['ieri', 'Milano', 5],
      ['15/03/2026', 'Roma', 6],
    ] as const;
    expect(read(rows)).toMatchObject({ missing: ['from', 'amount'], totals: [], unread: [] });
    const told = read(rows, { columns: { from: 'Quando', place: 'Chi', visits: 'Quanto' } });
    expect(told.totals).toEqual([
      {
        row: 3,
        measure: 'visits',
        place: 'Roma',
        placeKnown: true,
        from: '2026-03-15',
        to: '2026-03-15',
        books: 6,
      },
    ]);
  });
});
