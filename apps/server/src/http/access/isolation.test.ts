import type { RouteShape } from '@viaggio/contract/common';
import { API_PREFIX, type RouteName, routes } from '@viaggio/contract/routes';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AccessRoute } from '../routes/handler';
import { createTestService, stubHandlers, type TestService } from '../testing/createTestService';

/** Everything a workspace can hold, of which the other workspace must never see a trace. */
interface Held {
  readonly workspace: number;
  readonly headers: Record<string, string>;
  readonly ids: Readonly<Record<'member' | 'invitation' | 'key' | 'source' | 'job', number>>;
}

let service: TestService;
let ours: Held;
let theirs: Held;
const seen: { name: string; workspace: number }[] = [];

/** Handlers of other rooms that note in whose workspace they were called. */
function watching(): ReturnType<typeof stubHandlers> {
  const stubs = stubHandlers() as unknown as Record<
    string,
    (input: unknown, context: { workspace: number }) => unknown
  >;
  return Object.fromEntries(
    Object.entries(stubs).map(([name]) => [
      name,
      async (_input: unknown, context: { workspace: number }) => {
        seen.push({ name, workspace: context.workspace });
        return { workspace: context.workspace };
      },
    ]),
  ) as never;
}

async function fill(name: string): Promise<Held> {
  const workspace = await service.newWorkspace(`${name} workspace`);
  const cookie = await service.newUser(`owner@${name}.it`, { workspace, role: 'owner' });
  await service.newUser(`second@${name}.it`, { workspace, role: 'viewer' });
  const { control } = service.deps;
  const actor = { kind: 'system', id: '' } as const;
  const members = await control.members.list(workspace);
  const invitation = await control.invitations.create({
    workspace,
    email: `guest@${name}.it`,
    role: 'viewer',
    places: [],
    invitedBy: name,
    tokenHash: name,
    expiresAt: Date.now() + 1e9,
  });
  await service.newKey(workspace, ['read']);
  const source = await control.sources.create({
    workspace,
    name: `${name} site`,
    kind: 'web',
    writeKey: name,
  });
  const job = await control.jobs.start({ workspace, kind: 'demo', subject: `${name} job`, createdBy: actor });
  await control.audit.record({ workspace, actor, action: `${name}.changed`, target: name });
  return {
    workspace,
    headers: { cookie, 'x-workspace': String(workspace) },
    ids: {
      member: members[1]!.id,
      invitation: invitation.id,
      key: (await control.keys.list(workspace))[0]!.id,
      source: source.id,
      job: job.id,
    },
  };
}

beforeAll(async () => {
  service = await createTestService({ handlers: watching() });
  ours = await fill('ours');
  theirs = await fill('theirs');
});
afterAll(() => service.close());

const kindOf: Partial<Record<AccessRoute, keyof Held['ids']>> = {
  updateMember: 'member',
  removeMember: 'member',
  withdrawInvitation: 'invitation',
  rotateKey: 'key',
  revokeKey: 'key',
  updateSource: 'source',
  rotateSource: 'source',
  deleteSource: 'source',
  getJob: 'job',
};

const call = (name: RouteName, id: number | string, headers: Record<string, string>) => {
  const shape: RouteShape = routes[name];
  return service.app.inject({
    method: shape.method,
    url: `${API_PREFIX}${shape.path.replace(/\{\w+\}/g, String(id))}`,
    headers,
    ...(shape.method === 'GET' ? {} : { payload: {} }),
  });
};

describe('one workspace', () => {
  it('lists nothing of another', async () => {
    const lists: RouteName[] = [
      'getMe',
      'listWorkspaces',
      'getWorkspace',
      'listMembers',
      'listInvitations',
      'listKeys',
      'listSources',
      'listJobs',
      'listAudit',
    ];
    for (const name of lists) {
      const { statusCode, body } = await call(name, '', ours.headers);
      expect(statusCode, name).toBe(200);
      expect(body, name).toContain(name === 'listKeys' ? '"items":[{' : 'ours');
      expect(body, name).not.toContain('theirs');
    }
    const keys = (await call('listKeys', '', ours.headers)).json().items as { id: string }[];
    expect(keys.map(({ id }) => id)).toEqual([String(ours.ids.key)]);
  });

  it('finds nothing of another by its id, and changes nothing', async () => {
    for (const [name, kind] of Object.entries(kindOf) as [AccessRoute, keyof Held['ids']][]) {
      const foreign = await call(name, theirs.ids[kind], ours.headers);
      const missing = await call(name, 2_000_000_000, ours.headers);
      expect(foreign.statusCode, name).toBe(404);
      expect(foreign.body, name).toBe(missing.body);
    }
    expect((await call('listMembers', '', theirs.headers)).json().items).toHaveLength(2);
    expect((await call('listSources', '', theirs.headers)).json().items).toHaveLength(1);
    expect((await call('listKeys', '', theirs.headers)).json().items).toHaveLength(1);
    expect((await call('listInvitations', '', theirs.headers)).json().items).toHaveLength(1);
  });

  it('is the only one that handlers of other rooms are called in', async () => {
    seen.length = 0;
    const others = (Object.entries(routes) as [RouteName, RouteShape][]).filter(
      ([name, { access, wire }]) =>
        !['public', 'member'].includes(access.session) && wire === undefined && name in service.deps.handlers,
    );
    for (const [name] of others) await call(name, 'x', ours.headers);
    expect(seen.length).toBeGreaterThan(10);
    expect(new Set(seen.map(({ workspace }) => workspace))).toEqual(new Set([ours.workspace]));
  });

  it('is left the moment a member is taken out', async () => {
    const cookie = await service.newUser('leaver@ours.it', { workspace: ours.workspace, role: 'editor' });
    const headers = { cookie, 'x-workspace': String(ours.workspace) };
    expect((await call('getWorkspace', '', headers)).statusCode).toBe(200);
    const members = (await call('listMembers', '', ours.headers)).json().items as {
      id: string;
      email: string;
    }[];
    await call('removeMember', members.find(({ email }) => email === 'leaver@ours.it')!.id, ours.headers);
    expect((await call('getWorkspace', '', headers)).statusCode).toBe(404);
  });
});
