import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createBookStore } from '@viaggio/stores/control';
import { createBookReader } from '@viaggio/stores/events';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { acceptItems } from '../collect/acceptItems';
import { buildXlsx } from '../imports/testing/buildXlsx.fixture';
import { ACTOR, type ImportHarness, importHarness } from '../imports/testing/importHarness.fixture';
import { listTotals, pasteTotals, removeTotal, signTotal, writeTotals } from './books';
import { explainTotal } from './explainTotal';
import { type BookFileWish, readBookFile } from './readBookFile';

let harness: ImportHarness;
let clock = Date.UTC(2026, 3, 2, 9);
let sent = 0;
const deps = () => ({
  books: createBookStore(harness.driver),
  reader: createBookReader(harness.events),
  workspaces: harness.control.workspaces,
  audit: harness.control.audit,
  now: () => (clock += 1_000),
});
const by = (places: string[] | null = null) => ({ workspace: harness.workspace, actor: ACTOR, places });

/** `at`: local time in Rome (winter: UTC + 1). */
const order = (at: string, total: number, more: object = {}, event = 'Order Completed') => ({
  type: 'track',
  event,
  userId: 'anna',
  messageId: `m${sent++}`,
  timestamp: `${at}:00+01:00`,
  properties: { total, currency: 'EUR', order_id: `o${sent}`, ...more },
});

beforeAll(async () => {
  harness = await importHarness();
  const items = [
    order('2026-03-01T00:30', 100, { place: 'milano' }),
    order('2026-03-02T12:00', 50, { place: 'bologna' }),
    order('2026-03-02T13:00', -30, {}, 'Order Refunded'),
    // The last half hour of the month, and the first of the next.
    order('2026-03-03T23:30', 20, { place: 'milano' }),
    order('2026-03-04T00:30', 7, { place: 'milano' }),
    { ...order('2026-03-02T15:00', 40, { order_id: 'twice' }), messageId: 'one' },
    { ...order('2026-03-02T15:00', 40, { order_id: 'twice' }), messageId: 'two' },
    order('2026-03-02T16:00', 9, { currency: 'CHF' }),
    { type: 'page', anonymousId: 'somebody', messageId: 'p1', timestamp: '2026-03-02T10:00:00+01:00' },
  ];
  await acceptItems(harness.core.collect, {
    source: { id: 1, workspace: harness.workspace, ipPolicy: 'drop' },
    items,
    import: 0,
    request: { receivedAt: Date.UTC(2026, 2, 5) },
  });
}, 240_000);
afterAll(() => harness.close());

const days = { from: '2026-03-01', to: '2026-03-03' };
const total = async (measure: string, place = '') =>
  (await listTotals(deps(), by())).find(
    (one) => one.measure === measure && one.place === place && one.to === days.to,
  )!;

describe('what the books say', () => {
  it('stands beside what we hold in the same local days and place', async () => {
    await writeTotals(deps(), by(), [
      { ...days, measure: 'revenue', place: '', books: 259 },
      { ...days, measure: 'orders', place: '', books: 5 },
      { ...days, measure: 'visits', place: '', books: 4 },
      { ...days, measure: 'revenue', place: 'milano', books: 120 },
    ]);
    expect(await total('revenue')).toMatchObject({ books: 259, ours: 229, signed: null });
    expect(await total('orders')).toMatchObject({ ours: 6 });
    expect(await total('visits')).toMatchObject({ ours: 4 });
    expect(await total('revenue', 'milano')).toMatchObject({ ours: 120 });
  });

  it('is laid at its likeliest cause: here the books do not take refunds off', async () => {
    const { suspects, rows } = await explainTotal(deps(), by(), (await total('revenue')).id);
    expect(suspects[0]).toEqual({ id: 'refunds', events: 1, effect: 30, explains: 1 });
    expect(suspects.find(({ id }) => id === 'twins')).toMatchObject({ events: 1, effect: -40 });
    expect(suspects.find(({ id }) => id === 'other_currency')).toMatchObject({ events: 1, effect: -9 });
    expect(suspects.find(({ id }) => id === 'day_after')).toMatchObject({ events: 1, effect: 7 });
    // Milano agrees with its own total; the difference is elsewhere.
    expect(rows.filter((row) => row.by === 'place')).toContainEqual({
      by: 'place',
      name: 'milano',
      ours: 120,
      books: 120,
    });
    const ours = rows.filter((row) => row.by === 'day').reduce((sum, row) => sum + row.ours, 0);
    expect(ours).toBe(229);
  });

  it('finds an order that is here twice', async () => {
    const { suspects } = await explainTotal(deps(), by(), (await total('orders')).id);
    expect(suspects).toContainEqual({ id: 'twins', events: 1, effect: -1, explains: 1 });
  });

  it('is pasted from a sheet, and says which lines it could not read', async () => {
    const text = '1/2/2026;28/2/2026;;incassi;1.000\n1/2/2026;;milano;soldi;3';
    expect(await pasteTotals(deps(), by(), text)).toEqual({
      written: 1,
      unread: [{ line: 2, problem: 'measure' }],
    });
  });
});

describe('a signature', () => {
  it('keeps who, when, both figures and a note, and is heard by figures of these days', async () => {
    const { id } = await total('revenue');
    const signed = await signTotal(deps(), by(), id, 'before refunds');
    expect(signed.signed).toMatchObject({ ours: 229, note: 'before refunds' });
    const heard = await deps().books.listSigned(
      harness.workspace,
      { from: '2026-03-03', to: '2026-04-01' },
      null,
    );
    expect(heard).toEqual([expect.objectContaining({ measure: 'revenue', books: 259, ours: 229 })]);
    expect(
      await deps().books.listSigned(harness.workspace, { from: '2026-03-04', to: '2026-04-01' }, null),
    ).toEqual([]);
    const audit = await harness.control.audit.list(harness.workspace, { before: undefined, limit: 1 });
    expect(audit[0]).toMatchObject({ action: 'books.signed', detail: { books: 259, ours: 229 } });
  });

  it('is lost when the total is written anew with another figure, and kept with the same', async () => {
    await writeTotals(deps(), by(), [{ ...days, measure: 'revenue', place: '', books: 259 }]);
    expect((await total('revenue')).signed).not.toBeNull();
    await writeTotals(deps(), by(), [{ ...days, measure: 'revenue', place: '', books: 260 }]);
    expect((await total('revenue')).signed).toBeNull();
  });
});

describe('members limited to places', () => {
  it('see and write the totals of these alone', async () => {
    const seen = await listTotals(deps(), by(['milano']));
    expect(seen.map(({ place }) => place)).toEqual(['milano']);
    const all = await total('revenue');
    await expect(removeTotal(deps(), by(['milano']), all.id)).rejects.toMatchObject({ status: 404 });
    await expect(
      writeTotals(deps(), by(['milano']), [{ ...days, measure: 'orders', place: '', books: 1 }]),
    ).rejects.toMatchObject({ code: 'place_not_yours' });
  });

  it('and no workspace those of another', async () => {
    expect(await listTotals(deps(), { workspace: harness.workspace + 1, places: null })).toEqual([]);
  });
});

describe('a file of the books', () => {
  // Which places there are is known from journeys.
  beforeAll(async () => void (await harness.project()), 60_000);
  const read = (
    content: string | Buffer,
    places: string[] | null = null,
    wish: Partial<BookFileWish> = {},
  ) => {
    const path = join(harness.directory, randomUUID());
    writeFileSync(path, content);
    return readBookFile(deps(), by(places), { path, columns: undefined, dateOrder: 'auto', ...wish });
  };
  const ROWS = [
    'Chiusure di cassa – Forlì e Milano',
    '',
    'Data;Punto vendita;N. scontrini;Incasso €',
    '31/12/2026;Forlì;12;€ 1.234,56',
    '31/12/2026;MILANO;7;-30,00',
    '32/12/2026;Milano;7;1,00',
    'Totale;;26;1.204,56',
  ];
  const COLUMNS = {
    from: 'Data',
    place: 'Punto vendita',
    orders: 'N. scontrini',
    revenue: 'Incasso €',
  };

  it('in Windows-1252 is read as any import, and writes nothing', async () => {
    const before = await deps().books.list(harness.workspace);
    const text = ROWS.join('\r\n').replaceAll('€', '\u0080').replaceAll('–', '\u0096');
    const file = await read(Buffer.from(text, 'latin1'));
    expect(file.table).toMatchObject({ format: 'csv', encoding: 'windows-1252', separator: ';' });
    expect(file).toMatchObject({ columns: COLUMNS, order: 'day-first', decimal: ',', missing: [] });
    expect(file.totals.map(({ row, measure, place, books }) => [row, measure, place, books])).toEqual([
      [4, 'orders', 'Forlì', 12],
      [4, 'revenue', 'Forlì', 1234.56],
      [5, 'orders', 'milano', 7],
      [5, 'revenue', 'milano', -30],
    ]);
    expect(file.unread.map(({ row, problem }) => [row, problem])).toEqual([
      [6, 'day'],
      [7, 'total_row'],
    ]);
    // Nothing ever happened in Forlì; the till of Milano writes in capitals.
    expect(file.totals.map(({ placeKnown }) => placeKnown)).toEqual([false, false, true, true]);
    expect(await deps().books.list(harness.workspace)).toEqual(before);
  });

  it('is the same in UTF-8, with commas, and as a workbook', async () => {
    const said = async (content: string | Buffer) =>
      (await read(content)).totals.map(({ measure, place, from, books }) => [measure, place, from, books]);
    const expected = [
      ['orders', 'bologna', '2026-12-31', 18],
      ['revenue', 'bologna', '2026-12-31', 1234.56],
    ];
    expect(await said('Date,Store,Receipts,Takings\n2026-12-31,bologna,18,"1,234.56"\n')).toEqual(expected);
    const names = ['Data', 'Negozio', 'Scontrini', 'Incasso'].map(
      (name, at) => `<c r="${'ABCD'[at]}1" t="inlineStr"><is><t>${name}</t></is></c>`,
    );
    const cells = '<c r="A2" s="1"><v>46387</v></c><c r="B2" t="inlineStr"><is><t>bologna</t></is></c>';
    const sheet = `<row r="1">${names.join('')}</row><row r="2">${cells}<c r="C2"><v>18</v></c><c r="D2"><v>1234.56</v></c></row>`;
    expect(await said(buildXlsx(sheet))).toEqual(expected);
  });

  it('says which totals it would write anew, and which would lose a signature', async () => {
    const { id } = await total('orders');
    await signTotal(deps(), by(), id, '');
    const file = await read(
      'dal;al;luogo;misura;importo\n01/03/2026;03/03/2026;;ordini;9\n02/03/2026;;;ordini;1',
    );
    expect(file.totals.map(({ replaces }) => replaces)).toEqual([{ books: 5, signed: true }, null]);
    await writeTotals(deps(), by(), file.totals);
    expect(await total('orders')).toMatchObject({ books: 9, signed: null });
    expect(
      (await read('dal;al;luogo;misura;importo\n01/03/2026;03/03/2026;;ordini;9')).totals[0]?.replaces,
    ).toBeNull();
  });

  it('holds rows that nobody may write back, each with its reason', async () => {
    const text =
      'dal;al;luogo;misura;importo\n01/03/2020;31/03/2026;milano;ordini;1\n13/03/2026;;bologna;ordini;2';
    const { totals, unread } = await read(text, ['milano']);
    expect(totals).toEqual([]);
    expect(unread.map(({ row, problem }) => [row, problem])).toEqual([
      [2, 'days_too_many'],
      [3, 'place_not_yours'],
    ]);
  });

  it('of single sales is refused, as is a column that is not there', async () => {
    const sales = Array.from({ length: 1_001 }, (_, at) => `13/03/2026;${at}`).join('\n');
    await expect(read(`Data;Incasso\n${sales}`)).rejects.toMatchObject({ code: 'book_file_too_long' });
    const columns = { from: 'Giorno' };
    await expect(read('Data;Incasso\n13/03/2026;5', null, { columns })).rejects.toMatchObject({
      code: 'column_unknown',
    });
  });
});
