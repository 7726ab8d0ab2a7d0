import { type Role, roleAllows, roles, type Scope, scopes, scopesAllow } from '@viaggio/contract/access';
import type { RouteShape } from '@viaggio/contract/common';
import { API_PREFIX, type RouteName, routes } from '@viaggio/contract/routes';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestService, type TestService } from '../testing/createTestService';

const shapes = Object.entries(routes) as [RouteName, RouteShape][];

/** What a caller may hear, by the access of a route: refused before its work, or let through to it. */
type Verdict = 401 | 403 | 404 | 'let through';

interface Caller {
  readonly name: string;
  readonly headers: Record<string, string>;
  readonly verdict: (access: RouteShape['access']) => Verdict;
}

/** Codes of the gate. Whatever else is answered comes from behind it. */
const GATE = new Set([
  'not_signed_in',
  'invalid_key',
  'session_only',
  'scope_missing',
  'role_missing',
  'workspace_not_found',
  'foreign_origin',
]);

const forAll =
  (verdict: Verdict) =>
  (access: RouteShape['access']): Verdict =>
    access.session === 'public' ? 'let through' : verdict;

const forRole =
  (role: Role) =>
  ({ session }: RouteShape['access']): Verdict =>
    session === 'public' || session === 'member' || roleAllows(role, session) ? 'let through' : 403;

const forScope =
  (held: Scope) =>
  ({ session, scope }: RouteShape['access']): Verdict => {
    if (session === 'public') return 'let through';
    return scope !== null && scopesAllow([held], scope) ? 'let through' : 403;
  };

let service: TestService;
const callers: Caller[] = [];

beforeAll(async () => {
  service = await createTestService();
  const here = await service.newWorkspace('Here');
  const elsewhere = await service.newWorkspace('Elsewhere');
  const header = { 'x-workspace': String(here) };
  callers.push({ name: 'nobody', headers: header, verdict: forAll(401) });
  callers.push({
    name: 'a forged session',
    headers: { ...header, cookie: 'better-auth.session_token=forged.forged' },
    verdict: forAll(401),
  });
  callers.push({
    name: 'an unknown key',
    headers: { authorization: `Bearer vg_${'a'.repeat(43)}` },
    verdict: forAll(401),
  });
  for (const role of roles) {
    const cookie = await service.newUser(`${role}@here.it`, { workspace: here, role });
    callers.push({ name: role, headers: { ...header, cookie }, verdict: forRole(role) });
  }
  for (const scope of scopes) {
    const authorization = `Bearer ${await service.newKey(here, [scope])}`;
    callers.push({ name: `a key that may ${scope}`, headers: { authorization }, verdict: forScope(scope) });
  }
  const cookie = await service.newUser('owner@elsewhere.it', { workspace: elsewhere, role: 'owner' });
  const outside = ({ session }: RouteShape['access']): Verdict =>
    session === 'public' || session === 'member' ? 'let through' : 404;
  callers.push({ name: 'an owner of another workspace', headers: { ...header, cookie }, verdict: outside });
  const foreignKey = await service.newKey(elsewhere, ['admin']);
  callers.push({
    name: 'a key of another workspace',
    headers: { ...header, authorization: `Bearer ${foreignKey}` },
    verdict: forAll(404),
  });
  const nobodys = await service.newUser('lonely@nowhere.it');
  callers.push({ name: 'a user without workspaces', headers: { cookie: nobodys }, verdict: outside });
});
afterAll(() => service.close());

/** A call with nothing in it: what is let through is refused for its input, or does no harm. */
async function call(shape: RouteShape, headers: Record<string, string>) {
  const url = `${API_PREFIX}${shape.path.replace(/\{\w+\}/g, '2147483647')}`;
  const { statusCode, body } = await service.app.inject({
    method: shape.method,
    url,
    headers,
    ...(shape.method === 'GET' ? {} : { payload: {} }),
  });
  const code = body.startsWith('{"error"') ? (JSON.parse(body).error.code as string) : undefined;
  return { statusCode, code };
}

describe('who may call what', () => {
  it('is as the route table says, for every route and every kind of caller', async () => {
    let checked = 0;
    // What removes or creates workspaces comes last: the others need theirs.
    const ordered = shapes.toSorted(
      ([, a], [, b]) => Number(a.method === 'DELETE') - Number(b.method === 'DELETE'),
    );
    for (const [name, shape] of ordered) {
      for (const caller of callers) {
        const verdict = caller.verdict(shape.access);
        const { statusCode, code } = await call(shape, caller.headers);
        const said = `${name} by ${caller.name}: ${statusCode} ${code}`;
        expect(statusCode, said).toBeLessThan(500);
        if (verdict === 'let through') expect(GATE.has(code ?? ''), said).toBe(false);
        else {
          expect(statusCode, said).toBe(verdict);
          expect(GATE.has(code ?? ''), said).toBe(true);
        }
        checked += 1;
      }
    }
    console.info(`role matrix: ${checked} pairs of route and caller`);
    expect(checked).toBe(shapes.length * callers.length);
  });

  it('says the same of a workspace that is not theirs and of one that does not exist', async () => {
    const foreigner = callers.find(({ name }) => name === 'an owner of another workspace')!;
    for (const [, shape] of shapes.filter(
      ([, { access }]) => !['public', 'member'].includes(access.session),
    )) {
      const [theirs, nobodys, nonsense] = await Promise.all(
        [foreigner.headers['x-workspace']!, '999999', 'x'].map((id) =>
          call(shape, { ...foreigner.headers, 'x-workspace': id }),
        ),
      );
      expect(nobodys).toEqual(theirs);
      expect(nonsense).toEqual(theirs);
    }
  });
});

describe('other sites', () => {
  it('change nothing with our cookies, on any route', async () => {
    const owner = callers.find(({ name }) => name === 'owner')!;
    const origins: Record<string, string>[] = [
      { origin: 'https://evil.example' },
      { origin: 'null' },
      { 'sec-fetch-site': 'cross-site' },
    ];
    for (const [name, shape] of shapes.filter(([, { method }]) => method !== 'GET')) {
      for (const from of origins) {
        const { statusCode, code } = await call(shape, { ...owner.headers, ...from });
        expect([statusCode, code], name).toEqual([403, 'foreign_origin']);
      }
    }
  });

  it('are not told that they may ask', async () => {
    for (const url of ['/api/v1/people', '/api/auth/sign-in/email', '/api/other']) {
      const answer = await service.app.inject({
        method: 'OPTIONS',
        url,
        headers: { origin: 'https://evil.example', 'access-control-request-method': 'POST' },
      });
      expect(answer.statusCode).toBe(404);
      expect(answer.headers['access-control-allow-origin']).toBeUndefined();
    }
  });

  it('are not our own pages, which may', async () => {
    const owner = callers.find(({ name }) => name === 'owner')!;
    const answer = await service.app.inject({
      method: 'PATCH',
      url: '/api/v1/me',
      payload: { name: 'Anna' },
      headers: { ...owner.headers, host: 'viaggio.example', origin: 'https://viaggio.example' },
    });
    expect(answer.statusCode).toBe(200);
  });
});
