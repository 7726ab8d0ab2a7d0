import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { AuditEntry } from '@viaggio/domain/ports/audit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ExportWorld, exportWorld } from './testing/exportWorld.fixture';

let place: ExportWorld;
let key: Record<string, string>;
let analyst: Record<string, string>;
let viewer: Record<string, string>;
let milanese: Record<string, string>;

const BIG_EVENTS = 700;
/** Far more than what sockets hold for a client that does not read. */
const long = (): string => randomBytes(13_000).toString('hex');

const visited = (userId: string, store: string, properties: object = {}) => ({
  type: 'track',
  event: 'Store Visited',
  userId,
  properties: { ...properties, ...(store && { place: store }) },
});

beforeAll(async () => {
  place = await exportWorld();
  const { service, workspace } = place;
  const header = { 'x-workspace': String(workspace) };
  key = { authorization: `Bearer ${await service.newKey(workspace, ['read'])}` };
  const member = async (email: string, role: 'analyst' | 'viewer', places: string[] = []) => ({
    ...header,
    cookie: await service.newUser(email, { workspace, role, places }),
  });
  analyst = await member('analyst@x.it', 'analyst');
  viewer = await member('viewer@x.it', 'viewer');
  milanese = await member('milano@x.it', 'analyst', ['Milano']);
  await place.send(
    visited('anna', 'Milano'),
    visited('anna', 'Torino'),
    visited('luca', 'Torino'),
    visited('mario', ''),
  );
  await place.send(
    ...Array.from({ length: BIG_EVENTS }, (_, n) => visited(`big${n}`, 'Roma', { note: long() })),
  );
}, 180_000);
afterAll(() => place.close());

const get = (path: string, headers: Record<string, string>, signal?: AbortSignal) =>
  fetch(`${place.url}${path}`, { headers, ...(signal && { signal }) });

const refusal = async (path: string, headers: Record<string, string>) => {
  const answer = await get(path, headers);
  const text = await answer.text();
  expect(text.slice(0, 40)).toContain('error');
  return [answer.status, (JSON.parse(text) as { error: { code: string } }).error.code];
};

const lines = async (path: string, headers: Record<string, string>) =>
  (await (await get(path, headers)).text())
    .split('\n')
    .flatMap((line) => (line === '' ? [] : [JSON.parse(line) as Record<string, unknown>]));

const audited = async (): Promise<AuditEntry[]> =>
  place.service.deps.control.audit.list(place.workspace, {
    before: undefined,
    limit: 50,
    action: 'export.made',
  });

/** Waits until what is told by others has come about. */
async function until(isSo: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    if (await isSo()) return;
    await sleep(100);
  }
  expect(await isSo()).toBe(true);
}

describe('who may take what along', () => {
  it('analysts and keys that read; not who may only look', async () => {
    expect(await refusal('/exports/people', viewer)).toEqual([403, 'role_missing']);
    const imports = { authorization: `Bearer ${await place.service.newKey(place.workspace, ['import'])}` };
    expect(await refusal('/exports/people', imports)).toEqual([403, 'scope_missing']);
    expect((await get('/exports/journeys', analyst)).status).toBe(200);
  });

  it('members limited to places take what is of these', async () => {
    const names = async (what: string) =>
      (await lines(`/exports/${what}?format=jsonl`, milanese)).map((row) => row.place ?? row.name);
    expect(await names('people')).toEqual(['anna']);
    expect(await names('interactions')).toEqual(['Milano']);
    expect(await names('events')).toEqual(['Milano']);
    const [anna] = await lines('/exports/people?format=jsonl', milanese);
    const stays = await lines('/exports/journeys?format=jsonl', key);
    expect(stays.length).toBeGreaterThan(2);
    expect(await lines('/exports/journeys?format=jsonl', milanese)).toEqual(
      stays.filter(({ person }) => person === anna!.id),
    );
    expect(await refusal('/exports/events?place=Torino', milanese)).toEqual([403, 'place_not_allowed']);
    expect(await lines('/exports/events?format=jsonl&place=Torino', key)).toHaveLength(2);
  });

  it('hears what it asked for that is not there, before a file begins', async () => {
    expect(await refusal('/exports/people?segment=none', key)).toEqual([404, 'segment_not_found']);
    expect(await refusal('/exports/people?from=2026-02-01&to=2026-01-01', key)).toEqual([
      400,
      'period_empty',
    ]);
    expect(await refusal('/exports/events?stage=purchase', key)).toEqual([400, 'filter_not_here']);
    expect(await refusal('/exports/secrets', key)).toEqual([400, 'invalid_input']);
  });
});

describe('an export', () => {
  it('is written down: who, what, how many', async () => {
    const [row] = await lines('/exports/people?format=jsonl&search=anna', analyst);
    expect(row).toMatchObject({ name: 'anna', contacts: 2 });
    const [entry] = await audited();
    expect(entry).toMatchObject({
      action: 'export.made',
      target: 'export:people',
      actorName: 'analyst',
      detail: { format: 'jsonl', rows: 1, complete: true, filters: ['search'] },
    });
    expect(JSON.stringify(entry!.detail)).not.toContain('anna');
  });

  it('is one of two at once; a third waits for its turn, and leaving gives it back', async () => {
    const plain = { ...key, 'accept-encoding': 'identity' };
    const leaving = [new AbortController(), new AbortController()];
    const held = await Promise.all(leaving.map(({ signal }) => get('/exports/events', plain, signal)));
    expect(held.map(({ status }) => status)).toEqual([200, 200]);
    expect(await refusal('/exports/people', key)).toEqual([429, 'too_many_exports']);
    const before = (await audited()).length;
    for (const one of leaving) one.abort();
    await until(async () => (await audited()).length === before + 2);
    const [last] = await audited();
    expect(last!.detail).toMatchObject({ complete: false });
    expect(Number(last!.detail!.rows)).toBeLessThan(BIG_EVENTS);
    expect((await get('/exports/people', key)).status).toBe(200);
  }, 30_000);

  it('that breaks off is no file: the connection is cut', async () => {
    const answer = await get('/exports/events', { ...key, 'accept-encoding': 'identity' });
    expect(answer.status).toBe(200);
    process.kill(place.world.events.driver.enginePid()!, 'SIGKILL');
    expect(
      await answer.text().then(
        ({ length }) => length,
        () => 'cut',
      ),
    ).toBe('cut');
    await until(async () => (await audited())[0]!.detail!.complete === false);
    await until(async () => (await get('/exports/people', key)).status === 200);
    expect(place.service.logged()).toContain('file cut');
  }, 30_000);
});
