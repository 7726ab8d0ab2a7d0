import type { Authentication } from '@viaggio/domain/ports/authentication';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { testDatabase, totp } from '../../testing/index';
import type { ControlDriver } from '../driver/types';
import { createAttemptLimiter } from './createAttemptLimiter';
import { createAuthentication } from './createAuthentication';
import { prepareAuthentication } from './prepareAuthentication';

let driver: ControlDriver;
let auth: Authentication;
const anna = { email: 'Anna@Bottega.it', name: 'Anna', password: 'correct horse', language: 'it' } as const;
const from = { ip: '192.0.2.7', userAgent: 'test' };

beforeEach(async () => {
  driver = await testDatabase();
  auth = await createAuthentication(driver, { secret: 'a secret of the installation' });
});
afterEach(() => driver.close());

const cookieOf = (cookies: readonly string[]): string =>
  cookies.map((cookie) => cookie.split(';')[0]).join('; ');
const post = (path: string, body: unknown, cookie = '') =>
  auth.handle({
    method: 'POST',
    path,
    cookie,
    contentType: 'application/json',
    ...from,
    body: JSON.stringify(body),
  });
const signIn = (password: string = anna.password) => auth.signIn({ email: anna.email, password, ...from });

describe('an account', () => {
  it('signs in with its password, whatever the case of the address', async () => {
    const id = await auth.createUser(anna);
    const signedIn = await auth.signIn({ email: 'ANNA@bottega.IT', password: anna.password, ...from });
    expect(signedIn?.userId).toBe(id);
    const session = await auth.findSession(cookieOf(signedIn!.cookies));
    expect(session?.user).toEqual({ id, email: 'anna@bottega.it', name: 'Anna', language: 'it' });
  });

  it('keeps its session in a cookie that scripts cannot read and other sites cannot send', async () => {
    await auth.createUser(anna);
    const [cookie] = (await signIn())!.cookies;
    expect(cookie).toMatch(/HttpOnly/);
    expect(cookie).toMatch(/SameSite=Lax/);
    expect(cookie).toMatch(/Path=\//);
  });

  it('does not sign in with another password', async () => {
    await auth.createUser(anna);
    expect(await signIn('wrong horse!')).toBeUndefined();
  });

  it('is not made through the library', async () => {
    const answer = await post('/sign-up/email', anna);
    expect(answer.status).toBe(400);
    expect(await auth.findUserByEmail(anna.email)).toBeUndefined();
  });

  it('has one address: a second account with it is refused', async () => {
    await auth.createUser(anna);
    await expect(auth.createUser({ ...anna, email: 'anna@bottega.it' })).rejects.toThrow();
  });

  it('never stores its password, nor the key made from the secret', async () => {
    await auth.createUser(anna);
    const [row] = await driver.query<{ password: string }>('SELECT password FROM auth.accounts');
    expect(row?.password).not.toContain(anna.password);
    expect(row?.password.length).toBeGreaterThan(100);
  });

  it('leaves everywhere when its password is reset', async () => {
    const id = await auth.createUser(anna);
    const before = cookieOf((await signIn())!.cookies);
    await auth.resetPassword(id, 'a new password');
    expect(await auth.findSession(before)).toBeUndefined();
    expect(await signIn()).toBeUndefined();
    expect(await signIn('a new password')).toBeDefined();
  });

  it('changes name and language', async () => {
    const id = await auth.createUser(anna);
    await auth.updateUser(id, { name: 'Anna B.', language: 'en' });
    expect(await auth.findUserByEmail(anna.email)).toMatchObject({ name: 'Anna B.', language: 'en' });
  });
});

describe('a session', () => {
  it('ends when signing out', async () => {
    await auth.createUser(anna);
    const cookie = cookieOf((await signIn())!.cookies);
    expect((await post('/sign-out', {}, cookie)).status).toBe(200);
    expect(await auth.findSession(cookie)).toBeUndefined();
  });

  it('is refused when its cookie was forged or comes from another installation', async () => {
    await auth.createUser(anna);
    const cookie = cookieOf((await signIn())!.cookies);
    const other = await createAuthentication(driver, { secret: 'another secret' });
    expect(await other.findSession(cookie)).toBeUndefined();
    expect(await auth.findSession(`${cookie.slice(0, -3)}abc`)).toBeUndefined();
    expect(await auth.findSession('')).toBeUndefined();
  });

  it('is prolonged after a day, with a new cookie', async () => {
    await auth.createUser(anna);
    const cookie = cookieOf((await signIn())!.cookies);
    expect((await auth.findSession(cookie))?.cookies).toEqual([]);
    await driver.query(`UPDATE auth.sessions SET "expiresAt" = now() + interval '5 days'`);
    expect((await auth.findSession(cookie))?.cookies[0]).toMatch(/session_token=/);
  });

  it('is over after seven days', async () => {
    await auth.createUser(anna);
    const cookie = cookieOf((await signIn())!.cookies);
    await driver.query(`UPDATE auth.sessions SET "expiresAt" = now() - interval '1 second'`);
    expect(await auth.findSession(cookie)).toBeUndefined();
  });
});

describe('a second factor', () => {
  it('stands between the password and the session', async () => {
    await auth.createUser(anna);
    const cookie = cookieOf((await signIn())!.cookies);
    const enabled = await post('/two-factor/enable', { password: anna.password }, cookie);
    const { totpURI, backupCodes } = JSON.parse(enabled.body) as { totpURI: string; backupCodes: string[] };
    expect(totpURI).toContain('issuer=Viaggio');
    const verified = await post('/two-factor/verify-totp', { code: totp(totpURI) }, cookie);
    expect(verified.status).toBe(200);

    const challenge = (await signIn())!;
    expect(challenge.userId).toBeUndefined();
    const pending = cookieOf(challenge.cookies);
    expect(await auth.findSession(pending)).toBeUndefined();
    const wrong = await post('/two-factor/verify-totp', { code: '000000' }, pending);
    expect(wrong.status).toBe(401);
    const right = await post('/two-factor/verify-backup-code', { code: backupCodes[0] }, pending);
    expect(right.status).toBe(200);
    expect((await auth.findSession(cookieOf(right.cookies)))?.user.name).toBe('Anna');
  });
});

describe('the tables', () => {
  it('are made once by nodes that start together, and stand in a schema of their own', async () => {
    await driver.query('DROP SCHEMA auth CASCADE');
    await Promise.all([prepareAuthentication(driver), prepareAuthentication(driver)]);
    const tables = await driver.query<{ name: string }>(
      "SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'auth' ORDER BY 1",
    );
    expect(tables.map(({ name }) => name)).toEqual([
      'accounts',
      'sessions',
      'two_factors',
      'users',
      'verifications',
    ]);
  });
});

describe('attempts', () => {
  it('are refused above the limit, with the seconds to wait, until they are forgotten', async () => {
    const limiter = createAttemptLimiter(driver);
    const limit = { max: 2, windowSeconds: 60 };
    expect(await limiter.take('k', limit)).toBeUndefined();
    expect(await limiter.take('k', limit)).toBeUndefined();
    expect(await limiter.take('k', limit)).toBeGreaterThan(50);
    expect(await limiter.take('another', limit)).toBeUndefined();
    await limiter.forget('k');
    expect(await limiter.take('k', limit)).toBeUndefined();
  });

  it('count again when the window is over', async () => {
    const limiter = createAttemptLimiter(driver);
    const limit = { max: 1, windowSeconds: 60 };
    await limiter.take('k', limit);
    await driver.query("UPDATE attempts SET ends_at = now() - interval '1 second'");
    expect(await limiter.take('k', limit)).toBeUndefined();
  });

  it('at the same moment are all counted', async () => {
    const limiter = createAttemptLimiter(driver);
    const taken = await Promise.all(
      Array.from({ length: 20 }, () => limiter.take('k', { max: 5, windowSeconds: 60 })),
    );
    expect(taken.filter((wait) => wait === undefined)).toHaveLength(5);
  });

  it('name nobody in the store', async () => {
    await createAttemptLimiter(driver).take('sign-in:anna@bottega.it', { max: 1, windowSeconds: 60 });
    const [row] = await driver.query<{ key: string }>('SELECT key FROM attempts');
    expect(row?.key).toMatch(/^[0-9a-f]{64}$/);
  });
});
