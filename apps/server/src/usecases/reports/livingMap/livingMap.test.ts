import {
  alignmentInput,
  beforeAfterInput,
  unansweredInput,
  weakPointsInput,
} from '@viaggio/contract/reports';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { composeReports } from '../../../composeReports';
import type { ReportScope } from '../reportScope';
import { type MapWorld, mapWorld, stage, touchpoint } from '../testing/mapWorld.fixture';
import type { ChangeDeps } from './deps';
import { listBeforeAfterPeople, listWeakPeople, livingMapPeopleBy } from './listLivingMapPeople';
import { findAlignmentCell, readAlignment } from './readAlignment';
import { readBeforeAfter } from './readBeforeAfter';
import { findUnansweredCell, readUnanswered } from './readUnanswered';
import { readWeakPoints } from './readWeakPoints';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const NOW = Date.UTC(2026, 2, 15, 12);
const PERIOD = { from: '2026-02-01', to: '2026-03-16' };
const PAGE = { offset: 0, limit: 50 };

const CATALOGUE = ['view', 'ask', 'reply', 'order', 'mail', 'odd'].map((id, i) => touchpoint(i + 1, id));
const MODEL = {
  id: 'shop',
  name: { it: 'shop', en: 'shop' },
  key: { kind: 'person' as const },
  stages: [
    stage('look', { entry: { touchpoints: ['view'], filters: [] } }),
    stage('talk', { entry: { touchpoints: ['ask'], filters: [] } }),
    stage('buy', { goal: true, entry: { touchpoints: ['order'], filters: [] } }),
  ],
  exits: [],
  lapseDays: { beforeGoal: 10, afterGoal: 300 },
  version: 1,
};

let world: MapWorld;
let deps: ChangeDeps;
let scope: ReportScope;
beforeAll(async () => {
  world = await mapWorld(() => NOW);
  const stores = { events: world.events.driver, control: world.control };
  const surroundings = { now: () => NOW, epochOf: () => '', projectedUntil: () => NOW };
  const reading = composeReports(stores, world.core, { ...surroundings, duplicateShare: () => null });
  deps = { ...reading, sources: { list: async () => [] } };
  const workspace = await world.newWorkspace(CATALOGUE, [MODEL]);
  scope = { workspace, timeZone: 'Europe/Rome', currency: 'EUR', places: null };
  await send();
}, 60_000);
afterAll(() => world.close());

let sent = 0;
const item = (person: string, event: string, at: number, over: object = {}) => ({
  type: 'track',
  messageId: `m${++sent}`,
  userId: person,
  event,
  timestamp: new Date(at).toISOString(),
  ...over,
});

const START = Date.UTC(2026, 1, 3, 9);
const OURS = { context: { actor: 'brand' } };

/** Twelve who look, ask, are answered by us within an hour and buy; twelve who ask in vain and are lost; two apart. */
async function send(): Promise<void> {
  const items: object[] = [];
  for (let i = 0; i < 12; i++) {
    const at = START + i * HOUR;
    const [happy, lost] = [`happy${i}`, `lost${i}`];
    items.push(
      item(happy, 'view', at),
      item(happy, 'ask', at + HOUR),
      item(happy, 'reply', at + 2 * HOUR, OURS),
      item(happy, 'order', at + DAY, { properties: { value: 80, currency: 'EUR' } }),
      item(lost, 'view', at),
      item(lost, 'odd', at + HOUR),
      item(lost, 'ask', at + 2 * HOUR),
    );
  }
  const late = item('late', 'ask', START);
  items.push(
    late,
    // Three days later, but it says what it answers.
    item('late', 'reply', START + 3 * DAY, { ...OURS, properties: { responseTo: late.messageId } }),
    item('fresh', 'ask', NOW - HOUR),
  );
  await world.send(
    scope.workspace,
    items,
    items.map(() => NOW),
  );
  await world.core.projector.round(false);
}

describe('unanswered actions', () => {
  const ask = async () => (await readUnanswered(deps, scope, unansweredInput.parse({ period: PERIOD }))).data;
  const people = (cell: string) =>
    livingMapPeopleBy(findUnansweredCell)(deps, scope, unansweredInput.parse({ period: PERIOD }), {
      ...PAGE,
      cell,
    });

  it('are those after which nobody of us came within two days, and that no response names', async () => {
    const { actions, rule, namedResponses } = await ask();
    expect(rule.within).toBe(48 * 3600);
    expect(namedResponses).toBe(1);
    expect(actions.find((one) => one.touchpoint === 'ask')).toMatchObject({
      stage: 'talk',
      actions: 26,
      followed: 25,
      answered: 13,
      named: 1,
      unanswered: 12,
      waiting: 1,
      peopleUnanswered: 12,
      time: { p50: 3600 },
    });
  });

  it('are worth the people × what their stage loses × the typical order', async () => {
    const { actions, typicalOrderValue } = await ask();
    const row = actions.find((one) => one.touchpoint === 'ask')!;
    // 12 were lost after asking and "late" too, 12 moved on.
    expect(typicalOrderValue).toBe(80);
    expect(row.lossRate).toBeCloseTo(13 / 25, 9);
    expect(row.value).toBeCloseTo(12 * (13 / 25) * 80, 6);
  });

  it('open on the very people', async () => {
    expect((await people('unanswered.talk.ask')).total).toBe(12);
    expect((await people('waiting.talk.ask')).total).toBe(1);
    expect((await people('answered.talk.ask')).total).toBe(13);
    await expect(people('unanswered.talk.nothing')).rejects.toMatchObject({ code: 'cell_not_found' });
  });

  it('may be declared answered by hand, which changes no figure', async () => {
    const declared = [{ touchpoint: 'ask', stage: 'talk' }];
    const input = unansweredInput.parse({ period: PERIOD, declared, within: 'PT30M' });
    const { actions } = (await readUnanswered(deps, scope, input)).data;
    expect(actions.find((one) => one.touchpoint === 'ask')).toMatchObject({ declared: true, answered: 1 });
  });
});

describe('weak points', () => {
  const input = weakPointsInput.parse({ period: PERIOD });

  it('are where most is lost, and say after what', async () => {
    const { data } = await readWeakPoints(deps, scope, input);
    expect(data.stages.map(({ stage: id, lost }) => [id, lost])).toEqual([['talk', 13]]);
    expect(data.stages[0]!.touchpoints.map((one) => [one.touchpoint, one.lost])).toEqual([['ask', 13]]);
    expect(data.stages[0]).toMatchObject({ left: 25, value: 80, feeling: 1, missing: ['feeling'] });
  });

  it('open on the very people', async () => {
    const of = async (cell: string) => (await listWeakPeople(deps, scope, input, { ...PAGE, cell })).total;
    expect([await of('lost.talk'), await of('lost.talk.ask'), await of('lost.talk.view')]).toEqual([
      13, 13, 0,
    ]);
  });
});

describe('planned against actual', () => {
  const plan = [
    { id: 'A', stage: 'look', cards: [{ touchpoint: 'view' }] },
    {
      id: 'B',
      stage: 'talk',
      cards: [{ touchpoint: 'ask' }, { touchpoint: 'reply' }, { touchpoint: 'sold' }],
    },
    { id: 'C', stage: 'buy', cards: [{ touchpoint: 'order' }] },
  ];
  const input = alignmentInput.parse({ period: PERIOD, plan });

  it('counts who reached and who skipped each touchpoint of the stages they came to', async () => {
    const { data } = await readAlignment(deps, scope, input);
    const row = (id: string) => data.planned.find(({ touchpoint: one }) => one === id);
    expect(data).toMatchObject({ cycles: 26, fitting: 12, gone: { touchpoints: ['sold'], stages: [] } });
    expect(row('view')).toMatchObject({ cycles: 26, reached: 24, skipped: 2 });
    // Who asks today may still be answered.
    expect(row('reply')).toMatchObject({ cycles: 26, reached: 13, skipped: 12, pending: 1 });
    expect(row('order')).toMatchObject({ cycles: 12, reached: 12, skipped: 0 });
    expect(data.unexpected).toEqual([
      { stage: 'look', touchpoint: 'odd', kind: 'unplanned', contacts: 12, cycles: 12 },
    ]);
  });

  it('says what skipping costs', async () => {
    const { data } = await readAlignment(deps, scope, input);
    const { movedOn } = data.planned.find(({ touchpoint: one }) => one === 'reply')!.skipping;
    expect(movedOn).toMatchObject({ first: { n: 12, successes: 0 }, second: { n: 13, successes: 12 } });
    expect(movedOn!.interval![1]).toBeLessThan(-0.5);
  });

  it('opens on the very people, and lays one journey on the map', async () => {
    const of = (cell: string) => livingMapPeopleBy(findAlignmentCell)(deps, scope, input, { ...PAGE, cell });
    expect((await of('skipped.B.reply')).total).toBe(12);
    expect((await of('reached.B.reply')).total).toBe(13);
    expect((await of('unexpected.look.odd')).total).toBe(12);
    const { data } = await readAlignment(deps, scope, { ...input, person: 'userId:lost3' });
    expect(data.journeys).toHaveLength(1);
    expect(data.journeys![0]!.contacts.map(({ touchpoint: id, card, kind }) => [id, card, kind])).toEqual([
      ['view', 'A', 'planned'],
      ['odd', null, 'unplanned'],
      ['ask', 'B', 'planned'],
    ]);
    expect(data.journeys![0]!.skipped).toEqual([{ stage: 'B', touchpoint: 'reply' }]);
  });

  it('needs a map that names a touchpoint', async () => {
    const empty = { ...input, plan: [{ id: 'A', stage: 'look', cards: [] }] };
    await expect(readAlignment(deps, scope, empty)).rejects.toMatchObject({ code: 'plan_empty' });
  });
});

describe('before and after', () => {
  const input = beforeAfterInput.parse({ day: '2026-02-10', days: 7 });

  it('compares as many days, each as it stood at its end, and opens on its people', async () => {
    const { data } = await readBeforeAfter(deps, scope, input);
    expect(data).toMatchObject({ days: 7, before: { from: '2026-02-03' }, after: { to: '2026-02-17' } });
    const talk = data.stages.find(({ stage: id }) => id === 'talk')!;
    expect(talk.entered).toEqual({ before: 25, after: 0 });
    expect(talk.conversion).toMatchObject({ second: { n: 25, successes: 12 }, verdict: 'tooFew' });
    const cell = 'before.talk.entered';
    expect((await listBeforeAfterPeople(deps, scope, input, { ...PAGE, cell })).total).toBe(25);
  });
});
