import { createAuthentication } from '@viaggio/stores/control';
import { testDatabase } from '@viaggio/stores/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { cookieOf, createTestService, type TestService } from '../testing/createTestService';
import { startProvider } from './oidcProvider.fixture';

const PUBLIC = 'https://viaggio.example';
let provider: Awaited<ReturnType<typeof startProvider>>;
let service: TestService;
let database: Awaited<ReturnType<typeof testDatabase>>;

beforeAll(async () => {
  provider = await startProvider();
  database = await testDatabase();
  const auth = await createAuthentication(database, {
    secret: 'secret of the tests',
    sso: {
      issuer: provider.issuer,
      clientId: provider.client.id,
      clientSecret: provider.client.secret,
      redirectUrl: `${PUBLIC}/api/auth/callback/sso`,
    },
  });
  service = await createTestService({ auth, publicUrl: PUBLIC, ssoName: 'Bottega ID' });
  await auth.createUser({
    email: 'anna@bottega.it',
    name: 'Anna',
    password: 'correct horse battery',
    language: null,
  });
});
beforeEach(() => {
  Object.assign(provider.state, {
    vouched: { sub: 's1', email: 'anna@bottega.it', email_verified: true, name: 'Anna' },
    isForged: false,
    isReplayed: false,
    refuses: false,
  });
});
afterAll(async () => {
  await service.close();
  await database.close();
  await provider.close();
});

const begin = (to?: string) =>
  service.app.inject({
    method: 'POST',
    url: '/api/auth/sign-in/sso',
    payload: to === undefined ? {} : { to },
  });

/** To the provider and back, as a browser goes. */
async function goThrough(to?: string, change: (back: URL) => void = () => undefined) {
  const begun = await begin(to);
  expect(begun.statusCode).toBe(200);
  const sent = new URL(begun.json().url);
  const answer = await fetch(sent, { redirect: 'manual' });
  const back = new URL(answer.headers.get('location')!);
  change(back);
  const landed = await service.app.inject({
    url: `${back.pathname}${back.search}`,
    headers: { cookie: cookieOf(begun.headers['set-cookie']), 'sec-fetch-site': 'cross-site' },
  });
  const cookie = cookieOf(landed.headers['set-cookie']);
  const seen = await service.app.inject({ url: '/api/v1/me', headers: { cookie } });
  return { sent, back, landed, cookie, isIn: seen.statusCode === 200, me: seen.json() };
}

describe('single sign-on', () => {
  it('is offered where it is set up, by its name', async () => {
    expect((await service.app.inject('/api/v1/setup')).json().sso).toBe('Bottega ID');
    const without = await createTestService();
    expect((await without.app.inject('/api/v1/setup')).json().sso).toBeNull();
    const absent = await without.app.inject({ method: 'POST', url: '/api/auth/sign-in/sso', payload: {} });
    expect(absent.statusCode).toBe(404);
    await without.close();
  });

  it('asks with a state, a nonce and a proof key, and comes back to our public address', async () => {
    const { sent, back } = await goThrough();
    const asked = sent.searchParams;
    expect(asked.get('code_challenge_method')).toBe('S256');
    expect([asked.get('state')?.length, asked.get('nonce')?.length].every((n) => (n ?? 0) >= 16)).toBe(true);
    expect(asked.get('scope')?.split(' ')).toContain('openid');
    expect(`${back.origin}${back.pathname}`).toBe(`${PUBLIC}/api/auth/callback/sso`);
  });

  it('lets in whom the provider vouches for, to the page they wanted', async () => {
    const { landed, isIn, me } = await goThrough('/w/1/today');
    expect([landed.statusCode, landed.headers.location, isIn]).toEqual([303, '/w/1/today', true]);
    expect(me.user.email).toBe('anna@bottega.it');
    expect(String(landed.headers['set-cookie'])).toMatch(/HttpOnly.*SameSite=Lax|SameSite=Lax.*HttpOnly/);
  });

  it('goes nowhere but to pages of ours', async () => {
    for (const to of ['//evil.example', '/\\evil.example', 'https://evil.example', 'javascript:alert(1)']) {
      expect((await goThrough(to)).landed.headers.location).toBe('/');
    }
  });

  it('knows the same person again when the provider has another address for them', async () => {
    await goThrough();
    provider.state.vouched = { ...provider.state.vouched, email: 'anna.rossi@bottega.it' };
    expect((await goThrough()).me.user.email).toBe('anna@bottega.it');
  });
});

describe('single sign-on does not let in', () => {
  const refused = async (why: string, through = goThrough()) => {
    const { landed, isIn } = await through;
    expect([landed.statusCode, isIn]).toEqual([303, false]);
    expect(landed.headers.location).toBe(`/sign-in?fault=${why}`);
  };

  it('somebody who is not known here: nobody signs up by it', async () => {
    provider.state.vouched = { sub: 's2', email: 'new@bottega.it', email_verified: true, name: 'New' };
    await refused('signup_disabled');
    const found = await database.query("SELECT 1 FROM auth.users WHERE email = 'new@bottega.it'");
    expect(found).toEqual([]);
  });

  it('somebody whose address the provider has not checked', async () => {
    provider.state.vouched = { sub: 's3', email: 'anna@bottega.it', email_verified: false, name: 'Not Anna' };
    await refused('account_not_linked');
  });

  it('by a token that somebody else signed', async () => {
    provider.state.isForged = true;
    const { isIn } = await goThrough();
    expect(isIn).toBe(false);
  });

  it('by a token made for another sign-in', async () => {
    provider.state.isReplayed = true;
    expect((await goThrough()).isIn).toBe(false);
  });

  it('by a state of another browser', async () => {
    const change = (back: URL): void => back.searchParams.set('state', 'of-another-browser');
    expect((await goThrough(undefined, change)).isIn).toBe(false);
  });

  it('whom the provider refuses', async () => {
    provider.state.refuses = true;
    await refused('access_denied');
  });

  it('from another site', async () => {
    const answer = await service.app.inject({
      method: 'POST',
      url: '/api/auth/sign-in/sso',
      payload: {},
      headers: { origin: 'https://evil.example' },
    });
    expect(answer.statusCode).toBe(403);
  });
});

it('while the provider is away, says so, and passwords go on', async () => {
  const auth = await createAuthentication(database, {
    secret: 'secret of the tests',
    sso: {
      issuer: 'http://127.0.0.1:1',
      clientId: 'x',
      clientSecret: 'y',
      redirectUrl: `${PUBLIC}/api/auth/callback/sso`,
    },
  });
  const alone = await createTestService({ auth });
  const answer = await alone.app.inject({ method: 'POST', url: '/api/auth/sign-in/sso', payload: {} });
  expect([answer.statusCode, answer.json().error.code]).toEqual([503, 'sso_unavailable']);
  const entered = await alone.app.inject({
    method: 'POST',
    url: '/api/auth/sign-in/email',
    payload: { email: 'anna@bottega.it', password: 'correct horse battery' },
  });
  expect(entered.statusCode).toBe(200);
  await alone.close();
});
