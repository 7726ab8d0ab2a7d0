import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildXlsx } from './testing/buildXlsx.fixture';
import { type ImportHarness, importHarness } from './testing/importHarness.fixture';

let harness: ImportHarness;
beforeAll(async () => {
  harness = await importHarness();
});
afterAll(async () => {
  expect(harness.errors).toEqual([]);
  await harness.close();
});

/** Titles over merged cells, a blank line, empty columns in the middle and at the end, a total below. */
const ROWS = [
  'Bottega Niccolò S.r.l.;;;;;;;;',
  '"Vendite dell’anno; bozza";;;;;;;;',
  ';;;;;;;;',
  'Data vendita;Codice cliente;Nominativo;Cellulare;E-mail;;Importo;Città;',
  '31/12/2025;00471;Niccolò Però;0331 000111;niccolo@posta.example;;€ 1.234,56;Forlì;',
  '05/01/2026;00472;Zoë Dessì;333.0002222;ZOE@posta.example;;12,00 €;Cefalù;',
  '46100,4375;00473;Anna D’Aosta;0039 055 0003333;;;€ 7;Firenze;',
  '03/04/2026;00471;Niccolò Però;0331 000111;niccolo@posta.example;;-1.000,00 €;Forlì;',
  'Totale;;;;;;€ 253,56;;',
];

interface Stored {
  readonly user_id: string;
  readonly at: string;
  readonly value: number;
  readonly properties: string;
}
const stored = (id: number): Promise<Stored[]> =>
  harness.log<Stored>('user_id, toString(ts) AS at, value, properties', `import = ${id}`);

const EXPECTED = [
  { user_id: '00471', at: '2025-12-30 23:00:00.000', value: 1234.56 },
  { user_id: '00472', at: '2026-01-04 23:00:00.000', value: 12 },
  // Day 46100 of Excel is 19 March 2026; 0.4375 of it is half past ten.
  { user_id: '00473', at: '2026-03-19 09:30:00.000', value: 7 },
  { user_id: '00471', at: '2026-04-02 22:00:00.000', value: -1000 },
];

const TOTAL = [{ reason: 'row_is_total', rows: 1, firstRow: 9 }];

describe('the Italian spreadsheet with every oddity', () => {
  it('is read in Windows-1252', async () => {
    const text = ROWS.join('\r\n').replaceAll('€', '\u0080').replaceAll('’', '\u0092');
    const run = await harness.run('vendite.csv', Buffer.from(text, 'latin1'));
    expect(run).toMatchObject({ rowsRead: 5, stored: 4, quarantined: 1, reasons: TOTAL });
    expect(run.reading).toMatchObject({
      encoding: 'windows-1252',
      separator: ';',
      decimal: ',',
      dateOrder: 'day-first',
    });
    expect(run.mapping.columns).toEqual({
      time: 'Data vendita',
      person: 'Codice cliente',
      name: 'Nominativo',
      phone: 'Cellulare',
      email: 'E-mail',
      value: 'Importo',
    });
    const rows = await stored(run.id);
    expect(rows).toMatchObject(EXPECTED);
    expect(rows.map(({ properties }) => JSON.parse(properties).Città)).toEqual([
      'Forlì',
      'Cefalù',
      'Firenze',
      'Forlì',
    ]);
  });

  it('keeps the zeros in front of telephones, as they are written', async () => {
    await harness.project();
    const phones = await harness.driver.query<{ value: string }>(
      "SELECT value FROM identifiers WHERE workspace = $1 AND kind = 'phone' ORDER BY value",
      [harness.workspace],
    );
    expect(phones.map(({ value }) => value)).toEqual(['00390550003333', '0331000111', '3330002222']);
    const [profile] = await harness.driver.query<{ name: string }>(
      "SELECT name FROM profiles WHERE workspace = $1 AND traits->>'email' = 'niccolo@posta.example'",
      [harness.workspace],
    );
    expect(profile).toEqual({ name: 'Niccolò Però' });
  });

  it('is the same table in UTF-8 with a byte order mark: every row is known', async () => {
    const run = await harness.run('vendite utf8.csv', `\ufeff${ROWS.join('\n')}`);
    expect(run).toMatchObject({ rowsRead: 5, stored: 0, duplicate: 4, quarantined: 1 });
  });

  it('is read from a workbook with days of Excel, some dates formatted and some bare numbers', async () => {
    const cell = (at: string, text: string | number, style = 0): string =>
      typeof text === 'number'
        ? `<c r="${at}" s="${style}"><v>${text}</v></c>`
        : `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`;
    const line = (row: number, cells: readonly string[]): string => `<row r="${row}">${cells.join('')}</row>`;
    const sheet = [
      line(1, [cell('A1', 'Bottega Niccolò S.r.l.')]),
      line(
        3,
        ['Data', 'Tessera', 'Cellulare']
          .map((name, at) => cell(`${'ABC'[at]}3`, name))
          .concat(cell('E3', 'Importo')),
      ),
      line(4, [cell('A4', 46_022, 1), cell('B4', 471, 3), cell('C4', '0331 000111'), cell('E4', 1234.56, 4)]),
      line(5, [
        cell('A5', 46_100.4375),
        cell('B5', 472, 3),
        cell('C5', '333 0002222'),
        cell('E5', '€ 12,50'),
      ]),
      line(7, [cell('A7', 'TOTALE GENERALE:'), cell('E7', 1247.06, 4)]),
    ].join('');
    const run = await harness.run('vendite.xlsx', buildXlsx(sheet));
    expect(run).toMatchObject({
      rowsRead: 3,
      stored: 2,
      reasons: [{ reason: 'row_is_total', rows: 1, firstRow: 7 }],
    });
    expect(await stored(run.id)).toMatchObject([
      { at: '2025-12-30 23:00:00.000', value: 1234.56 },
      { at: '2026-03-19 09:30:00.000', value: 12.5 },
    ]);
    const cards = await harness.log<{ claims: string }>('claims', `import = ${run.id}`);
    expect(cards.map(({ claims }) => claims).join()).not.toBe('');
  });

  it('a column left out is kept nowhere, not even with a row to fix', async () => {
    const text =
      'Data vendita;Codice cliente;Importo;Note riservate\n01/02/2026;00480;10,00;in via di divorzio\ndomani;00481;11,00;malato\n';
    const mapping = {
      columns: { time: 'Data vendita', person: 'Codice cliente', value: 'Importo' },
      properties: {},
      constants: { event: 'Order Completed', currency: 'EUR' },
      leftOut: ['Note riservate'],
    };
    const run = await harness.run('riservato.csv', text, { mapping });
    expect(run).toMatchObject({ stored: 1, quarantined: 1 });
    expect((await stored(run.id))[0]!.properties).not.toContain('divorzio');
    const [row] = await harness.core.quarantine.list(harness.workspace, { import: run.id, limit: 1 });
    expect(row!.payload).toContain('domani');
    expect(row!.payload).not.toContain('malato');
  });
});
