import { readFileSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { EventBatch } from '@viaggio/domain/ports/eventLog';
import { createEventLog } from '@viaggio/stores/events';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type ExportWorld, exportWorld } from './testing/exportWorld.fixture';

const BATCHES = 15;
const BATCH_EVENTS = 16_000;
const MB = 1_000_000;
/** Milliseconds between two looks: each collects garbage, which costs more than the export. */
const EVERY = 400;
/** What grows with the rows would be several times this. */
const MOST_GROWTH = 120 * MB;

let place: ExportWorld;
beforeAll(async () => {
  place = await exportWorld();
  const log = createEventLog(place.world.events.driver);
  for (let batch = 0; batch < BATCHES; batch++) await log.append(batchOf(batch, place.workspace));
}, 120_000);
afterAll(() => place.close());

function batchOf(batch: number, workspace: number): EventBatch {
  const context = JSON.stringify({ page: { title: 'y'.repeat(400) } });
  const entries = Array.from({ length: BATCH_EVENTS }, (_, i) => {
    const n = batch * BATCH_EVENTS + i;
    return {
      workspace,
      connection: 1,
      import: 0,
      claim: undefined,
      signal: false,
      event: {
        messageHash: String(n + 1),
        messageId: `m${n}`,
        source: String(1 + (n % 20_000)),
        time: 1_780_000_000_000 + n,
        receivedAt: 1_780_000_000_000 + n,
        type: 'track' as const,
        name: 'Product Viewed',
        actor: 'customer' as const,
        clockCorrected: false,
        bot: false,
        userId: `u${n % 20_000}`,
        anonymousId: '',
        account: '',
        channel: 'web',
        place: '',
        value: 0,
        currency: '',
        url: `https://shop.example/product/${n}`,
        referrer: '',
        campaign: '',
        campaignSource: '',
        campaignMedium: '',
        consent: '',
        properties: JSON.stringify({ n, product: `product ${n}` }),
        context,
      },
    };
  });
  return { id: 5_000 + batch, node: 0, committedAt: Date.now(), entries };
}

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

/** What this process, which is the server, holds when garbage has been collected, bytes. */
function serverMemory(): number {
  collectGarbage();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

/** Resident memory of the engine, bytes. */
function engineMemory(): number {
  const status = readFileSync(`/proc/${place.world.events.driver.enginePid()}/status`, 'utf8');
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) * 1024;
}

it.skipIf(process.platform !== 'linux').each(['csv', 'jsonl', 'parquet'])(
  'as %s, memory stays where it was after the first third, whatever follows',
  async (format) => {
    const headers = {
      authorization: `Bearer ${await place.service.newKey(place.workspace, ['read'])}`,
      'accept-encoding': 'identity',
    };
    const answer = await fetch(`${place.url}/exports/events?format=${format}`, { headers });
    expect(answer.status).toBe(200);
    const started = performance.now();
    let bytes = 0;
    const samples: { server: number; engine: number }[] = [];
    const look = (): void => void samples.push({ server: serverMemory(), engine: engineMemory() });
    const watch = setInterval(look, EVERY);
    for await (const piece of answer.body!) bytes += piece.length;
    clearInterval(watch);
    look();
    const seconds = (performance.now() - started) / 1_000;
    const early = samples.slice(0, Math.ceil(samples.length / 3));
    const peak = (of: typeof samples, whose: 'server' | 'engine') =>
      of.reduce((most, sample) => Math.max(most, sample[whose]), 0);
    const growth = (whose: 'server' | 'engine') => peak(samples, whose) - peak(early, whose);
    console.info(
      `${format}: ${BATCHES * BATCH_EVENTS} events, ${Math.round(bytes / MB)} MB in ${seconds.toFixed(1)} s; server +${Math.round(growth('server') / MB)} MB of ${Math.round(peak(samples, 'server') / MB)}, engine +${Math.round(growth('engine') / MB)} MB of ${Math.round(peak(samples, 'engine') / MB)}`,
    );
    expect(growth('server')).toBeLessThan(MOST_GROWTH);
    expect(growth('engine')).toBeLessThan(MOST_GROWTH);
  },
  120_000,
);
