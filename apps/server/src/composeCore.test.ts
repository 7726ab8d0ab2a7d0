import { type TestEvents, testDatabase, testEvents } from '@viaggio/stores/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Core, composeCore } from './composeCore';
import { acceptItems } from './usecases/collect/acceptItems';

let events: TestEvents;
let core: Core;
let control: Awaited<ReturnType<typeof testDatabase>>;
const errors: unknown[] = [];
const source = { id: 1, workspace: 1, ipPolicy: 'truncate' as const };

beforeAll(async () => {
  events = await testEvents();
  control = await testDatabase();
  await control.query("INSERT INTO workspaces (name) VALUES ('Test')");
  core = composeCore(
    { control, events: events.driver, close: async () => undefined },
    {
      node: 0,
      secret: 'a secret of the test',
      now: Date.now,
      sellsOf: async () => 'shop',
      onError: (error) => errors.push(error),
      onProjected: () => undefined,
    },
  );
});

afterAll(async () => {
  await core.stop();
  await control.close();
  await events.close();
});

const send = (items: unknown[]) =>
  acceptItems(core.collect, { source, items, import: 0, request: { receivedAt: Date.now() } });

test('one event travels from a client to a journey on its stages', async () => {
  const timestamp = new Date().toISOString();
  const outcomes = await send([
    {
      type: 'page',
      anonymousId: 'a1',
      messageId: 'm1',
      timestamp,
      context: { page: { url: 'https://shop.example/' } },
    },
    {
      type: 'identify',
      anonymousId: 'a1',
      userId: 'u1',
      messageId: 'm2',
      timestamp,
      traits: { email: 'Anna@Example.it', name: 'Anna' },
    },
    {
      type: 'track',
      userId: 'u1',
      messageId: 'm3',
      timestamp,
      event: 'Order Completed',
      properties: { total: 50, currency: 'EUR' },
    },
    {
      type: 'track',
      userId: 'u1',
      messageId: 'm3',
      timestamp,
      event: 'Order Completed',
      properties: { total: 50 },
    },
    { type: 'track', event: 'No one' },
  ]);
  expect(outcomes.map((outcome) => outcome.outcome)).toEqual([
    'stored',
    'stored',
    'stored',
    'duplicate',
    'quarantined',
  ]);
  await core.projector.round(true);
  const journeys = await events.driver.query<{ tp: number[]; st: number[]; value: number[] }>(
    'SELECT tp, st, value FROM journeys FINAL WHERE workspace = 1',
  );
  expect(errors).toEqual([]);
  expect(journeys).toHaveLength(1);
  expect(journeys[0]!.value).toEqual([0, 50]);
  expect(journeys[0]!.st[1]).toBe(3);
});
