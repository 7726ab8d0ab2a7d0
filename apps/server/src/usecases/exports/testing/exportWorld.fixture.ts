import { setTimeout as sleep } from 'node:timers/promises';
import { simulate } from '@viaggio/simulator/simulate';
import { composeExports } from '../../../composeExports';
import { composeReports } from '../../../composeReports';
import { peopleHandlers } from '../../../http/people/peopleHandlers';
import { sayPersonRow } from '../../../http/people/sayPerson';
import { reportHandlers } from '../../../http/reports/reportHandlers';
import type { OtherHandlers } from '../../../http/routes/handler';
import { createTestService, stubHandlers, type TestService } from '../../../http/testing/createTestService';
import { acceptItems } from '../../collect/acceptItems';
import { describeRows } from '../../people/describeRows';
import { type PeopleWorld, peopleWorld } from '../../people/testing/peopleWorld.fixture';
import { rememberAnswers } from '../../reports/rememberAnswers';
import { takeTurns } from '../../reports/takeTurns';

/** A server with real stores that answers lists, reports and files, and a workspace to ask about. */
export interface ExportWorld {
  readonly world: PeopleWorld;
  readonly service: TestService;
  readonly workspace: number;
  /** `http://127.0.0.1:…/api/v1`, where clients can come and go. */
  readonly url: string;
  /** Sends customers of a year, as the example has them, and makes their journeys. */
  fill(customers: number, now: number): Promise<void>;
  send(...items: object[]): Promise<void>;
  close(): Promise<void>;
}

const now = (): number => Date.now();

function handlersOf(world: PeopleWorld, control: TestService['deps']['control']): Partial<OtherHandlers> {
  const stores = { events: world.events.driver, control: world.control };
  const reading = composeReports(stores, world.core, {
    now,
    projectedUntil: now,
    duplicateShare: () => null,
    epochOf: () => '',
  });
  const reports = reportHandlers({
    ...reading,
    control,
    generationOf: () => 0,
    epochOf: () => '',
    memory: rememberAnswers<unknown>({ now, sleep, staleMs: () => 0 }),
    turns: takeTurns({ lanes: 2 }),
    personRows: async (workspace, found) => {
      const people = found.map(({ person }) => person);
      return (await describeRows(world.deps, workspace, people)).map(sayPersonRow);
    },
  });
  return {
    ...peopleHandlers(world.deps),
    ...reports,
    ...composeExports({ stores, control }, { ...reading, ...world.deps }, reports),
  };
}

/** Handlers that do what these do by the time they are called. */
function followed(handlers: OtherHandlers): OtherHandlers {
  const table = handlers as unknown as Record<string, (...asked: unknown[]) => unknown>;
  const names = Object.keys(table);
  return Object.fromEntries(
    names.map((name) => [name, (...asked: unknown[]) => table[name]!(...asked)]),
  ) as unknown as OtherHandlers;
}

export async function exportWorld(): Promise<ExportWorld> {
  const world = await peopleWorld();
  // The service makes the control store that handlers of this room are to be given: they come after it.
  const handlers = stubHandlers();
  const service = await createTestService({ handlers: followed(handlers) });
  Object.assign(handlers, handlersOf(world, service.deps.control));
  const workspace = await service.newWorkspace('Here');
  let there = await world.newWorkspace();
  while (there.id < workspace) there = await world.newWorkspace();
  const url = await service.app.listen({ port: 0, host: '127.0.0.1' });
  return {
    world,
    service,
    workspace,
    url: `${url}/api/v1`,
    fill: async (customers, endsAt) => {
      const made = [...simulate({ customers, endsAt, seed: 7, months: 12, order: 'customer' }).deliveries];
      for (let start = 0; start < made.length; start += 2_000) {
        const some = made.slice(start, start + 2_000);
        await acceptItems(world.core.collect, {
          source: { id: 1, workspace, ipPolicy: 'drop' },
          items: some.map(({ item }) => item),
          arrivals: some.map(({ receivedAt }) => receivedAt),
          import: 0,
          request: { receivedAt: endsAt },
        });
      }
      await world.round();
    },
    send: async (...items) => {
      await there.send(...items);
      await world.round();
    },
    close: async () => {
      await service.close();
      await world.close();
    },
  };
}
