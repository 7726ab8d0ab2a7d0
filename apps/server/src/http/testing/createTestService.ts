import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RouteShape } from '@viaggio/contract/common';
import { type RouteName, routes } from '@viaggio/contract/routes';
import type { KeyScope, MemberRole } from '@viaggio/domain/ports/access';
import {
  type ControlDriver,
  createAccessControl,
  createAttemptLimiter,
  createAuthentication,
} from '@viaggio/stores/control';
import { newWorkspace, testDatabase } from '@viaggio/stores/testing';
import type { FastifyInstance } from 'fastify';
import pino from 'pino';
import { createKey } from '../../usecases/keys/createKey';
import { createKeyDirectory } from '../../usecases/keys/createKeyDirectory';
import { createSourceDirectory } from '../../usecases/sources/createSourceDirectory';
import { createService } from '../createService';
import type { OtherHandlers } from '../routes/handler';
import type { ServiceDeps } from '../serviceDeps';

/** A whole service on a database of its own, called without a socket. Only the outside is missing. */
export interface TestService {
  readonly app: FastifyInstance;
  readonly deps: ServiceDeps;
  readonly driver: ControlDriver;
  /** Everything logged so far. */
  readonly logged: () => string;
  /** Workspaces whose data was erased from other stores. */
  readonly erased: number[];
  /** Moves the clock of invitations and keys. */
  readonly pass: (milliseconds: number) => void;
  newWorkspace(name: string): Promise<number>;
  /** A user who is signed in, a member where a role is given. Answers the `cookie` header. */
  newUser(
    email: string,
    membership?: { workspace: number; role: MemberRole; places?: string[] },
  ): Promise<string>;
  newKey(workspace: number, scopes: readonly KeyScope[]): Promise<string>;
  close(): Promise<void>;
}

export const PASSWORD = 'correct horse battery';

function stubOf({ wire }: RouteShape): unknown {
  if (wire === 'stream') return async () => undefined;
  if (wire === 'file') {
    const pieces = async function* () {};
    return async () => ({ name: 'stub.csv', type: 'text/csv', compressible: true, pieces: pieces() });
  }
  return async (_input: unknown, context: { workspace?: number }) => ({
    workspace: context.workspace ?? null,
  });
}

/** Rooms that are not here answer their workspace, so that tests see whose data a route would have read. */
export function stubHandlers(): OtherHandlers {
  const stubs: Record<string, unknown> = {};
  for (const [name, shape] of Object.entries(routes) as [RouteName, RouteShape][]) {
    stubs[name] = stubOf(shape);
  }
  return stubs as unknown as OtherHandlers;
}

export async function createTestService(changes: Partial<ServiceDeps> = {}): Promise<TestService> {
  const driver = await testDatabase();
  const lines: string[] = [];
  let passed = 0;
  const now = () => Date.now() + passed;
  const monotonic = () => performance.now() + passed;
  const control = createAccessControl(driver);
  const erased: number[] = [];
  const uploads = await mkdtemp(join(tmpdir(), 'viaggio-uploads-'));
  const deps: ServiceDeps = {
    control,
    auth: await createAuthentication(driver, { secret: 'secret of the tests' }),
    limiter: createAttemptLimiter(driver),
    keyDirectory: createKeyDirectory(control.keys, { monotonic, now }),
    sourceDirectory: createSourceDirectory(control.sources, { monotonic }),
    activity: { countEvents: async () => new Map() },
    observer: { created: async () => undefined, updated: async () => undefined },
    eraser: { erase: async (workspace) => void erased.push(workspace) },
    mailer: undefined,
    now,
    log: pino({ level: 'trace' }, { write: (line: string) => void lines.push(line) }),
    version: '0.0.0-test',
    handlers: stubHandlers(),
    uploads: { directory: uploads, maxBytes: 1_000_000 },
    ...changes,
  };
  const app = await createService(deps);
  await app.ready();
  return {
    app,
    deps,
    driver,
    logged: () => lines.join(''),
    erased,
    pass: (milliseconds) => {
      passed += milliseconds;
    },
    ...people(deps),
    close: async () => {
      await app.close();
      await driver.close();
      await rm(uploads, { recursive: true, force: true });
    },
  };
}

function people({ control, auth, now }: ServiceDeps) {
  return {
    newWorkspace: async (name: string): Promise<number> => (await newWorkspace(control, name)).id,
    newUser: async (
      email: string,
      membership?: { workspace: number; role: MemberRole; places?: string[] },
    ): Promise<string> => {
      const name = email.split('@')[0]!;
      const userId = await auth.createUser({ email, name, password: PASSWORD, language: null });
      if (membership) await control.members.add({ places: [], ...membership, userId });
      const session = await auth.signIn({ email, password: PASSWORD, ip: '192.0.2.1', userAgent: 'test' });
      return cookieOf(session!.cookies);
    },
    newKey: async (workspace: number, scopes: readonly KeyScope[]): Promise<string> => {
      const actor = { kind: 'system', id: '' } as const;
      const input = { workspace, actor, name: 'test', scopes, expiresInDays: undefined };
      return (await createKey({ control, now }, input)).secret;
    },
  };
}

/** The `cookie` header that answers these `set-cookie` values. */
export const cookieOf = (cookies: readonly string[] | string | undefined): string =>
  [cookies ?? []]
    .flat()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
