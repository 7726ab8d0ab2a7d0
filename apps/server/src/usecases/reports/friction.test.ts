import { cellOf } from '@viaggio/contract/addresses';
import { handoversData, handoversInput, snagsData, snagsInput } from '@viaggio/contract/reports';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FindFriction, findHandoverCell, findSnagCell } from './findFrictionCells';
import { listFrictionPeople } from './listReportPeople';
import { type FrictionDeps, prepareReport } from './prepareReport';
import { readHandovers } from './readHandovers';
import { readSnags } from './readSnags';
import type { ReportInput, ReportScope } from './reportScope';
import type { MapWorld } from './testing/mapWorld.fixture';
import { simulatedShop } from './testing/simulatedShop.fixture';

const NOW = Date.UTC(2026, 4, 20, 10);
const period = { from: '2025-09-01', to: '2026-05-20' };

let world: MapWorld;
let deps: FrictionDeps;
let scope: ReportScope;
beforeAll(async () => {
  ({ world, deps, scope } = await simulatedShop({ seed: 12, customers: 800 }, NOW));
}, 180_000);
afterAll(() => world.close());

/** How many people a cell lists. */
async function behind<Input extends ReportInput>(
  input: Input,
  find: FindFriction<Input>,
  cell: string,
): Promise<number> {
  const prepared = await prepareReport(deps, scope, input);
  const wish = { cell, offset: 0, limit: 50 };
  const page = await listFrictionPeople(deps, prepared, wish, (parts) => find(deps, prepared, input, parts));
  expect(page.people).toHaveLength(Math.min(50, page.total));
  return page.total;
}

test('handovers balance, and behind every figure are as many people as it says', async () => {
  const input = handoversInput.parse({ period });
  const { data } = await readHandovers(deps, scope, input);
  handoversData.parse(data);
  expect(data.hasConversion).toBe(true);
  expect(data.handovers.length).toBeGreaterThan(3);
  expect(data.handovers.some(({ felt }) => felt.mean !== null)).toBe(true);
  for (const { from, to, people, outcome } of data.handovers.slice(0, 4)) {
    expect(from).not.toBe(to);
    expect(outcome.followed + outcome.open).toBe(people);
    expect(await behind(input, findHandoverCell, cellOf('handover', from, to))).toBe(people);
    expect(await behind(input, findHandoverCell, cellOf('lost', from, to))).toBe(outcome.lost);
  }
  const [stay] = data.stays;
  expect(await behind(input, findHandoverCell, cellOf('stay', stay!.group))).toBe(stay!.people);
  for (const cell of ['handover.site.site', 'handover.site.moon', 'lost.site', 'late.site.app'])
    await expect(behind(input, findHandoverCell, cell)).rejects.toMatchObject({ code: 'cell_not_found' });
}, 60_000);

test('snags are counted, placed and priced, and behind every figure are as many people as it says', async () => {
  const input = snagsInput.parse({ period, splitBy: 'device' });
  const { data } = await readSnags(deps, scope, input);
  snagsData.parse(data);
  const met = data.kinds.filter(({ times }) => times > 0);
  expect(met.length).toBeGreaterThan(4);
  for (const { id, people, times, trend, cost } of met) {
    expect(trend.reduce((sum, point) => sum + point.times, 0)).toBe(times);
    expect(await behind(input, findSnagCell, cellOf('snag', id))).toBe(people);
    const lost = await behind(input, findSnagCell, cellOf('lost', id));
    expect(lost).toBeGreaterThanOrEqual(cost.followed - cost.converted);
  }
  const missing = met.find(({ id }) => id === 'page-not-found')!;
  expect(missing.where.pages.length).toBeGreaterThan(0);
  for (const cell of ['snag.moon', 'met.page-not-found'])
    await expect(behind(input, findSnagCell, cell)).rejects.toMatchObject({ code: 'cell_not_found' });
}, 120_000);

test('what follows each newsletter is no incident', async () => {
  const { data } = await readSnags(deps, scope, snagsInput.parse({ period, kinds: [] }));
  expect(data.kinds).toEqual([]);
  const volumes = data.incidents.filter(({ about }) => about === 'volume');
  expect(volumes.filter(({ kind }) => ['email', 'newsletter', 'email-opened'].includes(kind))).toEqual([]);
  expect(volumes.length).toBeLessThan(10);
}, 60_000);

test('kinds of one’s own are counted beside those that are known, under other names', async () => {
  const own = [{ id: 'my-search', step: { events: ['Products Searched'] } }];
  const { data } = await readSnags(deps, scope, snagsInput.parse({ period, kinds: ['page-not-found'], own }));
  expect(data.kinds.map(({ id }) => id).sort()).toEqual(['my-search', 'page-not-found']);
  const twice = snagsInput.parse({ period, own: [{ ...own[0]!, id: 'rage-click' }] });
  await expect(readSnags(deps, scope, twice)).rejects.toMatchObject({ code: 'snag_twice' });
  const unknown = snagsInput.parse({ period, kinds: ['moon'] });
  await expect(readSnags(deps, scope, unknown)).rejects.toMatchObject({ code: 'snag_not_found' });
}, 60_000);
