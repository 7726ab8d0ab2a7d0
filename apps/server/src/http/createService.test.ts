import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cookieOf, createTestService, PASSWORD, type TestService } from './testing/createTestService';

const owner = { email: 'anna@bottega.it', password: PASSWORD, name: 'Anna', workspace: 'Bottega' };

/** The road of the first day, on one service. */
describe('from nothing to a colleague', () => {
  let service: TestService;
  let anna = '';
  let link = '';
  beforeAll(async () => {
    service = await createTestService({ checkAnswers: true });
  });
  afterAll(() => service.close());
  const get = async (url: string, cookie = anna) =>
    (await service.app.inject({ url, headers: { cookie } })).json();
  const post = (url: string, payload: object, cookie = '') =>
    service.app.inject({ method: 'POST', url, payload, headers: { cookie } });

  it('says that an owner is needed', async () => {
    expect(await get('/api/v1/setup')).toEqual({
      needed: true,
      emailConfigured: false,
      sso: null,
      version: '0.0.0-test',
    });
  });

  it('makes one owner, whoever tries at the same moment', async () => {
    const answers = await Promise.all([
      post('/api/v1/setup', owner),
      post('/api/v1/setup', { ...owner, email: 'other@bottega.it' }),
    ]);
    expect(answers.map(({ statusCode }) => statusCode).toSorted()).toEqual([200, 409]);
    const members = await service.driver.query("SELECT role FROM members WHERE role = 'owner'");
    expect(members).toHaveLength(1);
    const late = await post('/api/v1/setup', owner);
    expect(late.json().error.code).toBe('setup_done');
  });

  it('signs the owner in with the same answer', async () => {
    const service2 = await createTestService({ checkAnswers: true });
    const made = await service2.app.inject({ method: 'POST', url: '/api/v1/setup', payload: owner });
    const cookie = cookieOf(made.headers['set-cookie']);
    const me = await service2.app.inject({ url: '/api/v1/me', headers: { cookie } });
    expect(me.json()).toMatchObject({
      user: { name: 'Anna' },
      role: 'owner',
      workspace: { name: 'Bottega' },
    });
    await service2.close();
  });

  it('signs the owner in at the door', async () => {
    const [{ email }] = (await service.driver.query(
      'SELECT email FROM auth.users JOIN members ON user_id = users.id',
    )) as [{ email: string }];
    const signedIn = await post('/api/auth/sign-in/email', { email, password: PASSWORD });
    expect(signedIn.statusCode).toBe(200);
    expect(signedIn.body).not.toContain('token');
    anna = cookieOf(signedIn.headers['set-cookie']);
    expect((await get('/api/v1/me')).workspaces).toHaveLength(1);
  });

  it('invites a colleague by a link that is shown once', async () => {
    const invited = await post('/api/v1/invitations', { email: 'Bruno@bottega.it', role: 'analyst' }, anna);
    expect(invited.json()).toMatchObject({ email: 'bruno@bottega.it', mailed: false, invitedBy: 'Anna' });
    link = invited.json().link;
    expect(link).toMatch(/^http:\/\/localhost:80\/join\/[\w-]{43}$/);
    const listed = await get('/api/v1/invitations');
    expect(JSON.stringify(listed)).not.toContain(link.split('/').at(-1));
  });

  it('lets the colleague in once', async () => {
    const url = `/api/v1/invitations/accept/${link.split('/').at(-1)}`;
    expect(await get(url, '')).toMatchObject({ workspace: 'Bottega', role: 'analyst', hasAccount: false });
    const accepted = await post(url, { name: 'Bruno', password: PASSWORD });
    expect(accepted.statusCode).toBe(200);
    const me = await get('/api/v1/me', cookieOf(accepted.headers['set-cookie']));
    expect(me).toMatchObject({ user: { name: 'Bruno', email: 'bruno@bottega.it' }, role: 'analyst' });
    expect((await post(url, { password: PASSWORD })).json().error.code).toBe('invitation_unknown');
    expect((await get('/api/v1/members')).items).toHaveLength(2);
  });

  it('keeps who did what, without addresses or secrets', async () => {
    const { items } = await get('/api/v1/audit');
    expect(items.map(({ action }: { action: string }) => action)).toEqual([
      'member.joined',
      'member.invited',
      'workspace.created',
    ]);
    expect(items[1].actor).toMatchObject({ kind: 'member', name: 'Anna' });
    expect(JSON.stringify(items)).not.toMatch(/bottega\.it/);
  });
});
