import { setTimeout as sleep } from 'node:timers/promises';
import { ask, type HttpBench, press } from './overHttp';
import { median, quantile } from './statistics';
import type { Line } from './table';

const ANALYSTS = 10;
const SECONDS = 60;
const EVENTS_PER_SECOND = 5_000;
const BATCH = 100;
/** Between an answer and the next question: somebody reads. */
const READS_MS = 2_000;
const DAY_MS = 86_400_000;

const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10);
const event = (name: string) => ({ events: [name] });
const STEPS = ['Product Viewed', 'Product Added', 'Checkout Started', 'Order Completed'].map(event);

/** What analysts ask, each time of another period, so that nothing is remembered. */
const QUESTIONS: Readonly<Record<string, object>> = {
  overview: {},
  funnel: { steps: STEPS, window: 'PT24H' },
  paths: { steps: 5, by: 'touchpoint', scope: 'session' },
  retention: { start: STEPS[0], return: STEPS[0], by: 'week', mode: 'on' },
  attribution: { conversion: STEPS[3], by: 'channel', models: ['first', 'last', 'markov'] },
};

interface Seen {
  readonly took: number;
  /** Milliseconds between the question and what its answer knows. */
  readonly behind: number;
}

async function analyse(
  bench: HttpBench,
  analyst: number,
  until: number,
  seen: Map<string, Seen[]>,
): Promise<void> {
  const names = Object.keys(QUESTIONS);
  const now = Date.now();
  for (let n = analyst; performance.now() < until; n++) {
    const name = names[n % names.length]!;
    const period = { from: dayOf(now - (100 + 3 * n + analyst) * DAY_MS), to: dayOf(now + DAY_MS) };
    const started = performance.now();
    const asked = Date.now();
    const { asOf } = await ask<{ asOf: string }>(bench, `/reports/${name}`, { period, ...QUESTIONS[name] });
    const one = { took: performance.now() - started, behind: asked - Date.parse(asOf) };
    seen.set(name, [...(seen.get(name) ?? []), one]);
    await sleep(READS_MS);
  }
}

const arriving = (bench: HttpBench, name: string) =>
  press(bench, {
    connections: 16,
    seconds: SECONDS,
    batch: BATCH,
    run: `${name}-${Date.now()}`,
    perSecond: EVENTS_PER_SECOND / BATCH,
  });

function lineOf(what: string, all: readonly Seen[], bar: string): Line {
  const took = all.map((one) => one.took);
  const behind = quantile(
    all.map((one) => one.behind),
    0.95,
  );
  const figure = `p95 ${quantile(took, 0.95).toFixed(0)} ms, typical ${median(took).toFixed(0)} ms (${all.length} asked, p95 ${(behind / 1000).toFixed(1)} s behind)`;
  return { what, figure, bar };
}

const MAP_BAR = 'p95 ≤ 300 ms, ≤ 10 s behind';

/** The same map of thirty days, looked at again every two seconds while events arrive. */
export async function measureWatchedMap(bench: HttpBench): Promise<Line[]> {
  const now = Date.now();
  const period = { from: dayOf(now - 30 * DAY_MS), to: dayOf(now + DAY_MS) };
  const pressing = arriving(bench, 'watched');
  const until = performance.now() + SECONDS * 1000;
  const all: Seen[] = [];
  // The first look is cold.
  await ask(bench, '/reports/overview', { period });
  while (performance.now() < until) {
    await sleep(READS_MS);
    const started = performance.now();
    const asked = Date.now();
    const { asOf } = await ask<{ asOf: string }>(bench, '/reports/overview', { period });
    all.push({ took: performance.now() - started, behind: asked - Date.parse(asOf) });
  }
  const { perSecond } = await pressing;
  const what = `the map of 30 days, watched, beside ${(perSecond * BATCH).toFixed(0)} events/s`;
  return [lineOf(what, all, MAP_BAR)];
}

/** Ten analysts at once while events arrive: how long each kind of report takes them. */
export async function measureAnalysts(bench: HttpBench): Promise<Line[]> {
  const seen = new Map<string, Seen[]>();
  const pressing = arriving(bench, 'analysts');
  const until = performance.now() + SECONDS * 1000;
  await Promise.all(Array.from({ length: ANALYSTS }, (_, analyst) => analyse(bench, analyst, until, seen)));
  const { perSecond, p99 } = await pressing;
  const lines = [...seen].map(([name, all]) => lineOf(name, all, name === 'overview' ? MAP_BAR : ''));
  const taken = `${(perSecond * BATCH).toFixed(0)} events/s, 99 in 100 answered within ${p99.toFixed(0)} ms`;
  return [...lines, { what: 'events taken meanwhile', figure: taken, bar: `${EVENTS_PER_SECOND} events/s` }];
}
