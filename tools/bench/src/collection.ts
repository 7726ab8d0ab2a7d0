import { setTimeout as sleep } from 'node:timers/promises';
import { Pool } from 'undici';
import { quantile } from './statistics';

export interface Throughput {
  readonly requests: number;
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
  readonly refused: number;
}

interface Settings {
  readonly url: string;
  readonly path: string;
  readonly writeKey: string;
  readonly connections: number;
  readonly seconds: number;
  readonly body: (n: number) => string;
  /** No more requests than these; undefined: as many as are answered. */
  readonly perSecond?: number;
}

/** Sends requests over keep-alive connections for some seconds, each connection one at a time. */
export async function press(settings: Settings): Promise<Throughput> {
  // Node's own client takes twice the processor of this one, which the server then lacks: both share two cores.
  const pool = new Pool(settings.url, { connections: settings.connections, pipelining: 1 });
  const authorization = `Basic ${Buffer.from(`${settings.writeKey}:`).toString('base64')}`;
  const until = performance.now() + settings.seconds * 1000;
  const times: number[] = [];
  let sent = 0;
  let refused = 0;
  const headers = { authorization, 'content-type': 'application/json' };
  const one = async (body: string): Promise<number> => {
    const answer = await pool.request({ method: 'POST', path: settings.path, headers, body });
    await answer.body.dump();
    return answer.statusCode;
  };
  /** When the nth request is due. */
  const due = (n: number): number =>
    settings.perSecond === undefined ? 0 : until - settings.seconds * 1000 + (n * 1000) / settings.perSecond;
  const work = async (): Promise<void> => {
    while (performance.now() < until) {
      const wait = due(sent) - performance.now();
      if (wait > 0) {
        await sleep(wait);
        continue;
      }
      const started = performance.now();
      const status = await one(settings.body(sent++));
      if (status === 200) times.push(performance.now() - started);
      else refused++;
    }
  };
  const started = performance.now();
  await Promise.all(Array.from({ length: settings.connections }, work));
  const seconds = (performance.now() - started) / 1000;
  await pool.close();
  return {
    requests: times.length,
    perSecond: times.length / seconds,
    p50: quantile(times, 0.5),
    p99: quantile(times, 0.99),
    refused,
  };
}
