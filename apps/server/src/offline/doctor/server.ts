import { createServer } from 'node:net';
import type { Finding } from '@viaggio/contract/offline';
import type { Place } from '../../config';

const ANSWER_LIMIT_MS = 5_000;
/** A clock of another machine that differs by more is worth a word: signed webhooks and sessions go by it. */
const CLOCK_TOLERANCE_S = 30;

/** What the server says of itself; undefined when nobody answers. */
export interface Heard {
  readonly version: string;
  readonly isReady: boolean;
  /** What it says when it is not ready. */
  readonly message: string;
  /** Its clock before ours, in seconds; only whole seconds are told. */
  readonly clockSeconds: number;
}

const localUrl = ({ host, port }: Pick<Place, 'host' | 'port'>): string => {
  const reached = host === '0.0.0.0' ? '127.0.0.1' : host === '::' ? '::1' : host;
  return `http://${reached.includes(':') ? `[${reached}]` : reached}:${port}`;
};

async function ask(url: string): Promise<{ date: string | null; status: number; body: unknown } | undefined> {
  try {
    const answer = await fetch(url, { signal: AbortSignal.timeout(ANSWER_LIMIT_MS), redirect: 'manual' });
    return { date: answer.headers.get('date'), status: answer.status, body: await answer.json() };
  } catch {
    return undefined;
  }
}

/** Asks the server at the address of the settings, on this machine. */
export async function hearServer(
  place: Pick<Place, 'host' | 'port'>,
  now: () => number,
): Promise<Heard | undefined> {
  const url = localUrl(place);
  const health = await ask(`${url}/healthz`);
  const { version } = (health?.body ?? {}) as { version?: unknown };
  if (typeof version !== 'string') return undefined;
  const ready = await ask(`${url}/readyz`);
  const { error } = (ready?.body ?? {}) as { error?: { message?: string } };
  const date = health?.date ? Date.parse(health.date) : now();
  return {
    version,
    isReady: ready?.status === 200,
    message: error?.message ?? '',
    clockSeconds: Math.round((date - now()) / 1_000),
  };
}

/** Whether the port can be taken, by taking it for a moment. */
export function isPortFree({ host, port }: Pick<Place, 'host' | 'port'>): Promise<string> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? 'failed'));
    server.listen({ port, host }, () => server.close(() => resolve('')));
  });
}

export async function lookAtPort(
  place: Pick<Place, 'host' | 'port'>,
  heard: Heard | undefined,
): Promise<Finding> {
  const values = { host: place.host, port: place.port };
  if (heard) return { about: 'port', level: 'good', values: { ...values, state: 'ours' } };
  const fault = await isPortFree(place);
  return { about: 'port', level: fault ? 'bad' : 'good', values: { ...values, state: fault || 'free' } };
}

export function lookAtServer(heard: Heard | undefined, isHeld: boolean, ours: string): Finding {
  if (!heard) {
    const state = isHeld ? 'silent' : 'none';
    return { about: 'server', level: isHeld ? 'bad' : 'good', values: { state } };
  }
  const isOther = heard.version !== ours;
  const values = { state: isOther ? 'other' : 'good', version: heard.version, ours };
  return { about: 'server', level: isOther ? 'odd' : 'good', values };
}

/** Only a running server knows of its stores: a second one must not open them. */
export function lookAtStores(heard: Heard | undefined): Finding {
  if (!heard) return { about: 'stores', level: 'good', values: { state: 'unasked' } };
  const state = heard.isReady ? 'good' : 'away';
  return {
    about: 'stores',
    level: heard.isReady ? 'good' : 'bad',
    values: { state, message: heard.message },
  };
}

export function lookAtServerClock(heard: Heard): Finding[] {
  const seconds = heard.clockSeconds;
  if (Math.abs(seconds) <= CLOCK_TOLERANCE_S) return [];
  return [{ about: 'clock', level: 'odd', values: { state: 'apart', seconds } }];
}
