import { afterAll, beforeAll, expect, it } from 'vitest';
import { cookieOf, createTestService, PASSWORD, type TestService } from './testing/createTestService';

let service: TestService;
beforeAll(async () => {
  service = await createTestService();
});
afterAll(() => service.close());

it('what is logged names routes, never people, addresses, passwords, keys, tokens or cookies', async () => {
  const { app } = service;
  const ip = { remoteAddress: '198.51.100.23' };
  const owner = { email: 'giulia.rossi@bottega.it', password: PASSWORD, name: 'Giulia Rossi' };
  const made = await app.inject({ method: 'POST', url: '/api/v1/setup', payload: owner, ...ip });
  const cookie = cookieOf(made.headers['set-cookie']);
  const post = (url: string, payload: object) =>
    app.inject({ method: 'POST', url, payload, headers: { cookie }, ...ip });
  const { key } = (await post('/api/v1/keys', { name: 'K', scopes: ['read'] })).json();
  const { link } = (await post('/api/v1/invitations', { email: 'guest@bottega.it' })).json();
  const token = link.split('/').at(-1);
  await app.inject({ url: `/api/v1/invitations/accept/${token}`, ...ip });
  await app.inject({
    url: '/api/v1/people/email:giulia.rossi@bottega.it?search=Giulia',
    headers: { authorization: `Bearer ${key}` },
    ...ip,
  });
  await post('/api/auth/sign-in/email', { email: owner.email, password: 'wrong password 1' });
  await post('/api/auth/sign-in/email', owner);
  await app.inject({ url: `/api/v1/nothing/${token}?writeKey=abc`, ...ip });
  await app.inject({
    method: 'POST',
    url: '/api/v1/setup',
    payload: '{"email":"giulia',
    headers: { 'content-type': 'application/json' },
    ...ip,
  });

  const logged = service.logged();
  expect(logged).toContain('"route":"/api/v1/people/:id"');
  expect(logged).toContain('"route":"/api/auth/sign-in/email"');
  for (const secret of [
    'giulia',
    'Giulia',
    'Rossi',
    'guest@',
    PASSWORD,
    'wrong password',
    key,
    token,
    cookie.split('=')[1]!,
    '198.51.100.23',
    'writeKey',
  ]) {
    expect(logged, secret).not.toContain(secret);
  }
});
