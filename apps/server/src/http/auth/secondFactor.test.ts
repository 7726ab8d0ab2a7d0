import { totp } from '@viaggio/stores/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { cookieOf, createTestService, PASSWORD, type TestService } from '../testing/createTestService';

let service: TestService;
let workspace: number;
let email: string;
/** Signed in with the password, before there is a second factor. */
let cookie: string;
let count = 0;

beforeAll(async () => {
  service = await createTestService();
  workspace = await service.newWorkspace('Bottega');
});
beforeEach(async () => {
  await service.driver.query('DELETE FROM attempts');
  count += 1;
  email = `anna${count}@bottega.it`;
  cookie = await service.newUser(email, { workspace, role: 'owner' });
});
afterAll(() => service.close());

const post = (path: string, payload: object, with_: string = cookie) =>
  service.app.inject({ method: 'POST', url: `/api/auth${path}`, payload, headers: { cookie: with_ } });
const codeOf = (answer: { json: () => { error: { code: string } } }) => answer.json().error.code;
const cookies = (answer: { headers: Record<string, unknown> }) =>
  cookieOf(answer.headers['set-cookie'] as string[]);
const isIn = async (with_: string) =>
  (await service.app.inject({ url: '/api/v1/me', headers: { cookie: with_ } })).statusCode === 200;
const askPassword = () => post('/sign-in/email', { email, password: PASSWORD }, '');

/** Turns the second factor on; answers what the app and the drawer keep. */
async function turnOn(): Promise<{ uri: string; backupCodes: string[] }> {
  const begun = await post('/two-factor/enable', { password: PASSWORD });
  const { totpURI, backupCodes } = begun.json() as { totpURI: string; backupCodes: string[] };
  const confirmed = await post('/two-factor/verify-totp', { code: totp(totpURI) });
  expect(confirmed.statusCode).toBe(200);
  cookie = cookies(confirmed);
  return { uri: totpURI, backupCodes };
}

describe('turning the second factor on', () => {
  it('asks for the password', async () => {
    const refused = await post('/two-factor/enable', { password: 'wrong password' });
    expect([refused.statusCode, codeOf(refused)]).toEqual([400, 'invalid_password']);
  });

  it('changes nothing until a code of the app was right', async () => {
    const begun = await post('/two-factor/enable', { password: PASSWORD });
    expect(begun.json().backupCodes).toHaveLength(10);
    const wrong = await post('/two-factor/verify-totp', { code: '000000' });
    expect([wrong.statusCode, codeOf(wrong)]).toEqual([401, 'invalid_code']);
    expect(await isIn(cookies(await askPassword()))).toBe(true);
  });

  it('can begin again with another secret when the first was lost', async () => {
    const first = (await post('/two-factor/enable', { password: PASSWORD })).json().totpURI;
    const { uri } = await turnOn();
    expect(uri).not.toBe(first);
  });

  it('stays signed in here, and is told so', async () => {
    await turnOn();
    expect(await isIn(cookie)).toBe(true);
    const seen = await service.app.inject({ url: '/api/auth/get-session', headers: { cookie } });
    expect(seen.json().user.twoFactorEnabled).toBe(true);
  });

  it('happens once: who is signed in cannot replace the secret, even with the password', async () => {
    await turnOn();
    const again = await post('/two-factor/enable', { password: PASSWORD });
    expect([again.statusCode, codeOf(again)]).toEqual([400, 'totp_already_enabled']);
  });
});

describe('signing in with a second factor', () => {
  it('gives no session for the password alone', async () => {
    await turnOn();
    const challenge = await askPassword();
    expect(challenge.json()).toEqual({ twoFactorRedirect: true, twoFactorMethods: ['totp'] });
    expect(await isIn(cookies(challenge))).toBe(false);
  });

  it('gives one for the code, and none for a wrong one', async () => {
    const { uri } = await turnOn();
    const pending = cookies(await askPassword());
    const wrong = await post('/two-factor/verify-totp', { code: '000000' }, pending);
    expect([wrong.statusCode, codeOf(wrong)]).toEqual([401, 'invalid_code']);
    const right = await post('/two-factor/verify-totp', { code: totp(uri) }, pending);
    expect([right.statusCode, await isIn(cookies(right))]).toEqual([200, true]);
    expect(right.body).not.toContain('token');
  });

  it('does not take the code without the password before', async () => {
    const { uri } = await turnOn();
    const refused = await post('/two-factor/verify-totp', { code: totp(uri) }, '');
    expect([refused.statusCode, codeOf(refused)]).toEqual([401, 'invalid_two_factor_cookie']);
  });

  it('does not take an old code', async () => {
    const { uri } = await turnOn();
    const pending = cookies(await askPassword());
    const old = await post('/two-factor/verify-totp', { code: totp(uri, Date.now() - 300_000) }, pending);
    expect(codeOf(old)).toBe('invalid_code');
  });

  it('asks for the password again after five wrong codes', async () => {
    const { uri } = await turnOn();
    const pending = cookies(await askPassword());
    for (let n = 0; n < 5; n += 1) await post('/two-factor/verify-totp', { code: '000000' }, pending);
    const right = await post('/two-factor/verify-totp', { code: totp(uri) }, pending);
    expect([right.statusCode, codeOf(right)]).toEqual([400, 'too_many_attempts_request_new_code']);
  });

  it('takes no code for a while after ten wrong ones, not even the right one, and says for how long', async () => {
    const { uri } = await turnOn();
    for (const _challenge of ['first', 'second']) {
      const pending = cookies(await askPassword());
      for (let n = 0; n < 5; n += 1) await post('/two-factor/verify-totp', { code: '000000' }, pending);
    }
    const right = await post('/two-factor/verify-totp', { code: totp(uri) }, cookies(await askPassword()));
    expect([right.statusCode, codeOf(right)]).toEqual([429, 'account_temporarily_locked']);
    expect(right.json().error.message).toContain('15 minutes');
  });
});

describe('accepting an invitation with a second factor', () => {
  it('asks the password once: the code signs in to the workspace that was joined', async () => {
    const { uri } = await turnOn();
    const other = await service.newWorkspace('Officina');
    const owner = await service.newUser(`owner${count}@officina.it`, { workspace: other, role: 'owner' });
    const invited = await service.app.inject({
      method: 'POST',
      url: '/api/v1/invitations',
      payload: { email, role: 'analyst' },
      headers: { cookie: owner, 'x-workspace': String(other) },
    });
    const token = new URL(invited.json().link).pathname.split('/').at(-1);
    const accepted = await service.app.inject({
      method: 'POST',
      url: `/api/v1/invitations/accept/${token}`,
      payload: { password: PASSWORD },
    });
    expect(accepted.json()).toEqual({ workspaceId: String(other), codeAsked: true });
    expect(await isIn(cookies(accepted))).toBe(false);
    const entered = await post('/two-factor/verify-totp', { code: totp(uri) }, cookies(accepted));
    const seen = await service.app.inject({
      url: '/api/v1/workspaces/current',
      headers: { cookie: cookies(entered), 'x-workspace': String(other) },
    });
    expect([seen.statusCode, seen.json().name]).toEqual([200, 'Officina']);
  });
});

describe('backup codes', () => {
  const enterWith = async (code: string) =>
    post('/two-factor/verify-backup-code', { code }, cookies(await askPassword()));

  it('open the door once each', async () => {
    const { backupCodes } = await turnOn();
    const first = await enterWith(backupCodes[0]!);
    expect([first.statusCode, await isIn(cookies(first))]).toEqual([200, true]);
    const again = await enterWith(backupCodes[0]!);
    expect([again.statusCode, codeOf(again)]).toEqual([401, 'invalid_backup_code']);
    expect((await enterWith(backupCodes[1]!)).statusCode).toBe(200);
  });

  it('are replaced for the password, and the old ones open nothing any more', async () => {
    const { backupCodes } = await turnOn();
    const refused = await post('/two-factor/generate-backup-codes', { password: 'wrong password' });
    expect(codeOf(refused)).toBe('invalid_password');
    const made = await post('/two-factor/generate-backup-codes', { password: PASSWORD });
    const [fresh] = made.json().backupCodes as string[];
    expect((await enterWith(backupCodes[0]!)).statusCode).toBe(401);
    expect((await enterWith(fresh!)).statusCode).toBe(200);
  });
});

describe('turning the second factor off', () => {
  it('is possible in the database, as the guide says, for somebody who lost everything', async () => {
    await turnOn();
    const { driver } = service;
    await driver.query(
      'DELETE FROM auth.two_factors WHERE "userId" = (SELECT id FROM auth.users WHERE email = $1)',
      [email],
    );
    await driver.query('UPDATE auth.users SET "twoFactorEnabled" = false WHERE email = $1', [email]);
    expect(await isIn(cookies(await askPassword()))).toBe(true);
    await turnOn();
  });

  it('asks for the password, and then the password alone is enough', async () => {
    await turnOn();
    expect(codeOf(await post('/two-factor/disable', { password: 'wrong password' }))).toBe(
      'invalid_password',
    );
    expect(await isIn(cookies(await askPassword()))).toBe(false);
    const off = await post('/two-factor/disable', { password: PASSWORD });
    expect([off.statusCode, await isIn(cookies(off))]).toEqual([200, true]);
    expect(await isIn(cookies(await askPassword()))).toBe(true);
  });
});
