import { setTimeout as sleep } from 'node:timers/promises';
import type { JourneyModel } from '@viaggio/domain/journeys';
import type { HashId } from '@viaggio/domain/shared';
import { createAccessControl } from '@viaggio/stores/control';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { projectPeople } from '../../usecases/projection/projectPeople';
import { type MapWorld, mapWorld, stage, touchpoint } from '../../usecases/reports/testing/mapWorld.fixture';
import type { Restater } from './restater';
import { testRestater } from './testing/testRestater.fixture';

const DAY = 86_400_000;
const CATALOGUE = [touchpoint(1, 'visit'), touchpoint(2, 'call'), touchpoint(3, 'order')];

/** Stages, each entered by the touchpoints of one word. */
const model = (...words: string[]): JourneyModel => ({
  id: 'm',
  name: { it: 'm', en: 'm' },
  key: { kind: 'person' },
  stages: words.map((word, i) =>
    stage(`s${i}`, { goal: i === words.length - 1, entry: { touchpoints: [word], filters: [] } }),
  ),
  exits: [],
  lapseDays: { beforeGoal: 60, afterGoal: 365 },
  version: 1,
});
const BEFORE = model('visit', 'call', 'order');
const AFTER = model('call', 'visit', 'order');

let world: MapWorld;
let restaters: Restater[];
beforeAll(async () => {
  world = await mapWorld();
  // As on two servers: they share the stores and nothing else.
  restaters = [1, 2].map(() => testRestater(world));
});
afterEach(() => vi.restoreAllMocks());
afterAll(async () => {
  await world.close();
  expect(world.errors).toEqual([]);
});

const settled = async (workspace: number): Promise<void> => {
  while (restaters.some((restater) => restater.progressOf(workspace) !== null)) await sleep(10);
};

let sent = 0;
const send = (workspace: number, userId: string, event: string, daysAgo: number) =>
  world.send(workspace, [
    {
      type: 'track',
      event,
      userId,
      messageId: `m${sent++}`,
      timestamp: new Date(Date.now() - daysAgo * DAY).toISOString(),
    },
  ]);

const rows = <Row>(sql: string, workspace: number) =>
  world.events.driver.query<Row>(
    sql.replace('HERE', 'FINAL WHERE workspace = {workspace:UInt32} AND gone = 0'),
    {
      workspace,
    },
  );

/** Where everybody stands, in the present stages and contact by contact. */
async function placed(workspace: number) {
  const { models } = await world.core.definitionsOf(workspace);
  const { number } = models.findLast(({ state }) => state === 'current')!;
  return {
    journeys: await rows<{ tp: number[]; st: number[] }>(
      'SELECT person, t, tp, st FROM journeys HERE ORDER BY person',
      workspace,
    ),
    stays: await rows(
      `SELECT person, stage, entered FROM stays HERE AND model = ${number} ORDER BY person`,
      workspace,
    ),
  };
}

/** Where everybody would stand if all were made from the log now. */
async function placedFromLog(workspace: number) {
  const people = await rows<{ person: HashId }>('SELECT person FROM journeys HERE', workspace);
  await projectPeople(world.core.projection, {
    workspace,
    sources: [],
    people: people.map(({ person }) => person),
  });
  return placed(workspace);
}

type Anything = (...values: never[]) => Promise<unknown>;

/** Holds the next call of a method, when it concerns us, until `goOn`; `held` resolves when it is there. */
function hold<Name extends string>(
  object: { [name in Name]: Anything },
  name: Name,
  concerns: (...values: never[]) => boolean = () => true,
): { readonly held: Promise<void>; goOn(): void } {
  const real: Anything = object[name].bind(object);
  let open = (): void => undefined;
  let reached = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    reached = resolve;
  });
  const gate = new Promise<void>((resolve) => {
    open = resolve;
  });
  const spy = vi.spyOn(object as Record<string, Anything>, name).mockImplementation(async (...values) => {
    if (concerns(...values)) {
      spy.mockRestore();
      reached();
      await gate;
    }
    return real(...values);
  });
  return { held, goOn: () => open() };
}

const holdWriting = (table: string) =>
  hold(world.events.driver, 'insertRows', (...[into]: string[]) => into === table);
/** Longer than a restating takes here: what does not happen in this time waits for something. */
const A_WHILE = 300;

describe('a round of the projection that began before a change and writes after it', () => {
  it('leaves nobody on the stages before, and forgets no contact', async () => {
    const workspace = await world.newWorkspace(CATALOGUE, [BEFORE]);
    await send(workspace, 'anna', 'visit', 3);
    await send(workspace, 'luca', 'call', 3);
    await world.core.projector.round(false);
    await send(workspace, 'anna', 'call', 2);
    const writing = holdWriting('journeys');
    const round = world.core.projector.round(false);
    await writing.held;
    await world.core.definitions.saveModel(workspace, 1, AFTER, '');
    await restaters[0]!.ask(workspace, 'stages');
    await Promise.race([settled(workspace), sleep(A_WHILE)]);
    writing.goOn();
    await round;
    await settled(workspace);
    const now = await placed(workspace);
    expect(now.journeys.map(({ st }) => st).sort()).toEqual([[1], [2, 2]]);
    expect(now).toEqual(await placedFromLog(workspace));
  });

  it('leaves no contact on a touchpoint it no longer belongs to', async () => {
    const workspace = await world.newWorkspace(CATALOGUE, [BEFORE]);
    await send(workspace, 'anna', 'visit', 3);
    const gathering = hold(world.core.projection.identity, 'ownersOf');
    const round = world.core.projector.round(false);
    await gathering.held;
    const changed = [
      touchpoint(1, 'visit', [{ events: ['call'] }]),
      touchpoint(4, 'seen', [{ events: ['visit'] }]),
    ];
    await world.core.definitions.saveCatalogue(workspace, 1, changed, '');
    await restaters[0]!.ask(workspace, 'contacts');
    await settled(workspace);
    gathering.goOn();
    await round;
    expect((await placed(workspace)).journeys.map(({ tp }) => tp)).toEqual([[4]]);
  });

  it('leaves no stays of the version before', async () => {
    const workspace = await world.newWorkspace(CATALOGUE, [BEFORE]);
    await send(workspace, 'anna', 'visit', 3);
    await world.core.projector.round(false);
    const saved = await world.core.definitions.saveModel(workspace, 1, AFTER, '');
    const placing = hold(world.core.projection.journeys, 'countSignals');
    await restaters[0]!.ask(workspace, 'stages');
    await placing.held;
    await send(workspace, 'anna', 'call', 2);
    const writing = holdWriting('stays');
    const round = world.core.projector.round(false);
    await writing.held;
    placing.goOn();
    await Promise.race([settled(workspace), sleep(A_WHILE)]);
    writing.goOn();
    await round;
    await settled(workspace);
    expect(await rows('SELECT DISTINCT model FROM stays HERE', workspace)).toEqual([
      { model: saved!.number },
    ]);
    expect(await placed(workspace)).toEqual(await placedFromLog(workspace));
  });
});

describe('two servers', () => {
  it('place history once for one change', async () => {
    const workspace = await world.newWorkspace(CATALOGUE, [BEFORE]);
    await send(workspace, 'anna', 'visit', 3);
    await world.core.projector.round(false);
    await world.core.definitions.saveModel(workspace, 1, AFTER, '');
    const placing = vi.spyOn(world.core.projection.journeys, 'countSignals');
    await restaters[0]!.ask(workspace, 'stages');
    restaters[1]!.start(workspace);
    await settled(workspace);
    expect(placing).toHaveBeenCalledTimes(1);
    expect(await placed(workspace)).toEqual(await placedFromLog(workspace));
  });

  it('end with the newest stages, whichever began first', async () => {
    const workspace = await world.newWorkspace(CATALOGUE, [BEFORE]);
    await send(workspace, 'anna', 'visit', 3);
    await world.core.projector.round(false);
    await world.core.definitions.saveModel(workspace, 1, AFTER, '');
    const placing = hold(world.core.projection.journeys, 'countSignals');
    await restaters[0]!.ask(workspace, 'stages');
    await placing.held;
    await world.core.definitions.saveModel(workspace, 2, model('order', 'call', 'visit'), '');
    await restaters[1]!.ask(workspace, 'stages');
    await sleep(A_WHILE);
    placing.goOn();
    await settled(workspace);
    const { models } = await world.core.definitionsOf(workspace);
    expect(models.map((stored) => [stored.model.version, stored.state])).toEqual([[3, 'current']]);
    expect((await placed(workspace)).journeys.map(({ st }) => st)).toEqual([[3]]);
    expect(await placed(workspace)).toEqual(await placedFromLog(workspace));
  });
});

describe('a run', () => {
  const jobsOf = (workspace: number) =>
    createAccessControl(world.control).jobs.list(workspace, { before: undefined, limit: 10 });

  it('is a job that says how far it is, to every server', async () => {
    const workspace = await world.newWorkspace(CATALOGUE, [BEFORE]);
    await send(workspace, 'anna', 'visit', 3);
    await world.core.projector.round(false);
    await world.core.definitions.saveModel(workspace, 1, AFTER, '');
    let ranges = 0;
    // The fourth of eight ranges of people.
    const placing = hold(world.core.projection.journeys, 'readSignalStages', () => ++ranges === 4);
    await restaters[0]!.ask(workspace, 'stages');
    await placing.held;
    await vi.waitFor(async () => expect((await jobsOf(workspace))[0]?.progress).toBe(3 / 8), {
      timeout: 5_000,
    });
    expect(restaters[0]!.progressOf(workspace)).toBe(3 / 8);
    expect((await jobsOf(workspace))[0]).toMatchObject({ kind: 'restate', status: 'running', subject: 'm' });
    placing.goOn();
    await settled(workspace);
    expect(await jobsOf(workspace)).toMatchObject([{ status: 'done', progress: 1 }]);
  });

  it('that failed says so, and is tried again', async () => {
    const workspace = await world.newWorkspace(CATALOGUE, [BEFORE]);
    await send(workspace, 'anna', 'visit', 3);
    await world.core.projector.round(false);
    await world.core.definitions.saveModel(workspace, 1, AFTER, '');
    const broken = vi.spyOn(world.core.projection.journeys, 'countSignals');
    broken.mockRejectedValueOnce(new Error('the engine is away'));
    await restaters[0]!.ask(workspace, 'stages');
    await settled(workspace);
    expect(world.errors.splice(0)).toEqual([new Error('the engine is away')]);
    expect(await jobsOf(workspace)).toMatchObject([
      { status: 'failed', error: { code: 'restating_failed' } },
    ]);
    await vi.waitFor(async () => expect(await jobsOf(workspace)).toHaveLength(2), { timeout: 20_000 });
    await settled(workspace);
    expect((await jobsOf(workspace))[0]).toMatchObject({ status: 'done' });
    expect(await placed(workspace)).toEqual(await placedFromLog(workspace));
  });
});

describe('changed touchpoints', () => {
  it('move what strangers said, too', async () => {
    const workspace = await world.newWorkspace(CATALOGUE, [BEFORE]);
    const said = {
      type: 'track',
      event: 'Review Posted',
      properties: { rating: 4, text: 'Good', actor: 'third' },
    };
    await world.send(workspace, [{ ...said, messageId: `m${sent++}` }]);
    await world.core.projector.round(false);
    const touchpoints = () => rows<{ tp: number }>('SELECT tp FROM signals HERE', workspace);
    expect(await touchpoints()).toEqual([{ tp: 0 }]);
    const more = [...CATALOGUE, touchpoint(4, 'review', [{ events: ['Review Posted'] }])];
    await world.core.definitions.saveCatalogue(workspace, 1, more, '');
    await restaters[0]!.ask(workspace, 'contacts');
    await settled(workspace);
    expect(await touchpoints()).toEqual([{ tp: 4 }]);
  });
});
