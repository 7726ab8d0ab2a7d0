import { randomUUID } from 'node:crypto';
import { createIdentityDecisions, createPeopleDirectory } from '@viaggio/stores/control';
import { createIdentityMeter, createPeopleReader, createTimelineStore } from '@viaggio/stores/events';
import { testDatabase, testEvents } from '@viaggio/stores/testing';
import type { Core } from '../../../composeCore';
import { composeCore } from '../../../composeCore';
import type { PeopleHandlerDeps } from '../../../http/people/peopleHandlers';
import { acceptItems, type ItemOutcome } from '../../collect/acceptItems';
import type { Scope } from '../deps';

/** Real stores with collection and projection: what is sent is what people are made of. */
export interface PeopleWorld {
  readonly core: Core;
  readonly deps: PeopleHandlerDeps;
  readonly control: Awaited<ReturnType<typeof testDatabase>>;
  readonly events: Awaited<ReturnType<typeof testEvents>>;
  /** How often the projection was told not to wait. */
  readonly pokes: () => number;
  readonly errors: unknown[];
  /** A new workspace with a connection named `Site`. */
  newWorkspace(): Promise<TestWorkspace>;
  /** One round of the projection. */
  round(): Promise<void>;
  close(): Promise<void>;
}

export interface TestWorkspace {
  readonly scope: Scope;
  readonly id: number;
  /** Sees only these places. */
  at(...places: string[]): Scope;
  send(...items: object[]): Promise<ItemOutcome[]>;
}

export const ANNA = { kind: 'member', id: 'user-anna' } as const;
export const DAY = 86_400_000;

export async function peopleWorld(now: () => number = Date.now): Promise<PeopleWorld> {
  const [events, control] = await Promise.all([testEvents(), testDatabase()]);
  const errors: unknown[] = [];
  let pokes = 0;
  const core = composeCore(
    { control, events: events.driver, close: async () => undefined },
    {
      node: 0,
      secret: 'a secret of the test',
      now: Date.now,
      sellsOf: async () => 'shop',
      onError: (error) => errors.push(error),
      onProjected: () => undefined,
    },
  );
  await control.query(
    `INSERT INTO auth.users (id, name, email, "emailVerified") VALUES ($1, 'Anna', 'anna@viaggio.example', true)`,
    [ANNA.id],
  );
  const deps: PeopleHandlerDeps = {
    ...core.projection,
    now,
    people: createPeopleReader(events.driver),
    timelines: createTimelineStore(events.driver),
    meter: createIdentityMeter(events.driver),
    directory: createPeopleDirectory(control),
    decisions: createIdentityDecisions(control),
    definitionsOf: core.definitionsOf,
    newMessageId: randomUUID,
    personasOf: async () => [],
    poke: () => {
      pokes += 1;
    },
  };
  return {
    core,
    deps,
    control,
    events,
    errors,
    pokes: () => pokes,
    newWorkspace: async () => newWorkspace(core, control),
    round: () => core.projector.round(false),
    close: async () => {
      await core.stop();
      await control.close();
      await events.close();
    },
  };
}

async function newWorkspace(core: Core, control: PeopleWorld['control']): Promise<TestWorkspace> {
  const [workspace] = await control.query<{ id: number }>(
    "INSERT INTO workspaces (name) VALUES ('Test') RETURNING id",
  );
  const id = workspace!.id;
  const [source] = await control.query<{ id: number }>(
    "INSERT INTO sources (workspace, name, kind, write_key) VALUES ($1, 'Site', 'web', $2) RETURNING id",
    [id, randomUUID()],
  );
  return {
    id,
    scope: { workspace: id, places: [] },
    at: (...places) => ({ workspace: id, places }),
    send: (...items) =>
      acceptItems(core.collect, {
        source: { id: source!.id, workspace: id, ipPolicy: 'truncate' },
        items,
        import: 0,
        request: { receivedAt: Date.now() },
      }),
  };
}
