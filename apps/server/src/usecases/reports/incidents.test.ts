import { gunzipSync } from 'node:zlib';
import { snagsData, snagsInput } from '@viaggio/contract/reports';
import { templateOf } from '@viaggio/domain/journeys';
import { instantOf } from '@viaggio/domain/time';
import { defaultCatalogue } from '@viaggio/domain/touchpoints';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { composeReports } from '../../composeReports';
import { hasSharedData, readShared } from '../imports/testing/sharedData.fixture';
import type { FrictionDeps } from './prepareReport';
import { readSnags } from './readSnags';
import type { ReportScope } from './reportScope';
import { type MapWorld, mapWorld } from './testing/mapWorld.fixture';

if (!hasSharedData)
  console.warn('skipped: ../shared/data is not there, so planted incidents are not looked for');

const ZONE = 'Europe/Rome';
const NOW = Date.UTC(2024, 5, 30);

/** What was planted in the file, as its description says; both days inclusive. */
const PLANTED = {
  'viral article': ['2024-02-29', '2024-03-03'],
  'mobile checkout bug': ['2024-04-09', '2024-05-10'],
  'payment incident': ['2024-05-19', '2024-06-08'],
} as const;

describe.skipIf(!hasSharedData)('incidents planted in a published shop', () => {
  let world: MapWorld;
  let deps: FrictionDeps;
  let scope: ReportScope;
  beforeAll(async () => {
    world = await mapWorld(() => NOW);
    deps = composeReports({ events: world.events.driver, control: world.control }, world.core, {
      now: () => NOW,
      epochOf: () => '',
      projectedUntil: () => NOW,
      duplicateShare: () => null,
    });
    const workspace = await world.newWorkspace(defaultCatalogue(), [templateOf('advocacy')!]);
    const [, ...lines] = gunzipSync(readShared('shop-incidents/ecom.csv.gz'))
      .toString()
      .trim()
      .split(/\r?\n/);
    const items = lines.map((line, row) => {
      const [userId, , event, time, platform, channel] = line.split(',');
      const timestamp = new Date(instantOf(time!.replace(' ', 'T'), ZONE)).toISOString();
      return {
        type: 'track',
        messageId: `row-${row}`,
        userId,
        event,
        timestamp,
        properties: { platform, channel },
      };
    });
    for (let from = 0; from < items.length; from += 2_000)
      await world.send(
        workspace,
        items.slice(from, from + 2_000),
        items.slice(from, from + 2_000).map(({ timestamp }) => Date.parse(timestamp)),
      );
    await world.core.projector.round(false);
    scope = { workspace, timeZone: ZONE, currency: 'EUR', places: null };
  }, 180_000);
  afterAll(() => world?.close());

  it('are found without being told what to look for', async () => {
    const input = snagsInput.parse({ period: { from: '2024-02-01', to: '2024-06-30' }, splitBy: 'platform' });
    const { data, took } = await readSnags(deps, scope, input);
    snagsData.parse(data);
    const overlapping = (name: keyof typeof PLANTED) => {
      const [from, to] = PLANTED[name];
      return data.incidents.filter((one) => one.from <= to && one.to >= from);
    };
    const other = data.incidents.filter(
      (one) => !Object.values(PLANTED).some(([from, to]) => one.from <= to && one.to >= from),
    );
    console.info(
      data.incidents.map(
        ({ about, kind, value, direction, from, to, times, expected }) =>
          `${about} ${kind} ${value ?? ''} ${direction} ${from} to ${to}: ${times}, expected ${expected.toFixed(1)}`,
      ),
    );
    console.info(`${other.length} others flagged; took ${took.toFixed(0)} ms`);
    // Errors of the checkout, on mobiles alone, and their customers who come no farther.
    const bug = overlapping('mobile checkout bug');
    expect(bug).toContainEqual(
      expect.objectContaining({ about: 'snag', kind: 'checkout-error', value: 'mobile', direction: 'rise' }),
    );
    expect(bug).toContainEqual(
      expect.objectContaining({
        about: 'step',
        kind: 'checkout-payment',
        value: 'mobile',
        direction: 'fall',
      }),
    );
    expect(bug.some(({ about, value }) => about === 'step' && value === 'desktop')).toBe(false);
    const payments = overlapping('payment incident');
    expect(payments).toContainEqual(
      expect.objectContaining({ about: 'snag', kind: 'payment-failed', value: null, direction: 'rise' }),
    );
    // The fall is seen without any event that says so.
    expect(payments).toContainEqual(
      expect.objectContaining({ about: 'step', kind: 'payment-order', value: null, direction: 'fall' }),
    );
    // The article brought 48 visits in four days, where the growth of those weeks lets expect 45: nothing in volume.
    expect(other.length).toBeLessThanOrEqual(5);
  }, 60_000);
});
