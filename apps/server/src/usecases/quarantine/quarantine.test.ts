import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { acceptItems } from '../collect/acceptItems';
import { ACTOR, type ImportHarness, importHarness } from '../imports/testing/importHarness.fixture';
import { discardQuarantined } from './discardQuarantined';
import { editQuarantined } from './editQuarantined';
import { listQuarantine } from './listQuarantine';
import { type ReplayChoice, replayQuarantine } from './replayQuarantine';

let harness: ImportHarness;
let clock = Date.now();
beforeAll(async () => {
  harness = await importHarness();
});
beforeEach(() => clear());
afterAll(() => harness.close());

const deps = () => ({
  quarantine: harness.core.quarantine,
  sources: harness.control.sources,
  collect: harness.core.collect,
  imports: harness.deps.imports,
  workspaces: harness.control.workspaces,
  audit: harness.control.audit,
  now: () => (clock += 1),
});
const rows = async (reason?: string) =>
  (await listQuarantine(deps(), { workspace: harness.workspace, reason, cursor: undefined, limit: 200 }))
    .items;
const edit = (id: string, payload: object) =>
  editQuarantined(deps(), {
    workspace: harness.workspace,
    actor: ACTOR,
    id,
    payload: JSON.stringify(payload),
  });
const replay = (choice: ReplayChoice) =>
  replayQuarantine(deps(), { workspace: harness.workspace, actor: ACTOR, choice });
const clear = async (): Promise<void> => {
  for (const { id } of await rows())
    await discardQuarantined(deps(), { workspace: harness.workspace, actor: ACTOR, id });
};
const live = (items: unknown[], receivedAt = Date.now()) =>
  acceptItems(harness.core.collect, {
    source: { id: 7, workspace: harness.workspace, ipPolicy: 'drop' },
    items,
    import: 0,
    request: { receivedAt },
  });

describe('a row of a file', () => {
  const BAD = 'Data;Cliente;Totale\n31/02/2024;r1;1.234,56\n1/3/2024;r2;molto\n2/3/2024;r2;12,00\n';

  it('is shown as its columns, with its number and the column at fault', async () => {
    const { id } = await harness.run('bad.csv', BAD);
    const shown = [...(await rows())].sort((a, b) => a.row - b.row);
    expect(shown).toMatchObject([
      {
        import: id,
        row: 2,
        code: 'time_invalid',
        field: 'Data',
        payload: '{"Data":"31/02/2024","Cliente":"r1","Totale":"1.234,56"}',
      },
      { import: id, row: 3, code: 'amount_unreadable', field: 'Totale' },
    ]);
  });

  it('is mended in its own words and stored as part of its import, as if it had been right', async () => {
    const { id, createdAt } = await harness.run(
      'mend.csv',
      BAD.replaceAll('r1', 's1').replaceAll('r2', 's2'),
    );
    const bad = (await rows('time_invalid'))[0]!;
    const mended = await edit(bad.id, { Data: '28/02/2024', Cliente: 's1', Totale: '1.234,56' });
    expect(mended).toMatchObject({ edited: true });
    expect((await rows('time_invalid'))[0]).toMatchObject({ edited: true, row: 2 });
    expect(await replay({ ids: [bad.id] })).toEqual({ stored: 1, duplicate: 0, quarantined: 0 });
    expect(await rows('time_invalid')).toEqual([]);
    const [stored] = await harness.log<Record<string, unknown>>(
      'toString(ts) AS at, value, import, toFloat64(toUnixTimestamp64Milli(received)) AS received',
      "user_id = 's1'",
    );
    expect(stored).toEqual({
      at: '2024-02-27 23:00:00.000',
      value: 1234.56,
      import: id,
      received: createdAt,
    });
    // The mended file knows the row.
    const right = BAD.replaceAll('r1', 's1').replaceAll('r2', 's2').replace('31/02/2024', '28/02/2024');
    expect(await harness.run('right.csv', right)).toMatchObject({ stored: 0, duplicate: 2, quarantined: 1 });
  });

  it('that is still wrong says why anew, and stays', async () => {
    await harness.run('still.csv', BAD.replaceAll('r', 't'));
    const bad = (await rows('time_invalid'))[0]!;
    await edit(bad.id, { Data: '28/02/2024', Cliente: 't1', Totale: 'poco' });
    expect(await replay({ ids: [bad.id] })).toEqual({ stored: 0, duplicate: 0, quarantined: 1 });
    expect((await rows()).find(({ id }) => id === bad.id)).toMatchObject({
      code: 'amount_unreadable',
      field: 'Totale',
      edited: true,
    });
  });

  it('that stands twice is two rows to fix, and two events when mended', async () => {
    await harness.run('twice.csv', 'user,event,date\nv1,a,31/02/2024\nv1,a,31/02/2024\nv1,ok,1/2/2024\n');
    const twice = await rows();
    expect(twice).toHaveLength(2);
    for (const { id, payload } of twice) await edit(id, { ...JSON.parse(payload), date: '28/02/2024' });
    expect(await replay({ all: true })).toEqual({ stored: 2, duplicate: 0, quarantined: 0 });
  });

  it('comes once, however often its file is imported, and stays away when discarded', async () => {
    const text = 'user,event,date\nw1,a,31/02/2024\nw1,ok,1/2/2024\n';
    await harness.run('a.csv', text);
    await harness.run('b.csv', text);
    const [only, ...others] = await rows();
    expect(others).toEqual([]);
    await discardQuarantined(deps(), { workspace: harness.workspace, actor: ACTOR, id: only!.id });
    await harness.run('c.csv', text);
    expect(await rows()).toEqual([]);
  });

  it('of JSON may be no JSON at all', async () => {
    const text = '{"user":"x1","event":"a","ts":1600000000}\n{"user":"x1","event":"b",\n';
    await harness.run('a.jsonl', text);
    const [bad] = await rows();
    expect(bad).toMatchObject({ code: 'row_not_json', payload: '{"user":"x1","event":"b",' });
    await edit(bad!.id, { user: 'x1', event: 'b', ts: 1_600_000_001, extra: { deep: 1 } });
    expect(await replay({ reason: 'row_not_json' })).toEqual({ stored: 1, duplicate: 0, quarantined: 0 });
    const [stored] = await harness.log<{ properties: string }>('properties', "user_id = 'x1' AND name = 'b'");
    expect(JSON.parse(stored!.properties)).toEqual({ extra: { deep: 1 } });
  });
});

describe('an event of a client', () => {
  const LONG_AGO = Date.now() - 86_400_000;

  it('is tried again with the time it first came', async () => {
    await live([{ type: 'track', event: 'Wrong', messageId: 'q1', properties: { n: 1 } }], LONG_AGO);
    const [bad] = await rows();
    expect(bad).toMatchObject({ code: 'no_identifier', import: 0, row: 0 });
    expect(await replay({ all: true })).toEqual({ stored: 0, duplicate: 0, quarantined: 1 });
    await edit(bad!.id, { type: 'track', event: 'Right', messageId: 'q1', userId: 'y1' });
    expect(await replay({ all: true })).toEqual({ stored: 1, duplicate: 0, quarantined: 0 });
    const stored = await harness.log(
      'name, toFloat64(toUnixTimestamp64Milli(ts)) AS at, connection',
      "user_id = 'y1'",
    );
    expect(stored).toEqual([{ name: 'Right', at: LONG_AGO, connection: 7 }]);
    expect(await rows()).toEqual([]);
  });

  it('that has been stored meanwhile is a duplicate', async () => {
    await live([{ type: 'track', event: 'Late', messageId: 'q2' }]);
    await live([{ type: 'track', event: 'Late', messageId: 'q2', userId: 'y2' }]);
    const [bad] = await rows();
    await edit(bad!.id, { type: 'track', event: 'Late', messageId: 'q2', userId: 'y2' });
    expect(await replay({ ids: [bad!.id] })).toEqual({ stored: 0, duplicate: 1, quarantined: 0 });
  });
});

describe('the list', () => {
  it('goes by page and by reason, and counts both', async () => {
    await live([
      ...Array.from({ length: 5 }, (_, n) => ({ type: 'track', event: `no one ${n}`, messageId: `p${n}` })),
      { type: 'sing', userId: 'z1' },
    ]);
    const query = { workspace: harness.workspace, limit: 2 };
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await listQuarantine(deps(), { ...query, reason: 'no_identifier', cursor });
      expect(page.total).toBe(5);
      expect(page.reasons).toEqual([
        { reason: 'no_identifier', rows: 5 },
        { reason: 'type_unknown', rows: 1 },
      ]);
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.next ?? undefined;
    } while (cursor !== undefined);
    expect(new Set(seen).size).toBe(5);
  });

  it('refuses what is no cursor, no row and no JSON object', async () => {
    const query = { workspace: harness.workspace, reason: undefined, limit: 2 };
    await expect(listQuarantine(deps(), { ...query, cursor: 'x' })).rejects.toMatchObject({
      code: 'invalid_cursor',
    });
    await expect(edit('1', {})).rejects.toMatchObject({ code: 'quarantined_not_found' });
    await expect(edit("1'; DROP", {})).rejects.toMatchObject({ code: 'quarantined_not_found' });
    await live([{ type: 'sing', userId: 'z2' }]);
    const [bad] = await rows();
    const input = { workspace: harness.workspace, actor: ACTOR, id: bad!.id };
    for (const payload of ['', '[]', '"x"', '{']) {
      await expect(editQuarantined(deps(), { ...input, payload })).rejects.toMatchObject({
        code: 'payload_not_json',
      });
    }
    expect(harness.errors).toEqual([]);
  });
});
