import type { JourneyModel } from '@viaggio/domain/journeys';
import type { EventFilter, Touchpoint } from '@viaggio/domain/touchpoints';
import { type TestEvents, testDatabase, testEvents } from '@viaggio/stores/testing';
import { type Core, composeCore } from '../../../composeCore';
import { acceptItems, type ItemOutcome } from '../../collect/acceptItems';

/** Real stores with collection and projection, and workspaces with touchpoints and stages of their own. */
export interface MapWorld {
  readonly core: Core;
  readonly events: TestEvents;
  readonly control: Awaited<ReturnType<typeof testDatabase>>;
  readonly errors: unknown[];
  newWorkspace(catalogue: readonly Touchpoint[], models: readonly JourneyModel[]): Promise<number>;
  /** Sends items as if each had arrived at its moment. */
  send(workspace: number, items: readonly object[], arrivals?: readonly number[]): Promise<ItemOutcome[]>;
  close(): Promise<void>;
}

const same = (text: string) => ({ it: text, en: text });

export const touchpoint = (
  number: number,
  id: string,
  filters: readonly EventFilter[] = [{ events: [id] }],
): Touchpoint => ({
  id,
  number,
  name: same(id),
  says: same(id),
  channel: 'web',
  control: 'owned',
  contact: 'direct',
  setting: 'online',
  moment: 'none',
  initiative: 'customer',
  filters,
});

export const stage = (id: string, over: Partial<JourneyModel['stages'][number]> = {}) => ({
  id,
  name: same(id),
  says: same(id),
  response: same(id),
  group: 'before' as const,
  goal: false,
  reentrant: false,
  entry: { touchpoints: [], filters: [] },
  ...over,
});

export const exit = (reason: string, over: Partial<JourneyModel['exits'][number]> = {}) => ({
  reason,
  name: same(reason),
  filters: [],
  touchpoints: [],
  ...over,
});

/** Two stages of a shop: who visited, and who ordered. */
export const VISIT_AND_ORDER = {
  id: 'shop',
  name: { it: 'shop', en: 'shop' },
  key: { kind: 'person' as const },
  stages: [
    stage('visit', { entry: { touchpoints: ['visited'], filters: [] } }),
    stage('order', { goal: true, entry: { touchpoints: ['ordered'], filters: [] } }),
  ],
  exits: [],
  lapseDays: { beforeGoal: 30, afterGoal: 365 },
  version: 1,
};

/** `now` is what versions are taken from, and by what clock open stays lapse. */
export async function mapWorld(now: () => number = Date.now): Promise<MapWorld> {
  const [events, control] = await Promise.all([testEvents(), testDatabase()]);
  const errors: unknown[] = [];
  const core = composeCore(
    { control, events: events.driver, close: async () => undefined },
    {
      node: 0,
      secret: 'a secret of the test',
      now,
      sellsOf: async () => 'shop',
      onError: (error) => errors.push(error),
      onProjected: () => undefined,
    },
  );
  return {
    core,
    events,
    control,
    errors,
    newWorkspace: (catalogue, models) => newWorkspace(core, control, catalogue, models),
    send: (workspace, items, arrivals) =>
      acceptItems(core.collect, {
        source: { id: 1, workspace, ipPolicy: 'truncate' },
        items,
        import: 0,
        request: { receivedAt: now() },
        ...(arrivals ? { arrivals } : {}),
      }),
    close: async () => {
      await core.stop();
      await control.close();
      await events.close();
    },
  };
}

async function newWorkspace(
  core: Core,
  control: MapWorld['control'],
  catalogue: readonly Touchpoint[],
  models: readonly JourneyModel[],
): Promise<number> {
  const [row] = await control.query<{ id: number }>(
    "INSERT INTO workspaces (name) VALUES ('Test') RETURNING id",
  );
  const id = row!.id;
  await core.definitions.saveCatalogue(id, 0, catalogue, '');
  for (const model of models) {
    const saved = await core.definitions.saveModel(id, 0, model, '');
    await core.definitions.activateModel(id, model.id, saved!.model.version);
  }
  if (models[0]) await core.definitions.setDefaultModel(id, models[0].id);
  return id;
}
