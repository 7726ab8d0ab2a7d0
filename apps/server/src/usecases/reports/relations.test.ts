import { cellOf } from '@viaggio/contract/addresses';
import {
  considerationData,
  considerationInput,
  initiativeData,
  initiativeInput,
  lifecycleData,
  lifecycleInput,
  repurchaseData,
  repurchaseInput,
} from '@viaggio/contract/reports';
import { templateOf } from '@viaggio/domain/journeys';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  type FindRelation,
  findConsiderationCell,
  findInitiativeCell,
  findLifecycleCell,
  findRepurchaseCell,
} from './findRelationCells';
import { listRelationPeople } from './listReportPeople';
import { prepareReport, type RelationDeps } from './prepareReport';
import { readConsideration } from './readConsideration';
import { readInitiative } from './readInitiative';
import { readLifecycle } from './readLifecycle';
import { readRepurchase } from './readRepurchase';
import type { ReportInput, ReportScope } from './reportScope';
import { type MapWorld, touchpoint } from './testing/mapWorld.fixture';
import { type SimulatedShop, simulatedShop } from './testing/simulatedShop.fixture';

const NOW = Date.UTC(2026, 4, 20, 10);
const period = { from: '2025-09-01', to: '2026-05-25' };

let world: MapWorld;
let deps: RelationDeps;
let scope: ReportScope;
let deliveries: SimulatedShop['deliveries'];
beforeAll(async () => {
  ({ world, deps, scope, deliveries } = await simulatedShop({ seed: 11, customers: 400 }, NOW));
}, 120_000);
afterAll(() => world.close());

/** How many people a cell lists, counted by paging through them. */
async function behind<Input extends ReportInput>(
  input: Input,
  find: FindRelation<Input>,
  cell: string,
): Promise<number> {
  const prepared = await prepareReport(deps, scope, input);
  const people = new Set<string>();
  for (let offset = 0; ; offset += 200) {
    const page = await listRelationPeople(deps, prepared, { cell, offset, limit: 200 }, (parts) =>
      find(deps, prepared, input, parts),
    );
    for (const { person } of page.people) people.add(person);
    if (offset + page.people.length >= page.total) {
      expect(people.size).toBe(page.total);
      return page.total;
    }
  }
}

test('a lifecycle balances from week to week, and behind every figure are as many people as it says', async () => {
  const input = lifecycleInput.parse({ period });
  const { data } = await readLifecycle(deps, scope, input);
  lifecycleData.parse(data);
  expect(data.buckets).toHaveLength(38);
  for (const [i, bucket] of data.buckets.entries()) {
    const before = data.buckets[i - 1];
    if (before && bucket.quiet !== null) expect(bucket.quiet).toBe(before.active - bucket.returning);
  }
  expect(data.buckets.slice(-2).map(({ complete }) => complete)).toEqual([true, false]);
  const shown = data.buckets[30]!;
  expect(shown.active).toBeGreaterThan(20);
  for (const figure of ['new', 'returning', 'back', 'active', 'quiet'] as const)
    expect([figure, await behind(input, findLifecycleCell, cellOf(figure, shown.start))]).toEqual([
      figure,
      shown[figure],
    ]);
  const open = data.buckets.at(-1)!.start;
  for (const cell of [`quiet.${open}`, 'new.2020-01-06', 'late.2026-03-02'])
    await expect(behind(input, findLifecycleCell, cell)).rejects.toMatchObject({ code: 'cell_not_found' });
});

test('whoever is active by months was new once', async () => {
  const { data } = await readLifecycle(deps, scope, lifecycleInput.parse({ period, by: 'month' }));
  const fresh = data.buckets.reduce((sum, bucket) => sum + bucket.new, 0);
  const { people } = await behindAll();
  expect(fresh).toBeLessThanOrEqual(people);
  expect(data.buckets.map(({ start }) => start)).toEqual(
    expect.arrayContaining(['2025-09-01', '2026-05-01']),
  );
});

const behindAll = async () => {
  const { context } = await prepareReport(deps, scope, { period });
  const { asOf, numbers: _, timeZone: __, ...rest } = context;
  return deps.measurePeriod({ ...rest, from: 0, end: asOf, asOf });
};

test('a repurchase has the goal for a purchase, and people behind its figures', async () => {
  const input = repurchaseInput.parse({ period });
  const { data } = await readRepurchase(deps, scope, input);
  repurchaseData.parse(data);
  expect(data.again).toBeGreaterThan(10);
  expect(data.people).toBe(data.again + data.waiting);
  for (const [cell, people] of [
    ['buyers', data.people],
    ['again', data.again],
    ['waiting', data.waiting],
  ] as const)
    expect(await behind(input, findRepurchaseCell, cell)).toBe(people);
  const sum = (of: (row: (typeof data.byOrder)[number]) => number): number =>
    data.byOrder.reduce((all, row) => all + of(row), 0);
  expect([sum((row) => row.purchases), sum((row) => row.intervals)]).toEqual([
    data.purchases,
    data.intervals,
  ]);
  // Each has made the first purchase once.
  expect(await behind(input, findRepurchaseCell, 'order.1')).toBe(data.byOrder[0]!.intervals);
  const shares = data.curve.steps.map(({ share }) => share!);
  expect(shares).toEqual([...shares].sort((a, b) => a - b));
  await expect(behind(input, findRepurchaseCell, 'order.5')).rejects.toMatchObject({
    code: 'cell_not_found',
  });
});

test('contacts add up whoever starts them, and people stand behind actors, channels and pressure', async () => {
  const input = initiativeInput.parse({ period, by: 'month' });
  const { data } = await readInitiative(deps, scope, input);
  initiativeData.parse(data);
  const { total, buckets, channels, pressure } = data;
  for (const rows of [buckets, channels] as const)
    expect(rows.reduce((sum, { contacts }) => sum + contacts, 0)).toBe(total.contacts);
  for (const one of [total, ...buckets, ...channels]) {
    expect(one.customer + one.brand + one.third).toBe(one.contacts);
    expect(one.startedByCustomer + one.startedByUs + one.unknown).toBe(one.contacts);
  }
  expect(total.brand).toBeGreaterThan(100);
  for (const cell of ['actor.brand', 'started.us', cellOf('channel', channels[0]!.name)])
    expect(await behind(input, findInitiativeCell, cell)).toBeGreaterThan(20);
  expect(pressure.bands.reduce((sum, { weeks }) => sum + weeks, 0)).toBe(pressure.weeks);
  expect(pressure.messages).toBeGreaterThan(100);
  expect(pressure).toMatchObject({ first: '2025-09-01', last: '2026-05-11' });
  for (const { band, weeks } of pressure.bands) {
    const people = await behind(input, findInitiativeCell, cellOf('band', band));
    expect(people > 0).toBe(weeks > 0);
    expect(people).toBeLessThanOrEqual(weeks);
  }
  for (const cell of ['band.9', 'actor.nobody', 'started.x', 'channel.moon', 'x'])
    await expect(behind(input, findInitiativeCell, cell)).rejects.toMatchObject({ code: 'cell_not_found' });
});

test.each(['brand', 'where'] as const)(
  'considering by %s counts each once, and who did what',
  async (rule) => {
    const input = considerationInput.parse({ period, rule });
    const { data } = await readConsideration(deps, scope, input);
    considerationData.parse(data);
    expect(data.people).toBe(data.buyers + data.others + data.open);
    for (const group of ['buyers', 'others', 'open'] as const)
      expect(await behind(input, findConsiderationCell, group)).toBe(data[group]);
    expect(data.buyers).toBeGreaterThan(10);
    const told = data.rows.filter(({ tooFew }) => !tooFew);
    expect(told.length).toBeGreaterThan(3);
    for (const row of told.slice(0, 3)) {
      expect(row.buyersDid + row.buyersDidNot).toBe(data.buyers);
      expect(row.othersDid + row.othersDidNot).toBe(data.others);
      const people = (of: string[]) => behind(input, findConsiderationCell, cellOf('did', row.name, ...of));
      expect([await people([]), await people(['buyers']), await people(['others'])]).toEqual([
        row.buyersDid + row.othersDid,
        row.buyersDid,
        row.othersDid,
      ]);
    }
    // By evidence; what is buying itself comes after all others.
    const inOrder = [...told].sort((a, b) => Number(a.buying) - Number(b.buying) || b.evidence - a.evidence);
    expect(told.map(({ name }) => name)).toEqual(inOrder.map(({ name }) => name));
  },
);

/** Deals by their last decision of the period, from what was sent, with the last reason given. */
function decidedDeals() {
  const deals = new Map<string, { stage: string; reason: string; person: number }>();
  const sent = deliveries
    .filter(({ item, duplicate, time }) => item.event === 'Deal Stage Changed' && !duplicate && time < NOW)
    .filter(({ time }) => time >= Date.parse('2025-08-31T22:00:00Z'))
    .sort((a, b) => a.time - b.time);
  for (const { item, person } of sent) {
    const { deal_id: id, stage, lost_reason: reason } = item.properties as Record<string, string>;
    if (stage !== 'lost' && stage !== 'won') continue;
    deals.set(id!, { stage, reason: reason ?? deals.get(id!)?.reason ?? '', person });
  }
  return [...deals.values()];
}

test('deals are lost as often and for the reasons that were planted, and rivals are named in deals and texts', async () => {
  const input = considerationInput.parse({ period, alternatives: true, rivals: ['Moka  vesta'] });
  const { data } = await readConsideration(deps, scope, input);
  considerationData.parse(data);
  const [lost, rivals] = [data.lostDeals!, data.rivals!];
  const deals = decidedDeals();
  const losses = deals.filter(({ stage }) => stage === 'lost');
  expect(losses.length).toBeGreaterThan(0);
  expect([lost.deals, lost.won]).toEqual([losses.length, deals.length - losses.length]);
  expect(lost.people).toBe(new Set(losses.map(({ person }) => person)).size);
  expect(lost.explained).toBe(losses.filter(({ reason }) => reason !== '').length);
  expect(lost.priced).toBe(lost.deals);
  for (const row of lost.reasons) {
    expect(row.deals).toBe(losses.filter(({ reason }) => reason === row.text).length);
    expect(await behind(input, findConsiderationCell, cellOf('reason', row.name))).toBe(row.people);
  }
  expect(await behind(input, findConsiderationCell, 'lost')).toBe(lost.people);
  expect(rivals.rows.map(({ name }) => name)).toContain('moka vesta');
  expect(rivals.rows.some(({ namedIn }) => namedIn.deal > 0)).toBe(true);
  expect(await behind(input, findConsiderationCell, 'rivals')).toBe(rivals.people);
  for (const row of rivals.rows) {
    expect(await behind(input, findConsiderationCell, cellOf('rival', row.name))).toBe(row.people);
    expect(Object.values(row.namedIn).reduce((sum, n) => sum + n, 0)).toBe(row.contacts);
  }
  for (const cell of ['rival.nobody', 'reason', 'rival.moka vesta.won'])
    await expect(behind(input, findConsiderationCell, cell)).rejects.toMatchObject({
      code: 'cell_not_found',
    });
  const without = await readConsideration(deps, scope, considerationInput.parse({ period }));
  expect([without.data.lostDeals, without.data.rivals]).toEqual([null, null]);
});

test('questions that cannot be answered say why', async () => {
  const code = (answer: Promise<unknown>): Promise<string> =>
    answer.then(
      () => 'fine',
      (error: { code: string }) => error.code,
    );
  const consider = (over: object) =>
    code(readConsideration(deps, scope, considerationInput.parse({ period, ...over })));
  expect(await consider({ by: 'channel', within: 'P7D' })).toBe('fine');
  expect(await consider({ within: 'a month' })).toBe('duration_invalid');
  expect(await consider({ considers: {} })).toBe('step_empty');
  expect(await consider({ considers: { events: ['Never Sent'] } })).toBe('fine');
  const long = { from: '2020-01-01', to: '2026-01-01' };
  expect(await code(readLifecycle(deps, scope, lifecycleInput.parse({ period: long, by: 'day' })))).toBe(
    'too_many_buckets',
  );
  // Its stages lead to the goal by touchpoints that its catalogue does not have.
  const empty = await world.newWorkspace([touchpoint(1, 'visit')], [templateOf('advocacy')!]);
  const elsewhere = { ...scope, workspace: empty };
  expect(await code(readRepurchase(deps, elsewhere, repurchaseInput.parse({ period })))).toBe(
    'purchase_unknown',
  );
  const nobody = await readInitiative(deps, elsewhere, initiativeInput.parse({ period, unit: 'account' }));
  expect(nobody.data.total.contacts).toBe(0);
  expect(nobody.data.pressure.weeks).toBe(0);
});
