import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { freePort } from './freePort';
import { type ServerProcess, serverProcess } from './serverProcess';
import { type SlowDisk, slowDown, whyNotSlow } from './slowDisk';
import { type Reply, type SteadyClient, steadyClient } from './steadyClient';

const KEYS = { writeKey: 'wk_slow_disk', apiKey: 'vg_slow_disk_key_0001' };
/** Of each wait for the disk: a commit is several of them, one after the other. */
const DELAY_MS = 40;
/** Above what the server had: some 9 KB for each event that waits, and what its collector leaves for later. */
const MEMORY_MEGABYTES = 600;

const home = mkdtempSync(join(tmpdir(), 'viaggio-slow-'));
// As root PostgreSQL runs as another user, who must be able to enter.
chmodSync(home, 0o755);
const why = whyNotSlow();
let server: ServerProcess;
let client: SteadyClient;
let slow: SlowDisk | undefined;

/** Resident megabytes of the server: the most so far, or now. */
function memory(of: 'VmHWM' | 'VmRSS'): number {
  const status = readFileSync(`/proc/${server.processes().server}/status`, 'utf8');
  return Number(new RegExp(`^${of}:\\s+(\\d+)`, 'm').exec(status)?.[1]) / 1_024;
}

/** Milliseconds that a small batch of one client waits for its answer: the middle one of five. */
async function waiting(): Promise<number> {
  const took: number[] = [];
  for (let round = 0; round < 5; round++) {
    const reply = await client.send(20);
    expect(reply.status).toBe(200);
    took.push(reply.milliseconds);
  }
  return took.sort((a, b) => a - b)[2]!;
}

beforeAll(async () => {
  if (why !== undefined) return;
  server = serverProcess({ data: join(home, 'data'), port: await freePort(), ...KEYS });
  await server.start();
  client = steadyClient({ url: server.url, ...KEYS });
});
afterAll(async () => {
  await slow?.end();
  await server?.stop();
  rmSync(home, { recursive: true, force: true });
});

it('a slow disk makes answers late, then clients are told to come back; nothing is lost, and it passes', async ({
  skip,
}) => {
  skip(why !== undefined, why);
  await waiting();
  const usual = await waiting();
  slow = await slowDown(server.processes().stores, DELAY_MS);
  const late = await waiting();
  expect(late).toBeGreaterThan(usual + 3 * DELAY_MS);

  // 70,000, where 40,000 may wait.
  const before = memory('VmRSS');
  const replies: Reply[] = [];
  const sent = Array.from({ length: 28 }, async () => void replies.push(await client.send(2_500)));
  while (replies.length === 0) await sleep(20);
  expect((await fetch(`${server.url}/readyz`)).status).toBe(200);
  await Promise.all(sent);
  const refused = replies.filter(({ status }) => status !== 200);
  expect(refused.length).toBeGreaterThan(0);
  expect(refused.length).toBeLessThan(replies.length);
  for (const reply of refused)
    expect(reply).toMatchObject({ status: 429, code: 'overloaded', retryAfter: '5' });
  expect(memory('VmHWM') - before).toBeLessThan(MEMORY_MEGABYTES);

  await slow.end();
  await client.resend();
  await expect.poll(waiting, { timeout: 20_000 }).toBeLessThan(late / 2);
  expect(await client.countLog()).toEqual({ rows: client.made, messages: client.made });
  const figures = { usual, late, refused: refused.length, memory: memory('VmHWM') - before };
  console.log('slow disk, ms and MB:', figures);
});
