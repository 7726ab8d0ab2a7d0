/**
 * `npm run kill`: kills the server, its events engine and PostgreSQL at random moments under load, then counts what
 * is in the stores: everything acknowledged once, nothing twice, no claim missing, journeys equal to the log.
 * Options: --kills N (20), --seed S.
 */
import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { serverProcess } from '@viaggio/e2e';
import { countStored } from './countStored';
import { sendAll } from './sender';

const { values } = parseArgs({
  options: { kills: { type: 'string', default: '20' }, port: { type: 'string', default: '4655' } },
});
const kills = Number(values.kills);
const data = join(tmpdir(), `viaggio-kill-${process.pid}`);
const settings = {
  data,
  port: Number(values.port),
  writeKey: 'wk_kill_harness',
  apiKey: 'vg_kill_harness_key_0001',
};

/** Longest time the journeys may take to catch up after the last kill. */
const SETTLE_MS = 10_000;

async function run(): Promise<boolean> {
  const server = serverProcess(settings);
  await server.start();
  let stopped = false;
  const sending = sendAll({ ...settings, url: server.url, workers: 12, stopped: () => stopped });
  const counts = { server: 0, engine: 0, postgres: 0 };
  const restarts: number[] = [];
  for (let kill = 0; kill < kills; kill++) {
    // From far below to above the time of a commit: some kills fall between the two stores.
    await sleep(300 + Math.random() * 1_500);
    const what = kill % 4 === 1 ? 'engine' : kill % 8 === 6 ? 'postgres' : 'server';
    if (what === 'engine') counts.engine += server.killEngine() ? 1 : 0;
    else {
      if (what === 'postgres') counts.postgres += server.killPostgres() ? 1 : 0;
      await server.killServer();
      counts.server++;
      restarts.push(await server.start());
    }
    console.log(`kill ${kill + 1}/${kills}: ${what}`);
  }
  await sleep(1_000);
  stopped = true;
  const sent = await sending;
  await sleep(SETTLE_MS);
  await server.stop();
  const verdict = await countStored(data, sent);
  console.log({ kills: counts, offered: sent.offered.size, retries: sent.retries, refused: sent.refused });
  console.log({ restartMs: { median: median(restarts), max: Math.max(...restarts) } });
  console.log(verdict);
  const { lost, doubled, claimsMissing, unappliedBatches, contactsInJourneys, contactsInLog } = verdict;
  return lost + doubled + claimsMissing + unappliedBatches === 0 && contactsInJourneys === contactsInLog;
}

const median = (list: readonly number[]): number => [...list].sort((a, b) => a - b)[list.length >> 1] ?? 0;

const good = await run().finally(() => rmSync(data, { recursive: true, force: true }));
console.log(good ? 'Nothing lost, nothing doubled.' : 'FAILED: see the counts above.');
process.exit(good ? 0 : 1);
