import { execFile } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { ServerProcess } from '@viaggio/e2e';
import type { Throughput } from './collection';
import { residentMegabytes } from './memory';
import { median, quantile } from './statistics';
import type { Line } from './table';

const run = promisify(execFile);
const TSX = fileURLToPath(new URL('../../../node_modules/tsx/dist/cli.mjs', import.meta.url));
const PRESS = fileURLToPath(new URL('./pressProcess.ts', import.meta.url));

export interface HttpBench {
  readonly server: ServerProcess;
  readonly data: string;
  readonly writeKey: string;
  readonly apiKey: string;
}

/** Presses from a process of its own; `perSecond`: no more requests than these. */
export async function press(
  bench: HttpBench,
  wish: { connections: number; seconds: number; batch: number; run: string; perSecond?: number },
) {
  const settings = JSON.stringify({ ...wish, url: bench.server.url, writeKey: bench.writeKey });
  const { stdout } = await run(process.execPath, [TSX, PRESS, settings], { maxBuffer: 1e7 });
  return JSON.parse(stdout) as Throughput;
}

/** Collection as clients load it: batches of 100 over 32 connections, then single events over 256. */
export async function measureCollection(bench: HttpBench): Promise<Line[]> {
  const runId = `bench-${Date.now()}`;
  await press(bench, { connections: 8, seconds: 3, batch: 100, run: `${runId}-warm` });
  let peak = 0;
  const watch = setInterval(() => {
    peak = Math.max(peak, residentMegabytes(bench.data, 'dist/server/main.mjs'));
  }, 1_000);
  const batches = await press(bench, { connections: 32, seconds: 20, batch: 100, run: `${runId}-b` });
  const singles = await press(bench, { connections: 256, seconds: 20, batch: 1, run: `${runId}-s` });
  clearInterval(watch);
  const events = batches.perSecond * 100;
  return [
    {
      what: 'batches of 100, 32 connections',
      figure: `${events.toFixed(0)} events/s`,
      bar: '≥ 25,000 events/s',
    },
    { what: 'their answer, 99 in 100 within', figure: `${batches.p99.toFixed(0)} ms`, bar: '≤ 500 ms' },
    {
      what: 'single events, 256 connections',
      figure: `${singles.perSecond.toFixed(0)} requests/s`,
      bar: '≥ 2,500/s',
    },
    { what: 'their answer, 99 in 100 within', figure: `${singles.p99.toFixed(0)} ms`, bar: '' },
    { what: 'refused (429)', figure: `${batches.refused + singles.refused}`, bar: '' },
    {
      what: 'memory of server, engine and PostgreSQL, peak RSS',
      figure: `${peak.toFixed(0)} MB`,
      bar: '≤ 1,000 MB',
    },
  ];
}

/** Asks the application API. */
export async function ask<Answer>(
  bench: HttpBench,
  path: string,
  body?: unknown,
  method = body === undefined ? 'GET' : 'POST',
): Promise<Answer> {
  const answer = await fetch(`${bench.server.url}/api/v1${path}`, {
    method,
    headers: { authorization: `Bearer ${bench.apiKey}`, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  return (await answer.json()) as Answer;
}

const PERIOD = { from: '2020-01-01', to: '2029-01-01' };

/** Time from the acknowledgement of an event until the map counts it. */
export async function measureFreshness(bench: HttpBench): Promise<Line> {
  const times: number[] = [];
  const contacts = async (): Promise<number> => {
    const { data } = await ask<{ data: { totals: { contacts: number } } }>(bench, '/reports/overview', {
      period: PERIOD,
    });
    return data.totals.contacts;
  };
  for (let n = 0; n < 10; n++) {
    const before = await contacts();
    await fetch(`${bench.server.url}/v1/track`, {
      method: 'POST',
      headers: { authorization: `Basic ${btoa(`${bench.writeKey}:`)}` },
      body: JSON.stringify({
        userId: `fresh-${n}`,
        event: 'Product Viewed',
        messageId: `fresh-${Date.now()}-${n}`,
      }),
    });
    const started = performance.now();
    while ((await contacts()) === before) await sleep(10);
    times.push(performance.now() - started);
  }
  const figure = `${median(times).toFixed(0)} ms, slowest of 10: ${Math.max(...times).toFixed(0)} ms`;
  return { what: 'event acknowledged → counted on the map', figure, bar: '≤ 2,000 ms' };
}

interface Stages {
  readonly model: { readonly lapseDays: { readonly beforeGoal: number } };
  readonly default: boolean;
  readonly restating: number | null;
}

/** Time from saving a changed stage rule until all of history stands in the new stages. */
export async function measureRestating(bench: HttpBench): Promise<Line> {
  const present = async (): Promise<Stages> => {
    const { items } = await ask<{ items: (Stages & { model: { id: string } })[] }>(bench, '/models');
    return items.find((stages) => stages.default)!;
  };
  const { model } = (await present()) as Stages & { model: { id: string } };
  const changed = { ...model, lapseDays: { ...model.lapseDays, beforeGoal: 45 } };
  const started = performance.now();
  await ask(bench, `/models/${model.id}`, { model: changed }, 'PUT');
  while ((await present()).restating !== null) await sleep(100);
  const figure = `${((performance.now() - started) / 1000).toFixed(1)} s`;
  return { what: 'changed stage rule → all of history restated', figure, bar: '≤ 60 s at 10M' };
}

/** One person's timeline while two heavy reports run beside it. */
export async function measureTimeline(bench: HttpBench): Promise<Line> {
  const { items } = await ask<{ items: { id: string }[] }>(bench, '/people?limit=100&sort=contacts');
  let stopped = false;
  let day = 1;
  const heavy = async (): Promise<void> => {
    while (!stopped) {
      const from = `2020-01-${String((day++ % 28) + 1).padStart(2, '0')}`;
      await ask(bench, '/reports/overview', { period: { ...PERIOD, from } });
    }
  };
  const beside = [heavy(), heavy()];
  const times: number[] = [];
  for (let n = 0; n < 100; n++) {
    const started = performance.now();
    await ask(bench, `/people/${items[n % items.length]!.id}/timeline`);
    times.push(performance.now() - started);
  }
  stopped = true;
  await Promise.all(beside);
  const figure = `p95 ${quantile(times, 0.95).toFixed(0)} ms, typical ${median(times).toFixed(0)} ms`;
  return { what: "one person's timeline beside two maps of ten years", figure, bar: 'p95 ≤ 50 ms' };
}
