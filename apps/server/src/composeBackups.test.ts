import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Backup } from '@viaggio/contract/backups';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { restoreBackup } from './composeRestore';
import { readPlace } from './config';
import {
  callApi,
  engineEntry,
  hashOfMessage,
  loggedMessages,
  sendBatch,
  settingsOf,
  startWhole,
  type WholeServer,
} from './testing/wholeServer';

const DAY = 86_400_000;
const home = mkdtempSync(join(tmpdir(), 'viaggio-backup-'));
const start = (data: string): Promise<WholeServer> => startWhole(join(home, data));

/** Of a round; saying who one is is no contact. */
const ITEMS = 4;
const CONTACTS = 3;

/** One round of a shop: visits, somebody who says who they are, purchases. */
function itemsOf(worker: number, round: number): { messageId: string }[] {
  const at = new Date(Date.now() - DAY * (1 + (round % 40))).toISOString();
  const anonymousId = `browser-${worker}-${round}`;
  const userId = `user-${worker}-${round % 15}`;
  const item = (n: number, rest: object) => ({
    messageId: `${worker}-${round}-${n}`,
    timestamp: at,
    anonymousId,
    ...rest,
  });
  return [
    item(0, { type: 'page', context: { page: { url: 'https://shop.example/p' } } }),
    item(1, { type: 'track', event: 'Product Viewed', properties: { product_id: 'p' } }),
    item(2, { type: 'identify', userId, traits: { email: `${userId}@example.it` } }),
    item(3, { type: 'track', userId, event: 'Order Completed', properties: { total: 10 + (round % 7) } }),
  ];
}

/** Messages that were acknowledged, with the moment. */
const acknowledged = new Map<string, number>();

/** Sends until told to stop. */
async function load(server: WholeServer, worker: number, isOver: () => boolean): Promise<void> {
  for (let round = 0; !isOver() && round < 400; round++) {
    const batch = itemsOf(worker, round);
    const status = await sendBatch(server, batch);
    if (status === 200) for (const { messageId } of batch) acknowledged.set(messageId, performance.now());
  }
}

/** Customers behind what was acknowledged. */
const customers = (): number =>
  new Set(
    [...acknowledged.keys()].map((id) => {
      const [worker, round] = id.split('-').map(Number);
      return `${worker}-${round! % 15}`;
    }),
  ).size;

async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  for (let look = 0; look < 600; look++) {
    if (await isSo()) return;
    await sleep(100);
  }
  throw new Error('it never came to be');
}

async function backUp(server: WholeServer): Promise<Backup> {
  const begun = await callApi(server, '/backups', {});
  expect(begun.status).toBe(200);
  let job = begun.body;
  while (job.status === 'running' || job.status === 'queued') {
    await sleep(100);
    job = (await callApi(server, `/jobs/${job.id}`)).body;
  }
  expect(job).toMatchObject({ kind: 'backup', status: 'done', error: null });
  return (await callApi(server, '/backups')).body.items?.[0] as unknown as Backup;
}

const restore = (backup: string, data: string, more: object = {}) =>
  restoreBackup(readPlace({ ...settingsOf(join(home, data)), ...more }), {
    backup,
    evenExpired: false,
    engineEntry: engineEntry(),
    now: Date.now,
  });

const PERIOD = {
  from: new Date(Date.now() - 60 * DAY).toISOString(),
  to: new Date(Date.now() + DAY).toISOString(),
};
const REPORTS: Readonly<Record<string, object>> = {
  overview: {},
  funnel: {
    steps: [{ events: ['Product Viewed'] }, { events: ['Order Completed'] }],
    window: null,
    order: 'ordered',
    start: 'any',
  },
  paths: { steps: 4, by: 'event', scope: 'journey', collapse: true, top: 10 },
  attribution: {
    conversion: { events: ['Order Completed'] },
    by: 'channel',
    lookback: 'P90D',
    models: ['first', 'last', 'linear', 'markov', 'shapley'],
  },
  retention: {
    start: { events: ['Product Viewed'] },
    return: { events: ['Order Completed'] },
    by: 'week',
    mode: 'on',
  },
};

async function askAll(server: WholeServer): Promise<Record<string, unknown>> {
  const answers: Record<string, unknown> = {};
  for (const [name, question] of Object.entries(REPORTS)) {
    const { status, body } = await callApi(server, `/reports/${name}`, {
      period: PERIOD,
      unit: 'person',
      ...question,
    });
    expect(status, `${name} ${JSON.stringify(body).slice(0, 300)}`).toBe(200);
    answers[name] = body.data;
  }
  answers.people = (await callApi(server, '/people?limit=200')).body;
  answers.keys = (await callApi(server, '/keys')).body.items?.map(({ lastUsedAt: _, ...key }) => key);
  return answers;
}

/** Waits until what was committed shows in the journeys. */
const settled = (server: WholeServer): Promise<void> =>
  until(async () => {
    const { body } = await callApi(server, '/reports/funnel', {
      period: PERIOD,
      unit: 'person',
      ...REPORTS.funnel,
    });
    if (body.data?.steps?.[1]?.people !== customers()) return false;
    const overview = await callApi(server, '/reports/overview', { period: PERIOD, unit: 'person' });
    return overview.body.data?.totals?.contacts === (acknowledged.size / ITEMS) * CONTACTS;
  });

let server: WholeServer;
let isUp = false;
beforeAll(async () => {
  server = await start('first');
  isUp = true;
});
afterAll(async () => {
  if (isUp) await server.app.stop('the end of the test');
  rmSync(home, { recursive: true, force: true });
});

describe('a backup', () => {
  let underLoad: Backup;
  let quiet: Backup;
  let before: Record<string, unknown>;
  let begunAt: number;

  it('is made while events arrive, and says what it holds and until when', async () => {
    let isOver = false;
    const loads = Promise.all([1, 2, 3].map((worker) => load(server, worker, () => isOver)));
    await until(() => acknowledged.size > 120);
    begunAt = performance.now();
    underLoad = await backUp(server);
    const soFar = acknowledged.size;
    await until(() => acknowledged.size > soFar + 40);
    isOver = true;
    await loads;
    expect(Date.parse(underLoad.expiresAt) - Date.parse(underLoad.createdAt)).toBe(30 * DAY);
    expect(underLoad.rows.events.events).toBeGreaterThan(100);
    expect(underLoad.rows.events.events).toBeLessThan(acknowledged.size);
    expect(readFileSync(join(underLoad.path, 'manifest.json'), 'utf8')).not.toContain(
      readFileSync(join(home, 'first', 'secret'), 'utf8'),
    );
  });

  it('of a quiet moment is what the reports are compared with', async () => {
    await settled(server);
    before = await askAll(server);
    quiet = await backUp(server);
    await server.app.stop('the test');
    isUp = false;
  });

  it('gives every report and every customer as they were', async () => {
    expect(await restore(quiet.path, 'second')).toBeGreaterThan(acknowledged.size);
    const second = await start('second');
    try {
      await settled(second);
      expect(await askAll(second)).toEqual(before);
    } finally {
      await second.app.stop('the test');
    }
  });

  it('made under load holds all that was acknowledged before it, once, and is whole after a start', async () => {
    await restore(underLoad.path, 'third');
    const third = await start('third');
    try {
      const ids = await loggedMessages(third);
      expect(new Set(ids).size).toBe(ids.length);
      const held = new Set(ids);
      const due = [...acknowledged]
        .filter(([, at]) => at < begunAt)
        .map(([id]) => hashOfMessage(server.data, id));
      expect(due.filter((id) => !held.has(id))).toEqual([]);
      expect(due.length).toBeGreaterThan(100);
    } finally {
      await third.app.stop('the test');
    }
  });

  it('is refused where it would not be whole: damaged, expired, of another secret, into what is not empty', async () => {
    const code = (fault: { code?: string }) => fault.code;
    expect(await restore(quiet.path, 'second').catch(code)).toBe('restore_not_empty');
    expect(await restore(join(home, 'nowhere'), 'fifth').catch(code)).toBe('backup_unknown');
    const other = { VIAGGIO_SECRET: 'another secret of 16' };
    expect(await restore(quiet.path, 'fifth', other).catch(code)).toBe('restore_secret');
    const late = {
      backup: quiet.path,
      evenExpired: false,
      engineEntry: engineEntry(),
      now: () => Date.now() + 31 * DAY,
    };
    expect(await restoreBackup(readPlace(settingsOf(join(home, 'fifth'))), late).catch(code)).toBe(
      'backup_expired',
    );
    const [table] = readdirSync(join(underLoad.path, 'control'));
    writeFileSync(join(underLoad.path, 'control', table!), 'x');
    expect(await restore(underLoad.path, 'fifth').catch(code)).toBe('backup_damaged');
  });
});
