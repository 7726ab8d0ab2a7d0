import { readdir } from 'node:fs/promises';
import type { RouteShape } from '@viaggio/contract/common';
import { API_PREFIX, routes } from '@viaggio/contract/routes';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { arbitraryOf } from './testing/arbitraryOf';
import { createTestService, type TestService } from './testing/createTestService';

let service: TestService;
let cookie = '';
beforeAll(async () => {
  service = await createTestService({ apiRequestsPerMinute: 1_000_000 });
  // Attempts are not the subject here; their store is another test's.
  Object.assign(service.deps.limiter, { take: async () => undefined });
  const workspace = await service.newWorkspace('Fuzzed');
  cookie = await service.newUser('owner@fuzz.it', { workspace, role: 'owner' });
});
afterAll(() => service.close());

const shapes = Object.values(routes) as RouteShape[];
const NASTY = [
  "'; DROP TABLE members; --",
  '{{7*7}}',
  '#{7*7}',
  '../../etc/passwd',
  '\0',
  '\ud800',
  '%00',
  '<script>',
  'a'.repeat(70_000),
  '__proto__',
  'constructor',
  '9'.repeat(30),
  '-1',
  'NaN',
  '1e309',
  '🜁',
  '\u202e',
];
const text = fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.constantFrom(...NASTY));
const leaf = fc.oneof(text, fc.integer(), fc.double(), fc.boolean(), fc.constant(null));
/** Any JSON, with the field names of the wire more often than chance would give them. */
const value = fc.letrec((tie) => ({
  any: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    leaf,
    fc.array(tie('any'), { maxLength: 5 }),
    fc.dictionary(
      fc.oneof(
        text,
        fc.constantFrom(
          'name',
          'email',
          'role',
          'places',
          'scopes',
          'kind',
          'password',
          'id',
          'steps',
          'where',
          'reason',
        ),
      ),
      tie('any'),
      { maxKeys: 6 },
    ),
  ),
})).any;
const body = fc.oneof(
  { arbitrary: value.map((any) => JSON.stringify(any) ?? 'undefined'), weight: 5 },
  { arbitrary: text, weight: 1 },
  { arbitrary: fc.integer({ min: 100, max: 5_000 }).map((n) => '['.repeat(n) + ']'.repeat(n)), weight: 1 },
  { arbitrary: fc.constant('{"__proto__":{"role":"owner"}}'), weight: 1 },
);

/** A form with its parts in any state, or cut off anywhere. */
const form = fc
  .tuple(
    fc.array(fc.tuple(fc.constantFrom('file', 'mapping', 'dryRun', '__proto__', 'x'), text)),
    fc.nat({ max: 400 }),
  )
  .map(([parts, cut]) => {
    const whole = parts.map(
      ([name, content]) =>
        `--b\r\ncontent-disposition: form-data; name="${name}"${name === 'file' ? '; filename="../a.csv"' : ''}\r\n\r\n${content}\r\n`,
    );
    const all = `${whole.join('')}--b--\r\n`;
    return cut % 3 === 0 ? all.slice(0, cut) : all;
  });

interface Answer {
  readonly statusCode: number;
  readonly body: string;
}

/** The law: never a fault of ours, and every refusal says its code. */
function obeys({ statusCode, body }: Answer, what: string): void {
  if (statusCode >= 500) throw new Error(`${what}: ${body} ${service.logged().slice(-1500)}`);
  if (statusCode >= 400) {
    const { error } = JSON.parse(body) as { error: { code: string; message: string } };
    expect(error.code, what).toMatch(/^[a-z][a-z0-9_]*$/);
    expect(error.message.length, what).toBeGreaterThan(0);
  }
}

describe('whatever is sent', () => {
  it('to any route, signed in as its owner, is answered or refused with a code', async () => {
    let sent = 0;
    // Removing the workspace would end the test.
    const open = shapes.filter(
      ({ path, method }) => !(path === '/workspaces/current' && method === 'DELETE'),
    );
    for (const shape of open) {
      await fc.assert(
        fc.asyncProperty(
          body,
          text,
          text,
          fc.constantFrom('application/json', 'text/plain', 'multipart/form-data', ''),
          async (payload, param, query, type) => {
            const path = shape.path.replace(/\{\w+\}/g, () => encode(param) || 'x');
            const answer = await service.app.inject({
              method: shape.method,
              url: `${API_PREFIX}${path}?cursor=${encode(query)}&limit=${encode(param)}`,
              headers: { cookie, ...(type ? { 'content-type': type } : {}) },
              ...(shape.method === 'GET' ? {} : { payload }),
            });
            obeys(answer, `${shape.method} ${shape.path} ${payload.slice(0, 200)}`);
            sent += 1;
          },
        ),
        { numRuns: 40 },
      );
    }
    console.info(`fuzz: ${sent} requests over ${open.length} routes`);
  }, 300_000);

  it('in the right shape, with anything in it, is done or refused with a code', async () => {
    let done = 0;
    const open = shapes.filter(({ body: schema, wire, method }) => schema && !wire && method !== 'DELETE');
    for (const shape of open) {
      await fc.assert(
        fc.asyncProperty(arbitraryOf(shape.body!, text), async (payload) => {
          const answer = await service.app.inject({
            method: shape.method,
            url: `${API_PREFIX}${shape.path.replace(/\{\w+\}/g, '1')}`,
            headers: { cookie, 'content-type': 'application/json' },
            payload: JSON.stringify(payload),
          });
          obeys(answer, `${shape.method} ${shape.path} ${JSON.stringify(payload).slice(0, 500)}`);
          if (answer.statusCode === 200) done += 1;
        }),
        { numRuns: 40 },
      );
    }
    // Otherwise nothing behind the schemas was tried.
    expect(done).toBeGreaterThan(open.length * 5);
    console.info(`fuzz: ${done} of ${open.length * 40} well-shaped bodies were taken`);
  }, 300_000);

  it('as a form is taken or refused with a code, and leaves no file behind', async () => {
    for (const path of ['/imports', '/imports/preview']) {
      await fc.assert(
        fc.asyncProperty(form, async (payload) => {
          const answer = await service.app.inject({
            method: 'POST',
            url: `${API_PREFIX}${path}`,
            headers: { cookie, 'content-type': 'multipart/form-data; boundary=b' },
            payload,
          });
          obeys(answer, payload.slice(0, 300));
        }),
        { numRuns: 150 },
      );
    }
    expect(await readdir(service.deps.uploads.directory)).toEqual([]);
  }, 120_000);

  it('to the door is refused with a code', async () => {
    for (const path of [
      '/sign-in/email',
      '/two-factor/verify-totp',
      '/change-password',
      '/two-factor/enable',
      '/two-factor/verify-backup-code',
      '/sign-up/email',
      '/reset-password',
    ]) {
      await fc.assert(
        fc.asyncProperty(body, async (payload) => {
          const answer = await service.app.inject({
            method: 'POST',
            url: `/api/auth${path}`,
            headers: { cookie, 'content-type': 'application/json' },
            payload,
          });
          obeys(answer, `${path} ${payload.slice(0, 200)}`);
        }),
        { numRuns: 40 },
      );
    }
  }, 120_000);

  it('as an address, a header, or a cookie is refused with a code', async () => {
    await fc.assert(
      fc.asyncProperty(text, text, async (a, b) => {
        const answer = await service.app.inject({
          method: 'GET',
          url: `/api/${encode(a)}/${encode(b)}`,
          headers: {
            'x-workspace': encode(a),
            cookie: `better-auth.session_token=${encode(b)}`,
            authorization: `Bearer ${encode(b)}`,
            host: encode(a).slice(0, 100),
          },
        });
        obeys(answer, `${a} ${b}`);
      }),
      { numRuns: 200 },
    );
    for (const url of [
      '/api/v1/%',
      '/api/v1/%ff',
      '//',
      '/%2e%2e/%2e%2e/etc/passwd',
      '/assets/../../package.json',
    ]) {
      obeys(await service.app.inject({ url }), url);
    }
  });

  it('leaves the members as they were', async () => {
    const members = await service.driver.query('SELECT role FROM members ORDER BY id');
    expect(members[0]).toEqual({ role: 'owner' });
    expect(({} as { role?: string }).role).toBeUndefined();
  });
});

function encode(given: string): string {
  return encodeURIComponent(given.replace(/\p{Surrogate}/gu, '�'));
}
