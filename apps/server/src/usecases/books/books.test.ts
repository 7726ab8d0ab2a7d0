import { createBookStore } from '@viaggio/stores/control';
import { createBookReader } from '@viaggio/stores/events';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { acceptItems } from '../collect/acceptItems';
import { ACTOR, type ImportHarness, importHarness } from '../imports/testing/importHarness.fixture';
import { listTotals, pasteTotals, removeTotal, signTotal, writeTotals } from './books';
import { explainTotal } from './explainTotal';

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
