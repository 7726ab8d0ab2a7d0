import type { Core } from '../../../apps/server/src/composeCore';
import { composeReports } from '../../../apps/server/src/composeReports';
import type { Stores } from '../../../apps/server/src/stores';
import { readOverview } from '../../../apps/server/src/usecases/reports/readOverview';
import { measureAnalysis } from './analysis';
import { PLAIN_PASS } from './plainPass';
import { median, timeRuns } from './statistics';
import type { Line } from './table';
import { timeReport } from './timeReport';

const DAY_MS = 86_400_000;

const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10);

/** Times the map against the plain pass over the log, side by side, on what has been seeded. */
export async function measureReports(
  stores: Stores,
  core: Core,
  { workspace, runs }: { readonly workspace: number; readonly runs: number },
): Promise<Line[]> {
  const plain = median(
    await timeRuns(runs, () => stores.events.query(PLAIN_PASS, { workspace }, { maxMemory: 8_000_000_000 })),
  );
  const now = Date.now();
  const deps = composeReports(stores, core, {
    now: () => now,
    epochOf: () => '',
    projectedUntil: () => now,
    duplicateShare: () => null,
  });
  const overview = (days: number) => () =>
    readOverview(
      deps,
      { workspace, timeZone: 'Europe/Rome', currency: 'EUR', places: null },
      { period: { from: dayOf(now - days * DAY_MS), to: dayOf(now + DAY_MS) } },
    );
  const yardstick = { plain, runs };
  const line = (what: string, days: number): Promise<Line> =>
    timeReport(yardstick, { what, bar: '≤ 0.6 ×' }, overview(days));
  return [
    { what: 'plain per-person pass over the log', figure: `${plain.toFixed(0)} ms`, bar: '1' },
    await line('living map, all rows, last 30 days, cold', 30),
    await line('living map, all rows, whole year, cold', 366),
    ...(await measureAnalysis(deps, workspace, yardstick)),
  ];
}

/** Bytes on disk of a typical event, alone and with everything kept because of it. */
export async function measureStorage(stores: Stores): Promise<Line[]> {
  const rows = await stores.events.query<{ table: string; bytes: string; rows: string }>(
    `SELECT table, sum(bytes_on_disk) AS bytes, sum(rows) AS rows FROM system.parts
     WHERE active AND database = currentDatabase() GROUP BY table`,
  );
  const bytes = (table: string): number => Number(rows.find((row) => row.table === table)?.bytes ?? 0);
  const events = Number(rows.find((row) => row.table === 'events')?.rows ?? 1);
  const all = rows.reduce((sum, row) => sum + Number(row.bytes), 0);
  const each = (size: number): string => `${(size / events).toFixed(1)} bytes`;
  return [
    { what: 'event in the log', figure: each(bytes('events')), bar: '≤ 60 bytes' },
    { what: 'with its message id', figure: each(bytes('events') + bytes('message_ids')), bar: '≤ 60 bytes' },
    { what: 'with journeys, stays and signals', figure: each(all), bar: '' },
  ];
}
