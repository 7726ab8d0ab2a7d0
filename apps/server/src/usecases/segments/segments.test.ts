import type { SegmentRule } from '@viaggio/domain/segments';
import { createAccessControl } from '@viaggio/stores/control';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { composeReports } from '../../composeReports';
import { readFunnel } from '../reports/readFunnel';
import { readOverview } from '../reports/readOverview';
import { type MapWorld, mapWorld, touchpoint, VISIT_AND_ORDER } from '../reports/testing/mapWorld.fixture';
import { countRule, listRulePeople } from './askRule';
import { createList, extendList, removeList } from './changeLists';
import { type ChangeDeps, createSegment, removeSegment, updateSegment } from './changeSegments';
import { findSegment } from './findSegment';

const NOW = Date.UTC(2026, 5, 30, 12);
const DAY = 86_400_000;

let world: MapWorld;
let workspace: number;
let deps: ChangeDeps &
  ReturnType<typeof composeReports> & { hasherOf: MapWorld['core']['collect']['hasherOf'] };
let epoch = 0;
beforeAll(async () => {
  world = await mapWorld(() => NOW);
  workspace = await world.newWorkspace(
    [touchpoint(1, 'visited'), touchpoint(2, 'ordered', [{ events: ['Order Completed'] }])],
    [VISIT_AND_ORDER],
  );
  deps = {
    ...composeReports({ events: world.events.driver, control: world.control }, world.core, {
      now: () => NOW,
      epochOf: () => String(epoch),
      projectedUntil: () => NOW,
      duplicateShare: () => null,
    }),
    audit: createAccessControl(world.control).audit,
    changed: () => {
      epoch++;
    },
    hasherOf: world.core.collect.hasherOf,
  };
  let sent = 0;
  const item = (userId: string, daysAgo: number, rest: object) => ({
    type: 'track',
    userId,
    messageId: `m${sent++}`,
    timestamp: new Date(NOW - daysAgo * DAY).toISOString(),
    ...rest,
  });
  const happened = (userId: string, event: string, daysAgo: number, properties: object = {}) =>
    item(userId, daysAgo, { event, properties });
  const said = (userId: string, traits: object, daysAgo = 50) =>
    item(userId, daysAgo, { type: 'identify', traits });
  await world.send(workspace, [
    // Anna has just ordered, Bruno was here lately, Carla is asleep, Dino has lapsed, Elsa has no profile.
    said('anna', { email: 'anna@example.it', country: 'IT', points: 120, likes: { tea: true } }),
    happened('anna', 'visited', 20, { place: 'Milano' }),
    happened('anna', 'Order Completed', 2, { value: 80 }),
    said('bruno', { email: 'bruno@example.it', country: 'FR', points: '7' }),
    happened('bruno', 'visited', 3),
    said('carla', { country: 'it', points: null }, 60),
    happened('carla', 'visited', 20),
    said('dino', { country: 'IT', points: 30 }, 70),
    said('dino', { points: 40 }, 65),
    happened('dino', 'visited', 45, { place: 'Milano' }),
    happened('elsa', 'visited', 1),
    happened('anna', 'Survey Answered', 1, { metric: 'nps', score: 9 }),
    happened('carla', 'Survey Answered', 19, { metric: 'nps', score: 2 }),
  ]);
  await world.core.projector.round(false);
}, 120_000);
afterAll(() => world.close());

const everywhere = () => ({ workspace, places: null });

/** Names of those who belong, by the hash of each. */
async function members(rule: SegmentRule, places: readonly string[] | null = null): Promise<string[]> {
  const hash = world.core.collect.hasherOf(workspace);
  const names = new Map(
    ['anna', 'bruno', 'carla', 'dino', 'elsa'].map((name) => [hash('userId', name), name]),
  );
  const { people, total } = await listRulePeople(deps, { workspace, places }, rule, { offset: 0, limit: 50 });
  const found = people.map(({ person }) => names.get(person) ?? person).sort();
  expect(await countRule(deps, { workspace, places }, rule)).toMatchObject({ people: found.length });
  expect(total).toBe(found.length);
  return found;
}

describe('a segment finds people by', () => {
  it.each<[string, SegmentRule, string[]]>([
    [
      'the stage they are in',
      { kind: 'stage', stages: ['visit'], state: 'present' },
      ['bruno', 'carla', 'elsa'],
    ],
    ['being dormant in it', { kind: 'stage', stages: ['visit'], state: 'dormant' }, ['carla']],
    [
      'being active in it',
      { kind: 'stage', stages: ['visit', 'order'], state: 'active' },
      ['anna', 'bruno', 'elsa'],
    ],
    ['being lost', { kind: 'stage', stages: ['visit'], state: 'lost' }, ['dino']],
    [
      'a stage they reached',
      { kind: 'reached', stages: ['visit'], within: 'P21D' },
      ['anna', 'bruno', 'carla', 'elsa'],
    ],
    [
      'what they said of themselves',
      { kind: 'trait', trait: 'country', op: 'equals', value: 'IT' },
      ['anna', 'dino'],
    ],
    ['a trait in a trait', { kind: 'trait', trait: 'likes.tea', op: 'equals', value: 'true' }, ['anna']],
    [
      'a number, also one written as text',
      { kind: 'trait', trait: 'points', op: 'at_most', value: 40 },
      ['bruno', 'dino'],
    ],
    ['the latest of two profiles', { kind: 'trait', trait: 'points', op: 'equals', value: 40 }, ['dino']],
    ['having a trait', { kind: 'trait', trait: 'points', op: 'exists' }, ['anna', 'bruno', 'dino']],
    [
      'not having it, with or without a profile',
      { kind: 'trait', trait: 'points', op: 'not_exists' },
      ['carla', 'elsa'],
    ],
    [
      'not saying so, with or without a profile',
      { kind: 'trait', trait: 'country', op: 'not_equals', value: 'IT' },
      ['bruno', 'carla', 'elsa'],
    ],
    [
      'a part of a trait',
      { kind: 'trait', trait: 'country', op: 'contains', value: 'i' },
      ['anna', 'carla', 'dino'],
    ],
    [
      'some of several',
      { kind: 'trait', trait: 'country', op: 'in', value: ['FR', 'it'] },
      ['bruno', 'carla'],
    ],
    ['what they answered', { kind: 'said', metric: 'nps', score: { atMost: 6 }, within: null }, ['carla']],
    [
      'what they answered lately',
      { kind: 'said', metric: 'nps', score: { atMost: 10 }, within: 'P7D' },
      ['anna'],
    ],
    ['how they felt', { kind: 'said', emotion: { atLeast: 1 }, within: null }, ['anna']],
    [
      'what they did and never did',
      {
        kind: 'all',
        rules: [
          { kind: 'did', contacts: { touchpoints: ['visited'] }, atLeast: 1, within: 'P30D' },
          {
            kind: 'not',
            rule: { kind: 'did', contacts: { events: ['Order Completed'] }, atLeast: 1, within: null },
          },
        ],
      },
      ['bruno', 'carla', 'elsa'],
    ],
    [
      'what they did not do after it',
      {
        kind: 'sequence',
        first: { touchpoints: ['visited'] },
        next: { touchpoints: ['ordered'] },
        within: 'P7D',
        missing: true,
        since: null,
      },
      ['anna', 'carla', 'dino'],
    ],
  ])('%s', async (_what, rule, expected) => {
    expect(await members(rule)).toEqual(expected);
  });

  it('those of whom the asker may know only', async () => {
    expect(await members({ kind: 'trait', trait: 'country', op: 'equals', value: 'IT' }, ['Milano'])).toEqual(
      ['anna', 'dino'],
    );
    expect(await members({ kind: 'stage', stages: ['visit'], state: 'present' }, ['Milano'])).toEqual([]);
  });
});

const actor = { kind: 'member', id: 'u1' } as const;
const by = () => ({ workspace, actor, places: null });

describe('a list', () => {
  it('finds those whom Viaggio knows, by e-mail too, also later', async () => {
    const values = [' ANNA@example.it ', 'bruno@example.it', 'nobody@example.it', 'null', 'anna@example.it'];
    const list = await createList(deps, by(), { name: 'Fair', kind: 'email', values });
    expect(list).toMatchObject({ identifiers: 3, known: 2 });
    const rule = { kind: 'list', list: String(list.id) } as const;
    expect(await members(rule)).toEqual(['anna', 'bruno']);
    expect(await members({ kind: 'not', rule })).toEqual(['carla', 'dino', 'elsa']);
    await removeList(deps, by(), String(list.id));
    await expect(extendList(deps, by(), String(list.id), ['x'])).rejects.toMatchObject({
      code: 'list_not_found',
    });
    await expect(createSegment(deps, by(), { name: 'Gone', rule })).rejects.toMatchObject({
      code: 'list_not_found',
    });
  });

  it('by user id holds those without any claim', async () => {
    const list = await createList(deps, by(), { name: 'Ids', kind: 'userId', values: ['elsa'] });
    expect(list).toMatchObject({ identifiers: 1, known: 1 });
    const more = await extendList(deps, by(), String(list.id), ['carla', 'elsa']);
    expect(more).toMatchObject({ identifiers: 2, known: 2 });
  });
});

describe('a segment kept', () => {
  const rule: SegmentRule = { kind: 'trait', trait: 'country', op: 'equals', value: 'IT' };
  const period = { from: '2026-01-01', to: '2026-07-01' };
  const steps = [{ events: ['visited'] }, { events: ['Order Completed'] }];
  const reportScope = () => ({ workspace, timeZone: 'Europe/Rome', currency: 'EUR', places: null });

  it('narrows reports and the map to its people, as it is now', async () => {
    const { id } = await createSegment(deps, by(), { name: 'Italy', rule });
    const segment = String(id);
    const funnel = async () =>
      (
        await readFunnel(deps, reportScope(), {
          period,
          steps,
          window: null,
          order: 'ordered',
          start: 'any',
          segment,
        })
      ).data.steps.map(({ people }) => people);
    const map = async () => {
      const { data } = await readOverview(deps, reportScope(), { period, segment });
      return [data.totals.people, ...data.stages.map(({ entered }) => entered), data.totals.revenue];
    };
    expect(await funnel()).toEqual([2, 1]);
    expect(await map()).toEqual([2, 2, 1, 80]);
    await updateSegment(deps, by(), segment, { name: 'France', rule: { ...rule, value: 'FR' } });
    expect(await funnel()).toEqual([1, 0]);
    expect(await map()).toEqual([1, 1, 0, 0]);
    await removeSegment(deps, by(), segment);
    await expect(funnel()).rejects.toMatchObject({ code: 'segment_not_found', status: 404 });
    await expect(map()).rejects.toMatchObject({ code: 'segment_not_found' });
  });

  it('is of its workspace alone', async () => {
    const { id } = await createSegment(deps, by(), { name: 'Italy', rule });
    const elsewhere = { ...by(), workspace: await world.newWorkspace([], []) };
    expect(await deps.segments.list(elsewhere.workspace)).toEqual([]);
    await expect(findSegment(deps.segments, elsewhere.workspace, String(id))).rejects.toMatchObject({
      status: 404,
    });
    await expect(removeSegment(deps, elsewhere, String(id))).rejects.toMatchObject({ status: 404 });
    await expect(updateSegment(deps, elsewhere, String(id), { name: 'Mine', rule })).rejects.toMatchObject({
      code: 'segment_not_found',
    });
    expect(await deps.segments.find(workspace, id)).toMatchObject({ name: 'Italy' });
  });

  it.each<[string, SegmentRule]>([
    ['touchpoint_not_found', { kind: 'did', contacts: { touchpoints: ['none'] }, atLeast: 1, within: null }],
    ['stage_not_found', { kind: 'reached', stages: ['none'], within: null }],
    ['step_empty', { kind: 'did', contacts: {}, atLeast: 1, within: null }],
    ['duration_invalid', { kind: 'said', within: 'a week' }],
    ['segment_too_large', { kind: 'any', rules: Array.from({ length: 60 }, () => rule) }],
    [
      'segment_too_deep',
      [1, 2, 3, 4, 5, 6].reduce<SegmentRule>((inner) => ({ kind: 'not', rule: inner }), rule),
    ],
  ])('is refused with %s', async (code, wrong) => {
    await expect(createSegment(deps, by(), { name: 'Wrong', rule: wrong })).rejects.toMatchObject({ code });
    await expect(countRule(deps, everywhere(), wrong)).rejects.toMatchObject({ code });
  });
});
