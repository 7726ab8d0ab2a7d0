import { setTimeout as sleep } from 'node:timers/promises';
import { templateOf } from '@viaggio/domain/journeys';
import type { AccessControl } from '@viaggio/domain/ports/control';
import type { WorkspaceObserver, WorkspaceView } from '@viaggio/domain/ports/workspaces';
import { createAccessControl } from '@viaggio/stores/control';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Restater } from '../../workers/restating/restater';
import { testRestater } from '../../workers/restating/testing/testRestater.fixture';
import {
  ANNA,
  type PeopleWorld,
  peopleWorld,
  type TestWorkspace,
} from '../people/testing/peopleWorld.fixture';
import { updateWorkspace } from '../workspaces/updateWorkspace';
import { createModel, makeDefault, updateModel } from './editModels';
import { followSells } from './followSells';
import type { SaveDeps } from './saveCatalogue';
import { saveCatalogue } from './saveCatalogue';

let world: PeopleWorld;
let control: AccessControl;
let deps: SaveDeps;
let restater: Restater;
let observer: WorkspaceObserver;

beforeAll(async () => {
  world = await peopleWorld();
  control = createAccessControl(world.control);
  restater = testRestater(world);
  deps = {
    definitions: world.core.definitions,
    sellsOf: world.core.sellsOf,
    audit: control.audit,
    restate: (workspace, what) => restater.ask(workspace, what),
  };
  observer = {
    created: async () => undefined,
    updated: (before, after, actor) => followSells(deps, { before, after, actor }),
  };
});
afterAll(async () => {
  await world.close();
  expect(world.errors).toEqual([]);
});

const change = (id: number, sells: string): Promise<WorkspaceView> =>
  updateWorkspace({ control, observer }, { workspace: id, actor: ANNA, change: { sells } });

async function settled(id: number): Promise<void> {
  while (restater.progressOf(id) !== null) await sleep(20);
}

/** A workspace with the stages a new one gets: those of a shop. */
async function opened(): Promise<TestWorkspace> {
  const workspace = await world.newWorkspace();
  await world.core.definitionsOf(workspace.id);
  return workspace;
}

/** A customer who saw the site and bought. */
async function bought(workspace: TestWorkspace): Promise<void> {
  const timestamp = new Date(Date.now() - 86_400_000).toISOString();
  await workspace.send(
    { type: 'page', userId: 'u1', timestamp, context: { page: { url: 'https://shop.example/' } } },
    { type: 'track', userId: 'u1', event: 'Order Completed', properties: { total: 50, currency: 'EUR' } },
  );
  await world.control.query('UPDATE sources SET first_event_at = now() WHERE workspace = $1', [workspace.id]);
  await world.round();
}

async function stages(id: number) {
  const { models, defaultModel } = await world.core.definitions.load(id);
  return { defaultModel, models: models.map(({ model, state }) => `${model.id} ${state}`).sort() };
}

async function staysOn(id: number, model: string): Promise<number> {
  const { models } = await world.core.definitions.load(id);
  const number = models.find((stored) => stored.model.id === model)?.number ?? -1;
  const [row] = await world.events.driver.query<{ n: number }>(
    `SELECT toUInt32(count()) AS n FROM stays FINAL WHERE workspace = ${id} AND model = ${number}`,
  );
  return row!.n;
}

describe('a change of what is sold', () => {
  it('chooses the stages during the first run, and leaves none that nobody chose', async () => {
    const { id } = await opened();
    expect((await change(id, 'companies')).defaultModel).toBe('b2b');
    await settled(id);
    expect(await stages(id)).toEqual({ defaultModel: 'b2b', models: ['b2b current'] });
  });

  it('may come back and choose again', async () => {
    const { id } = await opened();
    for (const sells of ['companies', 'shop', 'support', 'shop', 'services']) {
      await change(id, sells);
      await settled(id);
    }
    expect(await stages(id)).toEqual({ defaultModel: 'before-after', models: ['before-after current'] });
  });

  it('places history again on the stages that fit, and keeps the ones before beside them', async () => {
    const workspace = await opened();
    await bought(workspace);
    expect(await staysOn(workspace.id, 'advocacy')).toBeGreaterThan(0);
    await change(workspace.id, 'services');
    await settled(workspace.id);
    expect(await stages(workspace.id)).toEqual({
      defaultModel: 'before-after',
      models: ['advocacy current', 'before-after current'],
    });
    expect(await staysOn(workspace.id, 'before-after')).toBeGreaterThan(0);
    const [journey] = await world.events.driver.query<{ st: number[] }>(
      `SELECT st FROM journeys FINAL WHERE workspace = ${workspace.id}`,
    );
    const purchase = templateOf('before-after')!.stages.findIndex((stage) => stage.goal);
    expect(journey!.st.at(-1)).toBe(purchase + 1);
  });

  it('leaves stages alone that somebody changed; choosing the others is one step more', async () => {
    const { id } = await opened();
    const { models } = await world.core.definitions.load(id);
    const mine = { ...models[0]!.model, name: { it: 'Le nostre', en: 'Ours' } };
    const by = { workspace: id, actor: ANNA };
    await updateModel(deps, by, 'advocacy', mine);
    await settled(id);
    expect((await change(id, 'services')).defaultModel).toBe('advocacy');
    expect(await stages(id)).toEqual({ defaultModel: 'advocacy', models: ['advocacy current'] });
    await createModel(deps, by, { template: 'before-after' });
    await makeDefault(deps, by, 'before-after');
    await settled(id);
    expect(await stages(id)).toEqual({
      defaultModel: 'before-after',
      models: ['advocacy current', 'before-after current'],
    });
  });

  it('leaves stages alone where the others name a touchpoint that somebody took away', async () => {
    const { id } = await opened();
    const { catalogue } = await world.core.definitions.load(id);
    const named = new Set(templateOf('advocacy')!.stages.flatMap((stage) => stage.entry.touchpoints));
    const items = catalogue.touchpoints.filter((touchpoint) => named.has(touchpoint.id));
    await saveCatalogue(deps, { workspace: id, version: catalogue.version, items, actor: ANNA });
    await settled(id);
    expect((await change(id, 'support')).defaultModel).toBe('advocacy');
  });

  it('says in the audit who did it', async () => {
    const { id } = await opened();
    await change(id, 'companies');
    const rows = await world.control.query<{ action: string; actor: string }>(
      'SELECT action, actor FROM audit WHERE workspace = $1 ORDER BY id',
      [id],
    );
    expect(rows).toEqual(
      ['workspace.updated', 'model.created', 'model.default', 'model.removed'].map((action) => ({
        action,
        actor: `member:${ANNA.id}`,
      })),
    );
    await settled(id);
  });
});

describe('other stages as the default, by the settings', () => {
  it('place history again on them', async () => {
    const workspace = await opened();
    await bought(workspace);
    await createModel(deps, { workspace: workspace.id, actor: ANNA }, { template: 'decision' });
    await settled(workspace.id);
    const lastStage = async (): Promise<number | undefined> => {
      const [journey] = await world.events.driver.query<{ st: number[] }>(
        `SELECT st FROM journeys FINAL WHERE workspace = ${workspace.id}`,
      );
      return journey?.st.at(-1);
    };
    const purchaseIn = (id: string): number => templateOf(id)!.stages.findIndex((stage) => stage.goal) + 1;
    expect([await lastStage(), purchaseIn('decision')]).toEqual([purchaseIn('advocacy'), 4]);
    const change = { defaultModel: 'decision' };
    await updateWorkspace({ control, observer }, { workspace: workspace.id, actor: ANNA, change });
    await settled(workspace.id);
    expect(await lastStage()).toBe(4);
    expect(await stages(workspace.id)).toMatchObject({ defaultModel: 'decision' });
  });
});

describe('other changes of the settings', () => {
  it('change no stages', async () => {
    const { id } = await opened();
    await updateWorkspace({ control, observer }, { workspace: id, actor: ANNA, change: { name: 'Altro' } });
    await change(id, 'shop');
    expect(await stages(id)).toEqual({ defaultModel: 'advocacy', models: ['advocacy current'] });
  });
});
