import { ATTRIBUTION_MODELS } from '@viaggio/domain/ports/reportStore';
import { load } from '@viaggio/simulator/load';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { composeReports } from '../../composeReports';
import {
  findCohortCell,
  findCreditCell,
  findFunnelCell,
  findPathCell,
  findProcessCell,
  findTimeCell,
  findVariantCell,
} from './findCells';
import { listReportPeople } from './listReportPeople';
import { type PreparedReport, prepareReport, type ReportDeps } from './prepareReport';
import { readAttribution } from './readAttribution';
import { readFunnel } from './readFunnel';
import { readPaths, readProcess, readVariants } from './readPaths';
import { readRetention, readTimeToConvert } from './readRetention';
import type { ReportInput, ReportScope } from './reportScope';
import { type MapWorld, mapWorld, touchpoint } from './testing/mapWorld.fixture';

const NOW = Date.UTC(2026, 5, 1);
const EVENTS = ['Product Viewed', 'Product Added', 'Checkout Started', 'Order Completed'] as const;
const [VIEWED, ADDED, STARTED, ORDERED] = EVENTS.map((name) => ({ events: [name] })) as [
  { events: string[] },
  { events: string[] },
  { events: string[] },
  { events: string[] },
];
const PERIOD = { from: '2025-06-01', to: '2026-06-02' };
const travel = { period: PERIOD, by: 'event', scope: 'journey', gap: 'PT30M' } as const;

const funnel = {
  period: PERIOD,
  steps: [VIEWED, ORDERED],
  window: null,
  order: 'ordered',
  start: 'any',
} as const;

let world: MapWorld;
let deps: ReportDeps;
let scope: ReportScope;
beforeAll(async () => {
  world = await mapWorld(() => NOW);
  deps = composeReports({ events: world.events.driver, control: world.control }, world.core, {
    now: () => NOW,
    epochOf: () => '',
    projectedUntil: () => NOW,
    duplicateShare: () => null,
  });
  const catalogue = EVENTS.map((name, i) => touchpoint(i + 1, `t${i}`, [{ events: [name] }]));
  const workspace = await world.newWorkspace(catalogue, []);
  const items = [...load({ seed: 5, events: 6_000, endsAt: NOW }).items];
  await world.send(
    workspace,
    items,
    items.map((item) => Date.parse(item.timestamp)),
  );
  await world.core.projector.round(false);
  scope = { workspace, timeZone: 'Europe/Rome', currency: 'EUR', places: null };
}, 120_000);
afterAll(() => world.close());

type Find<Input> = (
  deps: ReportDeps,
  prepared: PreparedReport,
  input: Input,
  parts: readonly string[],
) => ReturnType<typeof findFunnelCell>;

/** How many people a cell lists, counted by paging through them. */
async function behind<Input extends ReportInput>(
  input: Input,
  find: Find<Input>,
  cell: string,
): Promise<number> {
  const prepared = await prepareReport(deps, scope, input);
  const people = new Set<string>();
  for (let offset = 0; ; offset += 200) {
    const page = await listReportPeople(deps, prepared, { cell, offset, limit: 200 }, (parts) =>
      find(deps, prepared, input, parts),
    );
    for (const { person } of page.people) people.add(person);
    if (offset + page.people.length >= page.total) {
      expect(people.size).toBe(page.total);
      return page.total;
    }
  }
}

test('behind every step of a funnel, and every loss, are as many people as it says', async () => {
  const input = {
    period: PERIOD,
    steps: [VIEWED, ADDED, STARTED, ORDERED],
    window: 'P90D',
    order: 'ordered',
    start: 'any',
  } as const;
  const { data } = await readFunnel(deps, scope, input);
  expect(data.steps[0]!.people).toBeGreaterThan(200);
  expect(data.steps[3]!.people).toBeGreaterThan(0);
  for (const [i, { people, lost }] of data.steps.entries()) {
    expect(await behind(input, findFunnelCell, `step.${i + 1}`)).toBe(people);
    if (i > 0) expect(await behind(input, findFunnelCell, `lost.${i + 1}`)).toBe(lost);
  }
  const trend = data.trend.points;
  expect(trend.reduce((sum, point) => sum + point.people, 0)).toBe(data.steps[0]!.people);
  expect(trend.reduce((sum, point) => sum + point.converted, 0)).toBe(data.steps[3]!.people);
});

test.each(['journey', 'session'] as const)(
  'of paths by %s nobody is lost on the way, other included',
  async (kind) => {
    for (const top of [1, 2, 50]) {
      const input = { ...travel, scope: kind, steps: 5, collapse: true, top, minimumShare: 0 };
      const { data } = await readPaths(deps, scope, input);
      const last = Math.max(...data.nodes.map(({ step }) => step));
      for (const { step, name, people, started, ended } of data.nodes) {
        const into = data.links.filter((link) => link.step === step - 1 && link.to === name);
        const out = data.links.filter((link) => link.step === step && link.from === name);
        const sum = (links: typeof into): number => links.reduce((all, link) => all + link.people, 0);
        expect([step, name, sum(into) + started]).toEqual([step, name, people]);
        if (step < last) expect([step, name, sum(out) + ended]).toEqual([step, name, people]);
        if (kind === 'journey')
          expect(await behind(input, findPathCell, `node.${step}.${encodeURIComponent(name)}`)).toBe(people);
      }
      const [link] = data.links;
      const cell = `link.${link!.step}.${encodeURIComponent(link!.from)}.${encodeURIComponent(link!.to)}`;
      if (kind === 'journey') expect(await behind(input, findPathCell, cell)).toBe(link!.people);
      expect(data.nodes.filter(({ step }) => step === 1).reduce((all, { people }) => all + people, 0)).toBe(
        data.total,
      );
    }
  },
);

test('a path that begins with a view, and a strict funnel from the first view, agree on who added next', async () => {
  const { data: paths } = await readPaths(deps, scope, {
    ...travel,
    steps: 2,
    top: 50,
    minimumShare: 0,
    start: VIEWED,
  });
  const { data: funnel } = await readFunnel(deps, scope, {
    period: PERIOD,
    steps: [VIEWED, ADDED],
    window: null,
    order: 'strict',
    start: 'first',
  });
  expect(paths.total).toBe(funnel.steps[0]!.people);
  const next = paths.links.find(({ step, to }) => step === 1 && to === 'Product Added');
  expect(next?.people).toBe(funnel.steps[1]!.people);
});

test('behind the activities, edges and variants of a process are as many people as they say', async () => {
  const { data } = await readProcess(deps, scope, travel);
  for (const { name, people } of data.activities) {
    expect(await behind(travel, findProcessCell, `activity.${encodeURIComponent(name)}`)).toBe(people);
  }
  for (const { from, to, people } of data.edges.slice(0, 5)) {
    expect(
      await behind(travel, findProcessCell, `edge.${encodeURIComponent(from)}.${encodeURIComponent(to)}`),
    ).toBe(people);
  }
  const asked = { ...travel, limit: 5, outcome: ORDERED };
  const variants = await readVariants(deps, scope, asked);
  for (const [i, { people, converted, path }] of variants.data.variants.entries()) {
    expect(await behind(asked, findVariantCell, `variant.${i}`)).toBe(people);
    expect(converted).toBe(path.includes('Order Completed') ? people : 0);
  }
});

test.each(['on', 'on-or-before', 'on-or-after'] as const)(
  'behind the cells of a cohort (%s) are as many people',
  async (mode) => {
    const input = {
      period: PERIOD,
      start: VIEWED,
      return: VIEWED,
      by: 'month',
      mode,
      cohort: 'first',
      buckets: 3,
    } as const;
    const { data } = await readRetention(deps, scope, input);
    const [cohort] = data.cohorts.filter(({ people }) => people > 20);
    expect(await behind(input, findCohortCell, `cohort.${cohort!.start}`)).toBe(cohort!.people);
    for (const [n, { people }] of cohort!.values.entries()) {
      expect(await behind(input, findCohortCell, `cohort.${cohort!.start}.${n}`)).toBe(people);
    }
  },
);

test('who converted, who waits and who began add up, in times too', async () => {
  const input = { period: { ...PERIOD }, from: VIEWED, to: ORDERED } as const;
  const { data } = await readTimeToConvert(deps, scope, input);
  expect(await behind(input, findTimeCell, 'converted')).toBe(data.converted);
  expect(await behind(input, findTimeCell, 'waiting')).toBe(data.people - data.converted);
  expect(data.histogram.reduce((sum, { people }) => sum + people, 0)).toBe(data.converted);
});

test('credit adds up to conversions and value in every model, and names who is behind it', async () => {
  const models = ATTRIBUTION_MODELS;
  const input = {
    period: PERIOD,
    conversion: ORDERED,
    value: 'value',
    by: 'touchpoint',
    lookback: 'P90D',
    models,
    markovOrder: 2,
    nulls: true,
  } as const;
  const { data } = await readAttribution(deps, scope, input);
  expect(data.conversions).toBeGreaterThan(50);
  for (const model of models) {
    const sum = (what: 'conversions' | 'value') => data.rows.reduce((all, row) => all + row[model]![what], 0);
    expect(Math.abs(sum('conversions') / data.conversions - 1)).toBeLessThan(1e-9);
    expect(Math.abs(sum('value') / data.value - 1)).toBeLessThan(1e-9);
  }
  expect(await behind(input, findCreditCell, 'row.t0')).toBeGreaterThan(20);
});

test('questions that cannot be answered say why', async () => {
  const code = async (over: object): Promise<string> =>
    readFunnel(deps, scope, { ...funnel, ...over } as typeof funnel).then(
      () => 'fine',
      (error: { code: string }) => error.code,
    );
  expect(await code({})).toBe('fine');
  expect(await code({ steps: [VIEWED] })).toBe('funnel_needs_two_steps');
  expect(await code({ steps: Array.from({ length: 20 }, () => VIEWED) })).toBe('fine');
  expect(await code({ steps: Array.from({ length: 21 }, () => VIEWED) })).toBe('funnel_too_many_steps');
  expect(await code({ steps: [VIEWED, {}] })).toBe('step_empty');
  expect(await code({ steps: [VIEWED, { touchpoints: ['no-such'] }] })).toBe('touchpoint_not_found');
  expect(await code({ steps: [VIEWED, { events: ['Never Sent'] }] })).toBe('fine');
  expect(await code({ window: 'PT0S' })).toBe('duration_zero');
  expect(await code({ window: 'a week' })).toBe('duration_invalid');
  expect(await code({ period: { from: '2026-01-01', to: '2026-01-01' } })).toBe('period_empty');
  expect(await code({ period: { from: '2010-01-01', to: '2026-01-01' } })).toBe('period_too_long');
  expect(await code({ segment: 'x' })).toBe('segment_not_found');
  await expect(behind(funnel, findFunnelCell, 'step.3')).rejects.toMatchObject({ code: 'cell_not_found' });
  await expect(behind(funnel, findFunnelCell, '%')).rejects.toMatchObject({ code: 'cell_not_found' });
});

test('who is limited to some places is told of journeys that were there, and of nobody else', async () => {
  const limited: ReportScope = { ...scope, places: ['Milano'] };
  const shown = await readPaths(deps, limited, { ...travel, steps: 3, top: 10, minimumShare: 0 });
  const all = await readPaths(deps, scope, { ...travel, steps: 3, top: 10, minimumShare: 0 });
  expect(all.data.total).toBeGreaterThan(0);
  expect(shown.data.total).toBe(0);
  const split = { ...funnel, breakdown: { by: 'place', top: 5 } } as const;
  await expect(readFunnel(deps, limited, split)).rejects.toMatchObject({ code: 'place_not_allowed' });
  expect((await readFunnel(deps, scope, split)).data.breakdown.length).toBeGreaterThan(0);
  const elsewhere = readFunnel(deps, limited, { ...funnel, place: 'Roma' });
  await expect(elsewhere).rejects.toMatchObject({ code: 'place_not_allowed' });
});

const attribution = {
  period: PERIOD,
  conversion: ORDERED,
  value: 'value',
  by: 'channel',
  lookback: 'P90D',
  models: ['first', 'linear', 'markov'],
  markovOrder: 1,
  nulls: true,
} as const;

test('what is told apart adds up to the whole', async () => {
  const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
  const breakdown = { by: 'channel', top: 1 } as const;
  const time = await readTimeToConvert(deps, scope, { period: PERIOD, from: VIEWED, to: ORDERED, breakdown });
  expect(sumOf(time.data.breakdown.map(({ people }) => people))).toBe(time.data.people);
  expect(sumOf(time.data.breakdown.map(({ converted }) => converted))).toBe(time.data.converted);
  const weekly = { by: 'week', mode: 'on-or-after', cohort: 'first', buckets: 4 } as const;
  const back = await readRetention(deps, scope, {
    period: PERIOD,
    start: VIEWED,
    return: VIEWED,
    breakdown,
    ...weekly,
  });
  expect(sumOf(back.data.breakdown.map(({ people }) => people))).toBe(
    sumOf(back.data.cohorts.map(({ people }) => people)),
  );
  expect(back.notes?.map(({ code }) => code)).toEqual(['returns_until']);
  const credit = await readAttribution(deps, scope, { ...attribution, breakdown });
  expect(sumOf(credit.data.breakdown.map(({ conversions }) => conversions))).toBe(credit.data.conversions);
  const linear = credit.data.breakdown.flatMap(({ rows }) => rows.map((row) => row.linear?.conversions ?? 0));
  expect(sumOf(linear)).toBeCloseTo(credit.data.conversions, 6);
  expect(credit.data.breakdown[0]!.rows[0]!.markov).toBeUndefined();
});

test('of few paths times are told, and the people behind visits', async () => {
  const input = { ...travel, scope: 'session' as const, steps: 4, collapse: true, top: 5, minimumShare: 0 };
  const { data } = await readPaths(deps, scope, input);
  expect(data.links.every(({ medianSeconds }) => medianSeconds !== null && medianSeconds >= 0)).toBe(true);
  for (const node of data.nodes) {
    expect(node.customers).toBeGreaterThan(0);
    expect(node.customers).toBeLessThanOrEqual(node.people);
    expect(await behind(input, findPathCell, `node.${node.step}.${encodeURIComponent(node.name)}`)).toBe(
      node.customers,
    );
  }
  const untold = await readPaths(deps, scope, { ...input, times: false });
  expect(untold.data.links[0]!.medianSeconds).toBeNull();
});

test('a page past the last one still says how many there are', async () => {
  const prepared = await prepareReport(deps, scope, funnel);
  const wish = { cell: 'step.1', offset: 100_000, limit: 10 };
  const page = await listReportPeople(deps, prepared, wish, (parts) =>
    findFunnelCell(deps, prepared, funnel, parts),
  );
  expect(page.people).toEqual([]);
  expect(page.total).toBe(await behind(funnel, findFunnelCell, 'step.1'));
});

test('addresses as long as are taken are found, and longer ones refused with a word', async () => {
  const urls = (characters: number) =>
    Array.from({ length: 200 }, (_, i) => `*/${i}`.padEnd(characters / 200, 'x*'));
  const ask = (characters: number) =>
    readFunnel(deps, scope, { ...funnel, steps: [VIEWED, { urls: urls(characters) }] });
  expect((await ask(10_000)).data.steps[1]!.people).toBe(0);
  await expect(ask(40_000)).rejects.toMatchObject({ code: 'filter_too_long', status: 422 });
});

test('a process map tells the most frequent edges, and how many there are besides', async () => {
  const whole = await readProcess(deps, scope, travel);
  const short = await readProcess(deps, scope, { ...travel, edges: 2 });
  expect(short.data.edges).toEqual(whole.data.edges.slice(0, 2));
  const rest = whole.data.edges.slice(2);
  expect(short.data.otherEdges).toEqual({
    edges: rest.length,
    count: rest.reduce((sum, { count }) => sum + count, 0),
  });
});

test('what customers cost is told in one currency, and after how many days they have paid for it', async () => {
  const day = (n: number): number => Date.UTC(2026, 2, n, 12);
  const shop = await world.newWorkspace(
    EVENTS.map((name, i) => touchpoint(i + 1, `t${i}`, [{ events: [name] }])),
    [],
  );
  const at = (time: number) => ({ timestamp: new Date(time).toISOString() });
  const did = (userId: string, event: string, time: number, properties: object = {}) => ({
    ...{ type: 'track', messageId: `${userId}${event}${time}`, userId, event, properties },
    ...at(time),
  });
  const ad = { channel: 'ad' };
  const items = [
    did('a', 'Product Viewed', day(1), ad),
    did('a', 'Order Completed', day(2), { value: 40, currency: 'EUR' }),
    did('a', 'Order Completed', day(9), { value: 30, currency: 'EUR' }),
    did('till', 'Cost Recorded', day(1), { ...ad, value: 60, currency: 'EUR' }),
    did('till', 'Cost Recorded', day(2), { ...ad, value: 99, currency: 'CHF' }),
  ];
  await world.send(
    shop,
    items,
    items.map((item) => Date.parse(item.timestamp)),
  );
  await world.core.projector.round(false);
  const own = { ...scope, workspace: shop };
  const { data } = await readAttribution(deps, own, attribution);
  expect(data.rows.find(({ name }) => name === 'ad')).toMatchObject({ cost: 60, won: 1, payback: 7 });
  expect(data.otherCurrencies).toEqual([{ currency: 'CHF', cost: 99 }]);
  const poor = await readAttribution(deps, own, { ...attribution, margin: 0.5 });
  expect(poor.data.rows.find(({ name }) => name === 'ad')).toMatchObject({ won: 1, payback: null });
});
