import type { AddressInfo } from 'node:net';
import { createAuthentication } from '@viaggio/stores/control';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { composePasswordMailer } from '../../composeToday';
import { cookieOf, createTestService, PASSWORD, type TestService } from '../testing/createTestService';

const NEW_PASSWORD = 'another horse battery';
const mails: ParsedMail[] = [];
const smtp = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  logger: false,
  onData: (stream, _session, done) => {
    simpleParser(stream).then((mail) => {
      mails.push(mail);
      done();
    }, done);
  },
});

let service: TestService;
let email: string;
let cookie: string;
let count = 0;

beforeAll(async () => {
  await new Promise<void>((resolve) => smtp.listen(0, '127.0.0.1', () => resolve()));
  const { port } = smtp.server.address() as AddressInfo;
  const sendPasswordNews = composePasswordMailer({
    mail: { url: `smtp://127.0.0.1:${port}`, from: 'Viaggio <viaggio@example.it>' },
    url: 'https://viaggio.example',
    host: '127.0.0.1',
    port: 4600,
    secret: 'secret of the tests',
  });
  service = await createTestService();
  const auth = await createAuthentication(service.driver, {
    secret: 'secret of the tests',
    sendPasswordNews,
  });
  Object.assign(service.deps.auth, auth);
});
beforeEach(async () => {
  await service.driver.query('DELETE FROM attempts');
  mails.length = 0;
  count += 1;
  email = `anna${count}@bottega.it`;
  cookie = await service.newUser(email);
});
afterAll(async () => {
  await service.close();
  await new Promise<void>((resolve) => smtp.close(() => resolve()));
});

const post = (path: string, payload: object, headers: Record<string, string> = {}) =>
  service.app.inject({ method: 'POST', url: `/api/auth${path}`, payload, headers });
const ask = (who: string) => post('/request-password-reset', { email: who });
const codeOf = (answer: { json: () => { error: { code: string } } }) => answer.json().error.code;
const isIn = async (with_: string) =>
  (await service.app.inject({ url: '/api/v1/me', headers: { cookie: with_ } })).statusCode === 200;
const signIn = (password: string) => post('/sign-in/email', { email, password });

async function mailed(n: number): Promise<ParsedMail> {
  for (let look = 0; mails.length < n && look < 400; look++) await new Promise((go) => setTimeout(go, 25));
  expect(mails).toHaveLength(n);
  return mails[n - 1]!;
}

async function askForToken(): Promise<string> {
  await ask(email);
  const { text } = await mailed(1);
  return /https:\/\/viaggio\.example\/reset\/(\S+)/.exec(text ?? '')![1]!;
}

describe('a new password', () => {
  it('is asked for by mail, to the address the account has, with a link to our own address', async () => {
    const answer = await post(
      '/request-password-reset',
      { email, redirectTo: '/' },
      { host: 'evil.example' },
    );
    expect(answer.statusCode).toBe(200);
    const { to, text, html } = await mailed(1);
    expect([to].flat()[0]?.value[0]?.address).toBe(email);
    expect(text).toContain('https://viaggio.example/reset/');
    expect(`${text}${html}`).not.toContain('evil.example');
  });

  it('says the same of an address nobody has, and sends nothing', async () => {
    const [known, unknown] = [await ask(email), await ask('no@body.it')];
    expect([unknown.statusCode, unknown.body]).toEqual([known.statusCode, known.body]);
    await mailed(1);
  });

  it('opens the door, ends every session, and tells the owner of the account', async () => {
    const token = await askForToken();
    expect((await post('/reset-password', { token, newPassword: NEW_PASSWORD })).statusCode).toBe(200);
    expect(await isIn(cookie)).toBe(false);
    expect((await signIn(PASSWORD)).statusCode).toBe(401);
    expect((await signIn(NEW_PASSWORD)).statusCode).toBe(200);
    expect((await mailed(2)).subject).toContain('cambiata');
  });

  it('is taken once', async () => {
    const token = await askForToken();
    await post('/reset-password', { token, newPassword: NEW_PASSWORD });
    const again = await post('/reset-password', { token, newPassword: 'a third horse battery' });
    expect([again.statusCode, codeOf(again)]).toEqual([400, 'invalid_token']);
    expect((await signIn(NEW_PASSWORD)).statusCode).toBe(200);
  });

  it('is taken for an hour', async () => {
    const token = await askForToken();
    await service.driver.query(`UPDATE auth.verifications SET "expiresAt" = now() - interval '1 second'`);
    expect(codeOf(await post('/reset-password', { token, newPassword: NEW_PASSWORD }))).toBe('invalid_token');
  });

  it('must be as long as any other, and a token somebody guesses opens nothing', async () => {
    const token = await askForToken();
    expect(codeOf(await post('/reset-password', { token, newPassword: 'short' }))).toBe('password_too_short');
    expect(codeOf(await post('/reset-password', { token: 'guess', newPassword: NEW_PASSWORD }))).toBe(
      'invalid_token',
    );
  });

  it('does not lie readable in the database', async () => {
    const token = await askForToken();
    const rows = await service.driver.query<{ row: string }>(
      'SELECT v::text AS row FROM auth.verifications v',
    );
    expect(rows.length).toBeGreaterThan(0);
    for (const { row } of rows) expect(row).not.toContain(token);
    expect(service.logged()).not.toContain(token);
  });

  it('does not fill a letter box: three an hour for one address, known or not', async () => {
    for (const who of [email, 'no@body.it']) {
      for (let n = 0; n < 3; n += 1) expect((await ask(who)).statusCode).toBe(200);
      const more = await ask(who);
      expect([more.statusCode, codeOf(more)]).toEqual([429, 'too_many_attempts']);
    }
  });
});

describe('a session', () => {
  const sessionsOf = async (with_: string): Promise<{ id: string }[]> =>
    (await service.app.inject({ url: '/api/auth/list-sessions', headers: { cookie: with_ } })).json();

  it('is ended from another, by its id, and the others go on', async () => {
    const there = cookieOf((await signIn(PASSWORD)).headers['set-cookie']);
    const seen = await service.app.inject({ url: '/api/auth/get-session', headers: { cookie: there } });
    const ended = await post('/end-session', { id: seen.json().session.id }, { cookie });
    expect(ended.statusCode).toBe(200);
    expect([await isIn(cookie), await isIn(there)]).toEqual([true, false]);
  });

  it('of somebody else is not there', async () => {
    const [own] = await sessionsOf(cookie);
    const theirs = await service.newUser(`carlo${count}@altrove.it`);
    const refused = await post('/end-session', { id: own!.id }, { cookie: theirs });
    expect([refused.statusCode, codeOf(refused)]).toEqual([404, 'session_not_found']);
    expect((await post('/end-session', { id: own!.id })).statusCode).toBe(404);
    expect(await isIn(cookie)).toBe(true);
  });
});
