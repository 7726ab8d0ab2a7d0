import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { cookieOf, createTestService, PASSWORD, type TestService } from '../testing/createTestService';

let service: TestService;
const email = 'anna@bottega.it';
beforeAll(async () => {
  service = await createTestService();
  await service.newUser(email, { workspace: await service.newWorkspace('B'), role: 'owner' });
});
beforeEach(async () => {
  await service.driver.query('DELETE FROM attempts');
});
afterAll(() => service.close());

const post = (
  path: string,
  payload: object | string,
  headers: Record<string, string> = {},
  ip = '192.0.2.9',
) =>
  service.app.inject({
    method: 'POST',
    url: `/api/auth${path}`,
    payload,
    headers: { 'content-type': 'application/json', ...headers },
    remoteAddress: ip,
  });
const signIn = (password = PASSWORD, ip = '192.0.2.9', who = email) =>
  post('/sign-in/email', { email: who, password }, {}, ip);
const codeOf = (answer: { json: () => { error: { code: string } } }) => answer.json().error.code;

describe('the door', () => {
  it('opens with the right password, without a token that scripts could read', async () => {
    const answer = await signIn();
    expect(answer.statusCode).toBe(200);
    expect(answer.json()).toMatchObject({ user: { email } });
    expect(answer.json().token).toBeUndefined();
    expect(answer.headers['cache-control']).toBe('no-store');
  });

  it('says the same of a wrong password and of an address nobody has', async () => {
    const [wrong, unknown] = [
      await signIn('wrong password'),
      await signIn('wrong password', undefined, 'no@body.it'),
    ];
    expect(wrong.statusCode).toBe(401);
    expect(wrong.json()).toEqual(unknown.json());
    expect(codeOf(wrong)).toBe('invalid_email_or_password');
  });

  it('closes after ten wrong passwords in a minute, for that address and account, and says for how long', async () => {
    for (let n = 0; n < 10; n += 1) expect((await signIn('wrong password')).statusCode).toBe(401);
    const closed = await signIn();
    expect([closed.statusCode, codeOf(closed)]).toEqual([429, 'too_many_attempts']);
    expect(Number(closed.headers['retry-after'])).toBeGreaterThan(0);
    expect((await signIn(PASSWORD, '192.0.2.10')).statusCode).toBe(200);
  });

  it('is not closed by somebody who knows the password', async () => {
    for (let n = 0; n < 15; n += 1) expect((await signIn()).statusCode).toBe(200);
  });

  it('closes an account after a hundred wrong passwords in an hour, wherever they come from', async () => {
    for (let n = 0; n < 100; n += 1) {
      await service.deps.limiter.take(`password:*:${email}`, { max: 100, windowSeconds: 3600 });
    }
    expect((await signIn(PASSWORD, '192.0.2.77')).statusCode).toBe(429);
  });

  it('closes to an address that tries many accounts', async () => {
    for (let n = 0; n < 60; n += 1) {
      await service.deps.limiter.take('password:192.0.2.9', { max: 60, windowSeconds: 60 });
    }
    expect((await signIn(PASSWORD, '192.0.2.9')).statusCode).toBe(429);
  });

  it('does not open from another site', async () => {
    const answer = await post(
      '/sign-in/email',
      { email, password: PASSWORD },
      { origin: 'https://evil.example' },
    );
    expect([answer.statusCode, codeOf(answer)]).toEqual([403, 'foreign_origin']);
    expect(answer.headers['set-cookie']).toBeUndefined();
  });

  it('believes no address that a client writes', async () => {
    const forged = { 'x-forwarded-for': '203.0.113.5', 'x-viaggio-ip': '203.0.113.5' };
    await post('/sign-in/email', { email, password: PASSWORD }, forged);
    const rows = await service.driver.query<{ ip: string }>('SELECT "ipAddress" AS ip FROM auth.sessions');
    expect(rows.map(({ ip }) => ip)).not.toContain('203.0.113.5');
    expect(rows.map(({ ip }) => ip)).toContain('192.0.2.9');
  });

  it('has no other entrance', async () => {
    const closed = [
      '/sign-up/email',
      '/sign-in/social',
      '/change-email',
      '/delete-user',
      '/update-user',
      '/two-factor/send-otp',
      '/two-factor/get-totp-uri',
      '/revoke-session',
      '/revoke-sessions',
      '/nothing',
    ];
    for (const path of closed) {
      const answer = await post(path, { email: 'new@b.it', password: PASSWORD, name: 'N' });
      expect([answer.statusCode, codeOf(answer)], path).toEqual([404, 'not_found']);
    }
    expect((await service.app.inject({ url: '/api/auth/ok' })).statusCode).toBe(404);
  });

  it('takes JSON only, and not much of it', async () => {
    const form = await post('/sign-in/email', 'email=a', {
      'content-type': 'application/x-www-form-urlencoded',
    });
    expect([form.statusCode, codeOf(form)]).toEqual([415, 'unsupported_media_type']);
    const large = await post('/sign-in/email', { email, password: 'x'.repeat(20_000) });
    expect([large.statusCode, codeOf(large)]).toEqual([413, 'body_too_large']);
    const broken = await post('/sign-in/email', '{');
    expect([broken.statusCode, codeOf(broken)]).toEqual([400, 'invalid_json']);
  });
});

describe('a session', () => {
  it('is seen, listed, and ended', async () => {
    const cookie = cookieOf((await signIn()).headers['set-cookie']);
    const get = (path: string) => service.app.inject({ url: `/api/auth${path}`, headers: { cookie } });
    expect((await get('/get-session')).json().user.email).toBe(email);
    await service.driver.query(`UPDATE auth.sessions SET "createdAt" = now() - interval '3 days'`);
    const [here, list] = [await get('/get-session'), await get('/list-sessions')];
    expect(list.json().map(({ id }: { id: string }) => id)).toContain(here.json().session.id);
    expect(`${here.body} ${list.body}`).not.toContain('token');
    expect((await post('/sign-out', {}, { cookie })).statusCode).toBe(200);
    expect((await get('/get-session')).json()).toBeNull();
    expect((await service.app.inject({ url: '/api/v1/me', headers: { cookie } })).statusCode).toBe(401);
  });

  it('ends elsewhere, and stays here, when asked to', async () => {
    const [here, there] = [
      cookieOf((await signIn()).headers['set-cookie']),
      cookieOf((await signIn()).headers['set-cookie']),
    ];
    expect((await post('/revoke-other-sessions', {}, { cookie: here })).statusCode).toBe(200);
    const seenBy = async (cookie: string) =>
      (await service.app.inject({ url: '/api/v1/me', headers: { cookie } })).statusCode;
    expect([await seenBy(here), await seenBy(there)]).toEqual([200, 401]);
  });

  it('ends elsewhere when the password is changed', async () => {
    const [here, there] = [
      cookieOf((await signIn()).headers['set-cookie']),
      cookieOf((await signIn()).headers['set-cookie']),
    ];
    const short = await post(
      '/change-password',
      { currentPassword: PASSWORD, newPassword: 'short' },
      { cookie: here },
    );
    expect(codeOf(short)).toBe('password_too_short');
    const changed = await post(
      '/change-password',
      { currentPassword: PASSWORD, newPassword: PASSWORD, revokeOtherSessions: true },
      { cookie: here },
    );
    expect(changed.statusCode).toBe(200);
    expect((await service.app.inject({ url: '/api/v1/me', headers: { cookie: there } })).statusCode).toBe(
      401,
    );
  });
});

describe('without the database', () => {
  it('the door and the screens ask to come back', async () => {
    const broken = await createTestService();
    const cookie = await broken.newUser('b@b.it');
    await broken.driver.query('ALTER TABLE auth.sessions RENAME TO away');
    const seen = await broken.app.inject({ url: '/api/auth/get-session', headers: { cookie } });
    expect([seen.statusCode, codeOf(seen)]).toEqual([503, 'authentication_unavailable']);
    expect(seen.headers['retry-after']).toBe('5');
    await broken.close();
  });
});

describe('the cookie', () => {
  const flagsFor = async (
    changes: Parameters<typeof createTestService>[0],
    headers: Record<string, string> = {},
  ) => {
    const other = await createTestService(changes);
    await other.newUser('b@b.it');
    const answer = await other.app.inject({
      method: 'POST',
      url: '/api/auth/sign-in/email',
      payload: { email: 'b@b.it', password: PASSWORD },
      headers,
    });
    await other.close();
    return String(answer.headers['set-cookie']);
  };

  it('is out of reach of scripts and other sites, and travels encrypted where the site does', async () => {
    const plain = String((await signIn()).headers['set-cookie']);
    expect(plain).toMatch(/HttpOnly/);
    expect(plain).toMatch(/SameSite=Lax/);
    expect(plain).not.toMatch(/Secure/);
    expect(await flagsFor({ publicUrl: 'https://viaggio.example' })).toMatch(/; Secure$/);
    expect(await flagsFor({ trustProxy: true }, { 'x-forwarded-proto': 'https' })).toMatch(/; Secure$/);
    expect(await flagsFor({}, { 'x-forwarded-proto': 'https' })).not.toMatch(/Secure/);
  });
});
