import type { JourneyModel } from '@viaggio/domain/journeys';
import type { HashId } from '@viaggio/domain/shared';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type MapWorld, mapWorld } from '../reports/testing/mapWorld.fixture';
import {
  anyHistory,
  anyModel,
  arrivalOf,
  CATALOGUE,
  itemOf,
  NOW,
} from '../reports/testing/randomHistories.fixture';
import { projectPeople } from './projectPeople';
import { planOfRestaging, restagePeople } from './restagePeople';

let world: MapWorld;
beforeAll(async () => {
  world = await mapWorld(() => NOW);
});
afterAll(() => world.close());

/** Stages that persons walk. */
const ofPersons = (model: JourneyModel): JourneyModel => ({ ...model, key: { kind: 'person' } });

/** Everything that depends on stages, as it stands. */
async function placed(workspace: number) {
  const { driver } = world.events;
  const of = (columns: string, table: string, order: string) =>
    driver.query(
      `SELECT ${columns} FROM ${table} FINAL WHERE workspace = {workspace:UInt32} ORDER BY ${order}`,
      { workspace },
    );
  return {
    journeys: await of('person, t, tp, ch, st, ac, pl, value', 'journeys', 'person'),
    stays: await of(
      'model, key, person, stage, entered, leaves, how, cycle, won, exit, hit_stage, hit_time',
      'stays',
      'model, key',
    ),
    signals: await of('mh, person, ts, score, emotion, text, tp, st', 'signals', 'mh'),
  };
}

async function everybody(workspace: number): Promise<HashId[]> {
  const rows = await world.events.driver.query<{ person: HashId }>(
    'SELECT DISTINCT person FROM journeys FINAL WHERE workspace = {workspace:UInt32}',
    { workspace },
  );
  return rows.map(({ person }) => person);
}

let cases = 0;
let movedSomebody = 0;
let undecidedPeople = 0;
let decidedPeople = 0;

test('walking journeys again places everybody where the whole log would', async () => {
  const property = fc.asyncProperty(anyModel, anyModel, anyHistory, async (before, after, happened) => {
    const workspace = await world.newWorkspace(CATALOGUE, [ofPersons(before)]);
    const all = [...happened.contacts, ...happened.signIns];
    await world.send(
      workspace,
      all.map((one, index) => itemOf(one, index)),
      all.map((_, index) => arrivalOf(index)),
    );
    await world.core.projector.round(false);
    const first = await placed(workspace);
    await world.core.definitions.saveModel(workspace, 1, ofPersons(after), '');
    const definitions = await world.core.definitionsOf(workspace);
    const plan = planOfRestaging(definitions)!;
    const deps = world.core.projection;
    const people = new Set(await restagePeople(deps, { workspace, definitions, version: deps.now() }, plan));
    await projectPeople(deps, { workspace, sources: [], people });
    const restaged = await placed(workspace);
    const whole = await everybody(workspace);
    await projectPeople(deps, { workspace, sources: [], people: whole });
    decidedPeople += whole.filter((person) => !people.has(person)).length;
    expect(restaged).toEqual(await placed(workspace));
    cases++;
    undecidedPeople += people.size;
    if (JSON.stringify(first.journeys) !== JSON.stringify(restaged.journeys)) movedSomebody++;
  });
  await fc.assert(property, { numRuns: 25, seed: 130, endOnFailure: true });
  expect(cases).toBe(25);
  expect(movedSomebody).toBeGreaterThan(10);
  expect(undecidedPeople).toBeGreaterThan(0);
  expect(decidedPeople).toBeGreaterThan(0);
  expect(world.errors).toEqual([]);
}, 300_000);

test('the stages of companies and of cases are placed from the log', async () => {
  const [model] = fc.sample(anyModel, { numRuns: 1, seed: 1 });
  const ofCompanies = { ...model!, key: { kind: 'account' as const } };
  const workspace = await world.newWorkspace(CATALOGUE, [ofCompanies]);
  expect(planOfRestaging(await world.core.definitionsOf(workspace))).toBeUndefined();
});
