import { existsSync, readFileSync } from 'node:fs';
import { CsvSplitter } from '@viaggio/domain/imports';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { composeReports } from '../../composeReports';
import type { ReportDeps } from './prepareReport';
import { readProcess, readVariants } from './readPaths';
import { type MapWorld, mapWorld } from './testing/mapWorld.fixture';

const SHARED = new URL('../../../../../../shared/data/process-logs/', import.meta.url);
const hasShared = existsSync(SHARED);
if (!hasShared)
  console.warn('skipped: ../shared/data is not there, so published process maps are not compared');

interface Published {
  readonly cases: number;
  readonly activity_counts: Record<string, number>;
  readonly start_activities: Record<string, number>;
  readonly end_activities: Record<string, number>;
  readonly variants: number;
  readonly dfg_edges: number;
  readonly dfg_total: number;
  readonly top_variants: { readonly n: number; readonly path: string[] }[];
  readonly dfg_top: { from: string; to: string; n: number; median_gap_seconds: number }[];
}

let world: MapWorld;
let deps: ReportDeps;
const NOW = Date.UTC(2026, 0, 1);
beforeAll(async () => {
  world = await mapWorld(() => NOW);
  deps = composeReports({ events: world.events.driver, control: world.control }, world.core, {
    now: () => NOW,
    epochOf: () => '',
    projectedUntil: () => NOW,
    duplicateShare: () => null,
  });
});
afterAll(() => world.close());

function rowsOf(text: string): Record<string, string>[] {
  const splitter = new CsvSplitter({ separator: ',', quote: '"', newline: '\n' });
  const [names = [], ...rows] = [...splitter.push(text), ...splitter.end()];
  return rows.map((row) => Object.fromEntries(names.map((name, i) => [name, row[i] ?? ''])));
}

/** A workspace with the log: each case a person, each row a contact. */
async function load(file: string): Promise<number> {
  const rows = rowsOf(readFileSync(new URL(file, SHARED), 'utf8'));
  const workspace = await world.newWorkspace([], []);
  const items = rows.map((row, index) => ({
    type: 'track',
    messageId: `${file}-${index}`,
    userId: row['case:concept:name'],
    event: row['concept:name'],
    timestamp: new Date(row['time:timestamp']!.replace(' ', 'T')).toISOString(),
  }));
  for (let from = 0; from < items.length; from += 2_000) {
    const some = items.slice(from, from + 2_000);
    await world.send(
      workspace,
      some,
      some.map((_, index) => NOW - items.length + from + index),
    );
  }
  await world.core.projector.round(false);
  return workspace;
}

const PERIOD = { from: '2009-01-01', to: '2018-01-01' };
const asked = { period: PERIOD, by: 'event', scope: 'journey', gap: null } as const;

describe.skipIf(!hasShared).each(['running-example.csv', 'receipt.csv', 'interval_event_log.csv'])(
  '%s',
  (file) => {
    const published = (): Published =>
      JSON.parse(readFileSync(new URL('reference.json', SHARED), 'utf8'))[file] as Published;
    let scope: { workspace: number; timeZone: string; currency: string; places: null };
    beforeAll(async () => {
      scope = { workspace: await load(file), timeZone: 'Europe/Amsterdam', currency: 'EUR', places: null };
    }, 60_000);

    test('has the published activities, starts and ends, and what directly follows what', async () => {
      const { data } = await readProcess(deps, scope, asked);
      const { activity_counts, start_activities, end_activities, dfg_edges, dfg_total, dfg_top, cases } =
        published();
      const counted = (key: 'count' | 'starts' | 'ends') =>
        Object.fromEntries(data.activities.flatMap((one) => (one[key] > 0 ? [[one.name, one[key]]] : [])));
      expect(data.total).toBe(cases);
      expect(counted('count')).toEqual(activity_counts);
      expect(counted('starts')).toEqual(start_activities);
      expect(counted('ends')).toEqual(end_activities);
      expect(data.edges).toHaveLength(dfg_edges);
      expect(data.edges.reduce((sum, { count }) => sum + count, 0)).toBe(dfg_total);
      const edges = new Map(data.edges.map((edge) => [`${edge.from} → ${edge.to}`, edge]));
      for (const { from, to, n, median_gap_seconds } of dfg_top) {
        const edge = edges.get(`${from} → ${to}`);
        expect([from, to, edge?.count]).toEqual([from, to, n]);
        expect(edge?.medianSeconds).toBeCloseTo(median_gap_seconds, 3);
      }
    });

    test('has the published variants', async () => {
      const { data } = await readVariants(deps, scope, { ...asked, limit: 500 });
      const { variants, top_variants } = published();
      expect(data.total).toBe(variants);
      const found = new Map(data.variants.map(({ path, people }) => [path.join(' → '), people]));
      for (const { n, path } of top_variants) expect([path, found.get(path.join(' → '))]).toEqual([path, n]);
    });
  },
);
