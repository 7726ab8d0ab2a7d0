import { gzipSync } from 'node:zlib';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildXlsx } from './testing/buildXlsx.fixture';
import { type ImportHarness, importHarness } from './testing/importHarness.fixture';

let harness: ImportHarness;
beforeAll(async () => {
  harness = await importHarness();
});
afterAll(() => harness.close());

interface Stored {
  user_id: string;
  at: string;
  name: string;
  value: number;
  currency: string;
  properties: string;
}
const stored = (id: number): Promise<Stored[]> =>
  harness.log<Stored>('user_id, toString(ts) AS at, name, value, currency, properties', `import = ${id}`);

describe('spreadsheets as people have them', () => {
  it('reads a file of an Italian program: Windows-1252, semicolons, 1.234,56, 31/12/2026', async () => {
    const text =
      'Data;Cliente;Città;Totale ordine\r\n31/12/2020;c1;Forlì;1.234,56\r\n05/01/2021;c2;Però €;12,00\r\n';
    const content = Buffer.from(text.replace('€', '\u0080'), 'latin1');
    const run = await harness.run('vendite.csv', content);
    expect(run).toMatchObject({ status: 'done', stored: 2, quarantined: 0 });
    expect(run.reading).toMatchObject({
      encoding: 'windows-1252',
      separator: ';',
      decimal: ',',
      dateOrder: 'day-first',
    });
    expect(await stored(run.id)).toEqual([
      {
        user_id: 'c1',
        at: '2020-12-30 23:00:00.000',
        name: 'Order Completed',
        value: 1234.56,
        currency: 'EUR',
        properties: '{"Città":"Forlì","currency":"EUR","value":1234.56}',
      },
      {
        user_id: 'c2',
        at: '2021-01-04 23:00:00.000',
        name: 'Order Completed',
        value: 12,
        currency: 'EUR',
        properties: '{"Città":"Però €","currency":"EUR","value":12}',
      },
    ]);
  });

  it('reads a workbook: titles above, merged cells, dates, codes with zeros in front, rich text', async () => {
    const sheet = `
      <row r="2"><c r="A2" t="inlineStr"><is><t>Vendite 2020</t></is></c></row>
      <row r="4"><c r="A4" t="s"><v>0</v></c><c r="B4" t="s"><v>1</v></c><c r="C4" t="s"><v>2</v></c><c r="D4" t="s"><v>3</v></c><c r="E4" t="s"><v>4</v></c></row>
      <row r="5"><c r="A5" s="2"><v>44196.604166666664</v></c><c r="B5" s="3"><v>123</v></c><c r="C5" s="4"><v>1234.56</v></c><c r="D5" t="s"><v>5</v></c><c r="E5" t="b"><v>1</v></c></row>
      <row r="7"><c r="A7" s="1"><v>44197</v></c><c r="B7" t="str"><v>NA</v></c><c r="C7"><v>7</v></c><c r="D7" t="e"><v>#N/A</v></c></row>`;
    const run = await harness.run(
      'vendite.xlsx',
      buildXlsx(sheet, { strings: ['Data', 'Codice cliente', 'Totale', 'Nota', 'Nuovo'] }),
    );
    expect(run).toMatchObject({ status: 'done', rowsRead: 2, stored: 2 });
    expect(await stored(run.id)).toEqual([
      {
        user_id: '00123',
        at: '2020-12-31 13:30:00.000',
        name: 'Order Completed',
        value: 1234.56,
        currency: 'EUR',
        properties: '{"Nota":"ricco testo","Nuovo":true,"currency":"EUR","value":1234.56}',
      },
      {
        user_id: 'NA',
        at: '2020-12-31 23:00:00.000',
        name: 'Order Completed',
        value: 7,
        currency: 'EUR',
        properties: '{"currency":"EUR","value":7}',
      },
    ]);
    expect(
      await harness.run(
        'again.xlsx',
        buildXlsx(sheet, { strings: ['Data', 'Codice cliente', 'Totale', 'Nota', 'Nuovo'] }),
      ),
    ).toMatchObject({ stored: 0, duplicate: 2 });
  });

  it('reads the calendar of old Macs', async () => {
    const cell = (reference: string, text: string): string =>
      `<c r="${reference}" t="inlineStr"><is><t>${text}</t></is></c>`;
    const sheet = `<row r="1">${cell('A1', 'user')}${cell('B1', 'event')}${cell('C1', 'date')}</row>
      <row r="2">${cell('A2', 'mac')}${cell('B2', 'visit')}<c r="C2" s="1"><v>42735</v></c></row>`;
    const run = await harness.run('mac.xlsx', buildXlsx(sheet, { date1904: true }));
    expect(await stored(run.id)).toMatchObject([{ user_id: 'mac', at: '2020-12-31 23:00:00.000' }]);
  });

  it('looks for the order of dates in the whole file', async () => {
    const rows = Array.from(
      { length: 6_000 },
      (_, index) => `u${index},visit,${(index % 12) + 1}/${(index % 11) + 1}/2020`,
    );
    const run = await harness.run(
      'american.csv',
      `user,event,date\n${rows.join('\n')}\nlast,visit,12/31/2020\n`,
    );
    expect(run.reading.dateOrder).toBe('month-first');
    expect(run).toMatchObject({ stored: 6_001, quarantined: 0 });
    const [last] = (await stored(run.id)).slice(-1);
    expect(last).toMatchObject({ user_id: 'last', at: '2020-12-30 23:00:00.000' });
  });
});

describe('other formats', () => {
  const ROW = { user_id: 'j1', event: 'visit', ts: 1_600_000_000, page: { path: '/a' }, tags: ['x'] };

  it('reads JSON: an object a line, a list, a list inside, gzipped too, and says which line is none', async () => {
    const lines = `${JSON.stringify({ ...ROW, n: 1 })}\n\nnot json\n${JSON.stringify({ ...ROW, n: 2, late: 'column' })}\n`;
    const run = await harness.run('a.jsonl', gzipSync(lines));
    expect(run).toMatchObject({
      stored: 2,
      quarantined: 1,
      reasons: [{ reason: 'row_not_json', rows: 1, firstRow: 3 }],
    });
    expect((await stored(run.id)).map(({ properties }) => JSON.parse(properties))).toEqual([
      { page: { path: '/a' }, tags: ['x'], n: 1 },
      { page: { path: '/a' }, tags: ['x'], n: 2, late: 'column' },
    ]);
    const list = JSON.stringify(
      [
        { ...ROW, n: 1 },
        { ...ROW, n: 3 },
      ],
      null,
      2,
    );
    expect(await harness.run('a.json', list)).toMatchObject({ stored: 1, duplicate: 1 });
    const wrapped = JSON.stringify(
      {
        total: 2,
        events: [
          { ...ROW, n: 3 },
          { ...ROW, n: 4 },
        ],
      },
      null,
      1,
    );
    expect(await harness.run('b.json', wrapped)).toMatchObject({ stored: 1, duplicate: 1 });
  });

  it('takes events that are ready as they are', async () => {
    const events = [
      {
        type: 'track',
        userId: 'r1',
        event: 'Order Completed',
        messageId: 'm-1',
        timestamp: '2020-01-01T00:00:00Z',
        properties: { total: 5 },
      },
      {
        type: 'page',
        anonymousId: 'a1',
        timestamp: '2020-01-01T00:00:01Z',
        context: { page: { url: 'https://shop.example/' } },
      },
    ];
    const text = `${events.map((event) => JSON.stringify(event)).join('\n')}\n`;
    const run = await harness.run('events.jsonl', text);
    expect(run).toMatchObject({ stored: 2, quarantined: 0, mapping: { columns: {} } });
    expect(await stored(run.id)).toMatchObject([
      { name: 'Order Completed', value: 5 },
      { name: 'Page Viewed' },
    ]);
    expect(await harness.run('again.jsonl', text)).toMatchObject({ stored: 0, duplicate: 2 });
  });

  it('reads Parquet: exact ids, times with and without a zone', async () => {
    const parquet = parquetWriteBuffer({
      columnData: [
        { name: 'user_id', data: [9_007_199_254_740_993n, 42n], type: 'INT64' },
        { name: 'event', data: ['visit', 'buy'], type: 'STRING' },
        {
          name: 'timestamp',
          data: [new Date('2020-07-01T10:00:00Z'), new Date('2020-07-01T11:00:00Z')],
          type: 'TIMESTAMP',
        },
        { name: 'total', data: [1.5, 2.5], type: 'DOUBLE' },
      ],
    });
    const run = await harness.run('a.parquet', Buffer.from(parquet));
    expect(run).toMatchObject({ status: 'done', stored: 2 });
    expect(await stored(run.id)).toMatchObject([
      { user_id: '9007199254740993', at: '2020-07-01 10:00:00.000', name: 'visit' },
      { user_id: '42', at: '2020-07-01 11:00:00.000', name: 'buy' },
    ]);
  });

  it('reads tabs, bars, UTF-16 and byte order marks', async () => {
    const table = (separator: string): string =>
      ['user,event,date', 'é1,visità,2020-01-01'].map((line) => line.replaceAll(',', separator)).join('\r\n');
    expect(await harness.run('a.tsv', `\ufeff${table('\t')}`)).toMatchObject({
      stored: 1,
      reading: { format: 'tsv' },
    });
    for (const content of [
      Buffer.from(`\ufeff${table('|')}`, 'utf16le'),
      Buffer.from(`\ufeff${table(';')}`, 'utf16le').swap16(),
      Buffer.from(table(','), 'utf16le'),
    ]) {
      expect(await harness.run('same.csv', content)).toMatchObject({ stored: 0, duplicate: 1 });
    }
    const [row] = await harness.log<{ name: string }>('name', "user_id = 'é1'");
    expect(row?.name).toBe('visità');
  });

  it.each([
    ['nothing', '', 'file_empty'],
    ['blanks', '\n \n', 'file_empty'],
    ['an old workbook', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'format_unknown'],
    ['a picture', Buffer.from('89504e470d0a1a0a', 'hex'), 'format_unknown'],
    ['a broken workbook', 'PK\u0003\u0004 and so on', 'file_broken'],
    ['a broken Parquet file', 'PAR1 and so on', 'file_broken'],
    ['a cut gzip file', gzipSync('user,event,date\n'.repeat(1000)).subarray(0, 40), 'file_broken'],
    ['a zip inside gzip', gzipSync(Buffer.from('504b0304', 'hex')), 'format_unknown'],
    ['cut JSON', '[\n{"user":1},\n{"us', 'file_broken'],
    ['a header alone', 'user,event,date\n', 'file_empty'],
    [
      'a table of any width',
      `${Array.from({ length: 3_000 }, (_, n) => `c${n}`).join(',')}\n${'1,'.repeat(3_000)}\n`,
      'too_many_columns',
    ],
    [
      'records whose keys are data',
      Array.from({ length: 3_000 }, (_, n) => `{"user${n}":1}`).join('\n'),
      'too_many_columns',
    ],
    ['a line without end', `user,event,date\na,b,2020-01-01\n${'x'.repeat(5_000_000)}`, 'line_too_long'],
  ])('refuses %s at once', async (_, content, code) => {
    await expect(harness.start('x', content)).rejects.toMatchObject({ code, field: 'file' });
  });

  it('takes names and lines that no store could hold', async () => {
    const table = 'user,event,date,a\u0000b\nn1,visit,2020-01-01,x\u0000\nn2,visit,wrong,\u0000\n';
    expect(await harness.run('nul\u0000.csv', table)).toMatchObject({
      file: 'nul .csv',
      stored: 1,
      quarantined: 1,
    });
    const lone = '{"user":"n3","event":"visit","ts":1600000000,"k\\ud800":"\\udc00"}\n{"user\u0000\n';
    expect(await harness.run('lone.jsonl', lone)).toMatchObject({ stored: 1, quarantined: 1 });
    const odd = Buffer.from('user,event,date\nn4,vis\ud800it,2020-01-01\n', 'utf16le');
    expect(await harness.run('odd.csv', Buffer.concat([Buffer.from([0xff, 0xfe]), odd]))).toMatchObject({
      stored: 1,
    });
  });

  it('leaves no file behind', async () => {
    const { readdirSync } = await import('node:fs');
    expect(readdirSync(harness.deps.directory)).toEqual([]);
    expect(harness.errors).toEqual([]);
  });
});
