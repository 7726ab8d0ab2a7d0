import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { freePort } from './freePort';
import { type ServerProcess, serverProcess } from './serverProcess';

/** What `bars.md` asks for, of the collection alone. */
const BODIES = 10_000;
const IN_FLIGHT = 32;

const data = mkdtempSync(join(tmpdir(), 'viaggio-hostile-'));
let server: ServerProcess;
beforeAll(async () => {
  server = serverProcess({
    data,
    port: await freePort(),
    writeKey: 'wk_hostile',
    apiKey: 'vg_hostile_bodies_01',
  });
  await server.start();
});
afterAll(async () => {
  await server?.stop();
  rmSync(data, { recursive: true, force: true });
});

const NASTY = [
  "'; DROP TABLE events; --",
  '1) OR sleep(3) --{p0:String}',
  '{{7*7}}#{7*7}<%= 7*7 %>',
  '{{constructor.constructor("return process")()}}',
  '\0',
  '\ud800',
  '\u202e',
  '__proto__',
  '9'.repeat(40),
  'NaN',
  'undefined',
  '2026-13-45T99:99:99Z',
  '+275760-09-13T00:00:00.001Z',
];
const text = fc.oneof(
  { weight: 50, arbitrary: fc.string() },
  { weight: 50, arbitrary: fc.string({ unit: 'binary' }) },
  { weight: 50, arbitrary: fc.constantFrom(...NASTY) },
  // Longer than any field may be.
  { weight: 1, arbitrary: fc.constant('a'.repeat(40_000)) },
);
const leaf = fc.oneof(text, fc.integer(), fc.double(), fc.boolean(), fc.constant(null));
const NAMES = [
  ...[
    'type',
    'event',
    'userId',
    'anonymousId',
    'messageId',
    'timestamp',
    'sentAt',
    'originalTimestamp',
    'context',
  ],
  ...['properties', 'traits', 'integrations', 'groupId', 'previousId', 'name', 'channel', 'writeKey', 'ip'],
  ...[
    'revenue',
    'currency',
    'email',
    'phone',
    'constructor',
    '__proto__',
    'toString',
    'page',
    'campaign',
    'consent',
  ],
];
const anything = fc.letrec((tie) => ({
  any: fc.oneof(
    { maxDepth: 4 },
    leaf,
    fc.array(tie('any'), { maxLength: 4 }),
    fc.dictionary(fc.oneof(text, fc.constantFrom(...NAMES)), tie('any'), { maxKeys: 5 }),
  ),
})).any;
/** Nearly an event: each field right, or anything at all. */
const item = fc.record(
  {
    type: fc.oneof(
      fc.constantFrom('track', 'identify', 'page', 'screen', 'group', 'alias', 'merge'),
      anything,
    ),
    event: fc.oneof(fc.constantFrom('Order Completed', 'Survey Answered', 'Count Recorded'), anything),
    userId: fc.oneof(fc.constantFrom('anna', 'null', '-1', '[object Object]'), anything),
    anonymousId: fc.oneof(text, anything),
    messageId: fc.oneof(fc.uuid(), anything),
    timestamp: fc.oneof(fc.constantFrom('2026-05-01T10:00:00Z', '1e309', -1, 0, 8.64e15), anything),
    properties: anything,
    context: anything,
  },
  { requiredKeys: [] },
);
/** An event in every way, with anything as its properties. */
const event = fc.record({
  type: fc.constant('track'),
  event: fc.oneof(
    fc.constantFrom('Order Completed', 'Survey Answered', 'Review Posted'),
    fc.string({ minLength: 1 }),
  ),
  userId: fc.constantFrom('anna', 'luca', "o'hara", '{p0:String}'),
  messageId: fc.uuid(),
  properties: fc.dictionary(fc.oneof(text, fc.constantFrom(...NAMES)), anything, { maxKeys: 5 }),
});
const one = fc.oneof(item, anything, event);
const deep = fc
  .integer({ min: 100, max: 20_000 })
  .map((n) => `{"properties":${'['.repeat(n)}${']'.repeat(n)}}`);
const huge = fc
  .integer({ min: 30_000, max: 600_000 })
  .map((n) => JSON.stringify({ event: 'x'.repeat(n), userId: 'u' }));

const json = (value: unknown): string => JSON.stringify(value) ?? 'undefined';
const whole = (text: string): Buffer => Buffer.from(text, 'utf8');
const body: fc.Arbitrary<Buffer> = fc.oneof(
  { weight: 6, arbitrary: one.map((value) => whole(json(value))) },
  {
    weight: 6,
    arbitrary: fc.array(one, { maxLength: 6 }).map((batch) => whole(json({ batch }))),
  },
  { weight: 1, arbitrary: deep.map((value) => whole(value)) },
  { weight: 1, arbitrary: text.map((value) => whole(value)) },
  {
    // Cut off, bytes that are no UTF-8, packed, or said to be packed.
    weight: 2,
    arbitrary: fc
      .tuple(item, fc.nat(200), fc.constantFrom('cut', 'bytes', 'gzip', 'half'))
      .map(([value, n, how]) => {
        const bytes = Buffer.from(json(value));
        if (how === 'cut') return bytes.subarray(0, Math.min(n, bytes.length));
        if (how === 'bytes') return Buffer.concat([bytes, Buffer.from([0xff, 0xc3, n])]);
        const packed = gzipSync(bytes);
        return how === 'gzip' ? packed : packed.subarray(0, n);
      }),
  },
);

const PATHS = [
  '/v1/batch',
  '/v1/import',
  '/v1/b',
  '/beacon/v1/batch',
  '/v1/track',
  '/v1/identify',
  '/v1/page',
];
const MORE = ['/v1/screen', '/v1/group', '/v1/alias', '/v1/merge', '/v1/t', '/v1/i', '/v1/p', '/v1/m'];

/** Events in a body that was taken: those of a list, of a batch, or the one that it is. */
function eventsIn(path: string, bytes: Buffer): number {
  if (path === '/v1/m') return 0;
  const text = bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes;
  const value: unknown = JSON.parse(text.toString('utf8'));
  if (Array.isArray(value)) return value.length;
  const { batch } = value as { batch?: unknown };
  return Array.isArray(batch) ? batch.length : 1;
}

async function send(path: string, bytes: Buffer): Promise<Response> {
  return fetch(`${server.url}${path}?writeKey=wk_hostile`, {
    method: 'POST',
    body: new Uint8Array(bytes),
  });
}

function isReasoned(answer: string, what: string): void {
  const { error } = JSON.parse(answer) as { error: { code: string; message: string } };
  expect(error.code, what).toMatch(/^[a-z][a-z0-9_]*$/);
  expect(error.message.length, what).toBeGreaterThan(0);
}

/** What the server has counted of events, by outcome. */
async function outcomes(): Promise<Record<string, number>> {
  const lines = (await (await fetch(`${server.url}/metrics`)).text()).split('\n');
  const found = lines.map((line) => /^viaggio_events_total\{outcome="(\w+)"\} (\d+)/.exec(line));
  return Object.fromEntries(found.flatMap((match) => (match ? [[match[1]!, Number(match[2])]] : [])));
}

it('takes, sets aside or refuses whatever is sent to it, with a reason, and forgets none', async () => {
  const started = performance.now();
  const bodies = fc.sample(fc.tuple(fc.constantFrom(...PATHS, ...MORE), body), { numRuns: BODIES, seed: 26 });
  const large = fc.sample(huge, { numRuns: 40, seed: 26 });
  bodies.push(...large.map((text): [string, Buffer] => ['/v1/track', whole(text)]));
  const statuses: Record<string, number> = {};
  let taken = 0;
  let next = 0;
  const sender = async (): Promise<void> => {
    for (let at = next++; at < bodies.length; at = next++) {
      const [path, bytes] = bodies[at]!;
      const answer = await send(path, bytes);
      const text = await answer.text();
      statuses[answer.status] = (statuses[answer.status] ?? 0) + 1;
      const what = `${path} ${bytes.toString('utf8', 0, 300)} → ${text.slice(0, 300)}`;
      expect([200, 400, 401, 413], what).toContain(answer.status);
      if (answer.status === 200) taken += eventsIn(path, bytes);
      else isReasoned(text, what);
    }
  };
  await Promise.all(Array.from({ length: IN_FLIGHT }, sender));
  const counted = await outcomes();
  const seconds = (performance.now() - started) / 1_000;
  const bytes = bodies.reduce((sum, [, body]) => sum + body.length, 0);
  console.info(
    `hostile bodies: ${bodies.length} of ${Math.round(bytes / 1e6)} MB in ${seconds.toFixed(0)} s`,
    { answers: statuses, events: taken, ...counted },
  );
  // Every body has an answer, and every event of a body that was taken is in one place.
  expect(Object.values(statuses).reduce((all, n) => all + n, 0)).toBe(bodies.length);
  expect(Object.values(counted).reduce((all, n) => all + n, 0)).toBe(taken);
  expect(counted.stored).toBeGreaterThan(100);
  expect(counted.quarantined).toBeGreaterThan(100);
  expect((await fetch(`${server.url}/readyz`)).status).toBe(200);
}, 240_000);
