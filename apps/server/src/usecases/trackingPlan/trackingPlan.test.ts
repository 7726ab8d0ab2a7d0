import { createTrackingPlanStore } from '@viaggio/stores/control';
import { createPlanReader, createQualityStore } from '@viaggio/stores/events';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { acceptItems } from '../collect/acceptItems';
import { ACTOR, type ImportHarness, importHarness } from '../imports/testing/importHarness.fixture';
import { editQuarantined } from '../quarantine/editQuarantined';
import { listQuarantine } from '../quarantine/listQuarantine';
import { replayQuarantine } from '../quarantine/replayQuarantine';
import { readDraft, readPlan } from './readPlan';
import { savePlan, type WrittenPlan } from './savePlan';

let harness: ImportHarness;
let sent = 0;
beforeAll(async () => {
  harness = await importHarness();
}, 240_000);
afterAll(() => harness.close());

const NOW = Date.now();
const plans = () => createTrackingPlanStore(harness.driver);
const reader = () => createPlanReader(harness.events);
const by = () => ({ workspace: harness.workspace, actor: ACTOR });
const save = (version: number, plan: WrittenPlan) =>
  savePlan({ plans: plans(), directory: harness.core.plans, audit: harness.control.audit }, by(), {
    version,
    plan,
  });
const order = (properties: object) => ({
  type: 'track',
  event: 'Order Completed',
  userId: 'anna',
  messageId: `m${sent++}`,
  timestamp: new Date(NOW - 60_000).toISOString(),
  properties,
});
const send = (...items: object[]) =>
  acceptItems(harness.core.collect, {
    source: { id: 1, workspace: harness.workspace, ipPolicy: 'drop' },
    items,
    import: 0,
    request: { receivedAt: NOW },
  });
const lately = { from: NOW - 86_400_000, end: NOW + 86_400_000 };
const quarantine = () => ({
  quarantine: harness.core.quarantine,
  sources: harness.control.sources,
  collect: harness.core.collect,
  imports: harness.deps.imports,
  workspaces: harness.control.workspaces,
  audit: harness.control.audit,
  now: () => Date.now(),
});
const rowsToFix = async () =>
  (
    await listQuarantine(quarantine(), {
      workspace: harness.workspace,
      reason: undefined,
      cursor: undefined,
      limit: 50,
    })
  ).items;

const TOTAL = { type: 'object', properties: { total: { type: 'number' } }, required: ['total'] };
const planOf = (onViolation: 'fix' | 'flag', schema: object = TOTAL): WrittenPlan => ({
  unplanned: 'accept',
  events: [{ name: 'Order Completed', onViolation, schema }],
});

describe('a tracking plan', () => {
  it('is none at first, and takes everything', async () => {
    expect(await readPlan({ plans: plans() }, harness.workspace)).toMatchObject({ version: 0 });
    expect(await send(order({ total: '12,50' }))).toEqual([{ outcome: 'stored' }]);
  });

  it('is drafted from what arrives', async () => {
    await send(...Array.from({ length: 25 }, (_, n) => order({ total: n, currency: 'EUR' })));
    const { version, plan, seen } = await readDraft(
      { plans: plans(), reader: reader(), now: () => NOW + 1 },
      harness.workspace,
      1,
    );
    expect(version).toBe(0);
    expect(seen).toEqual([{ name: 'Order Completed', events: 26 }]);
    expect(plan.events[0]).toMatchObject({
      onViolation: 'flag',
      schema: { required: ['total'], properties: { currency: { type: 'string' } } },
    });
  });

  it('that flags stores what breaks it, marked with how, and counts it', async () => {
    await save(0, planOf('flag'));
    expect(await send(order({ total: '12,50' }), order({}), order({ total: 1 }))).toEqual(
      Array.from({ length: 3 }, () => ({ outcome: 'stored' })),
    );
    const found = await reader().violations(harness.workspace, lately, null, 10);
    expect(found.map(({ event, code, field, events, state }) => [event, code, field, events, state])).toEqual(
      [
        ['Order Completed', 'plan_property_missing', 'properties.total', 1, 'stored'],
        ['Order Completed', 'plan_type', 'properties.total', 1, 'stored'],
      ],
    );
    const quality = createQualityStore(harness.events);
    expect(await quality.offPlan(harness.workspace, lately, null)).toEqual({
      events: 2,
      top: 'Order Completed · properties.total',
    });
    expect((await quality.offPlan(harness.workspace, lately, ['Milano'])).events).toBe(0);
  });

  it('that holds back makes rows to fix, which are edited and replayed', async () => {
    await save(1, planOf('fix'));
    expect(await send(order({ total: 'dodici' }))).toEqual([{ outcome: 'quarantined', code: 'plan_type' }]);
    const [row] = await rowsToFix();
    expect(row).toMatchObject({ code: 'plan_type', field: 'properties.total' });
    const item = JSON.parse(row!.payload) as Record<string, unknown>;
    const edit = (properties: object) =>
      editQuarantined(quarantine(), {
        ...by(),
        id: row!.id,
        payload: JSON.stringify({ ...item, properties }),
      });
    await edit({});
    const replay = () => replayQuarantine(quarantine(), { ...by(), choice: { all: true } });
    expect(await replay()).toMatchObject({ stored: 0, quarantined: 1 });
    expect((await rowsToFix())[0]).toMatchObject({ code: 'plan_property_missing' });
    await edit({ total: 12 });
    expect(await replay()).toMatchObject({ stored: 1, quarantined: 0 });
    expect(await rowsToFix()).toEqual([]);
  });

  it('holds rows of files too', async () => {
    const line = (total: unknown) => JSON.stringify({ ...order({ total }), messageId: undefined });
    const run = await harness.run('orders.jsonl', `${line(5)}\n${line('cinque')}\n`);
    expect(run).toMatchObject({ stored: 1, quarantined: 1 });
    expect((await rowsToFix())[0]).toMatchObject({ code: 'plan_type', row: 2 });
  });

  it('is versioned, and refuses to be written over what somebody else wrote', async () => {
    await expect(save(1, planOf('flag'))).rejects.toMatchObject({ code: 'plan_changed', status: 409 });
    expect((await plans().listVersions(harness.workspace)).map(({ version }) => version)).toEqual([2, 1]);
    expect((await plans().find(harness.workspace, 1))?.plan.events[0]?.onViolation).toBe('flag');
    await expect(readPlan({ plans: plans() }, harness.workspace, 9)).rejects.toMatchObject({ status: 404 });
  });

  it('refuses what it could not check, with its place', async () => {
    await expect(save(2, planOf('fix', { properties: { total: { pattern: 'x' } } }))).rejects.toMatchObject({
      code: 'schema_keyword_unknown',
      field: 'events.0.schema.properties.total.pattern',
    });
    const twice = planOf('fix');
    await expect(save(2, { ...twice, events: [...twice.events, ...twice.events] })).rejects.toMatchObject({
      code: 'plan_event_twice',
    });
  });

  it('is of its workspace alone', async () => {
    expect(await plans().find(harness.workspace + 1)).toBeUndefined();
    expect(await reader().violations(harness.workspace + 1, lately, null, 10)).toEqual([]);
  });
});
