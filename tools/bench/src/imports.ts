import { openAsBlob } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { HttpBench } from './overHttp';
import { type ServerUse, useOfServer } from './processUse';
import { writeShopFile } from './shopFile';
import type { Line } from './table';

const PARTS = ['server', 'engine', 'postgres'] as const;
const QUARTERS = [0.25, 0.5, 0.75, 1];
const POLL_MS = 100;

interface Run {
  readonly id: string;
  readonly status: string;
  readonly progress: number | null;
  readonly stored: number;
  readonly duplicate: number;
  readonly quarantined: number;
  readonly error: unknown;
}

interface Imported extends Run {
  readonly seconds: number;
  /** Peak resident memory in MB up to each quarter of the file. */
  readonly peaks: readonly { readonly server: number; readonly engine: number }[];
  readonly cpu: Readonly<Record<keyof ServerUse, number>>;
}

/** A table of a million events by HTTP: its speed, the memory it takes as it goes, and the same file again. */
export async function measureImports(bench: HttpBench, rows = 1_000_000): Promise<Line[]> {
  const path = join(bench.data, 'bench-shop.csv');
  const bytes = await writeShopFile(path, rows);
  const first = await importFile(bench, path);
  const second = await importFile(bench, path);
  await rm(path);
  if (first.stored !== rows) throw new Error(`not all rows were stored: ${JSON.stringify(first)}`);
  const size = `${rows.toLocaleString('en')} rows, ${(bytes / 2 ** 20).toFixed(0)} MB`;
  const part = (process: 'server' | 'engine'): string =>
    first.peaks.map((peak) => `${peak[process].toFixed(0)}`).join(' / ');
  return [
    { what: `CSV of ${size}`, figure: `${(rows / first.seconds).toFixed(0)} rows/s`, bar: '≥ 50,000 rows/s' },
    {
      what: 'the same file again',
      figure: `${(rows / second.seconds).toFixed(0)} rows/s, ${second.stored} new`,
      bar: '0 new',
    },
    {
      what: 'CPU seconds for a million rows: server, engine, PostgreSQL (journeys made meanwhile included)',
      figure: PARTS.map((part) => ((first.cpu[part] / rows) * 1e6).toFixed(1)).join(', '),
      bar: '',
    },
    {
      what: 'peak RSS of the server after each quarter of the file',
      figure: `${part('server')} MB`,
      bar: 'flat',
    },
    {
      what: 'peak RSS of the engine after each quarter of the file',
      figure: `${part('engine')} MB`,
      bar: 'flat',
    },
  ];
}

async function importFile(bench: HttpBench, path: string): Promise<Imported> {
  const peaks = QUARTERS.map(() => ({ server: 0, engine: 0 }));
  const before = useOfServer(bench.data);
  const form = new FormData();
  form.append('file', await openAsBlob(path), 'shop.csv');
  const started = performance.now();
  let run = await ask(bench, '/imports', { method: 'POST', body: form });
  while (run.status === 'queued' || run.status === 'running') {
    await sleep(POLL_MS);
    run = await ask(bench, `/imports/${run.id}`);
    const use = useOfServer(bench.data);
    QUARTERS.forEach((quarter, index) => {
      if ((run.progress ?? 1) > quarter && index < QUARTERS.length - 1) return;
      const peak = peaks[index]!;
      peak.server = Math.max(peak.server, use.server.megabytes);
      peak.engine = Math.max(peak.engine, use.engine.megabytes);
    });
  }
  const seconds = (performance.now() - started) / 1000;
  if (run.status !== 'done') throw new Error(`the import ended as ${JSON.stringify(run)}`);
  const after = useOfServer(bench.data);
  return {
    ...run,
    seconds,
    peaks,
    cpu: {
      server: after.server.cpuSeconds - before.server.cpuSeconds,
      engine: after.engine.cpuSeconds - before.engine.cpuSeconds,
      postgres: after.postgres.cpuSeconds - before.postgres.cpuSeconds,
    },
  };
}

async function ask(bench: HttpBench, path: string, init: RequestInit = {}): Promise<Run> {
  const answer = await fetch(`${bench.server.url}/api/v1${path}`, {
    ...init,
    headers: { authorization: `Bearer ${bench.apiKey}` },
  });
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  return (await answer.json()) as Run;
}
