import { lookup as lookUp } from 'node:dns';
import { request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import type { Handover } from '@viaggio/domain/alerts';
import { isBlockedAddress } from './blockedAddress';
import { hostOf } from './checkWebhook';
import { signCall } from './signCall';

export interface CallerOptions {
  /** For tests and closed networks: any address, and http too. */
  readonly allowPrivate: boolean;
  /** UTC milliseconds. */
  readonly now: () => number;
  readonly timeoutMs?: number;
}

export interface Call {
  /** The same for every attempt. */
  readonly id: string;
  readonly body: string;
  readonly secret: string;
}

const TIMEOUT_MS = 10_000;
const BLOCKED = 'EBLOCKED';
/** Nothing was taken: there was no connection, or no name. */
const NEVER_REACHED: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ECONNTIMEOUT',
]);
/** The receiver says that it did nothing and may be asked again. */
const LATER: ReadonlySet<number> = new Set([408, 425, 429, 503]);

/** Looks a name up and refuses it if any of its addresses is blocked: the connection goes to what was checked. */
const guardedLookup: LookupFunction = (host, options, done) => {
  lookUp(host, { ...options, all: true }, (error, addresses) => {
    if (error) return done(error, '');
    if (addresses.some(({ address }) => isBlockedAddress(address))) {
      return done(Object.assign(new Error('blocked address'), { code: BLOCKED }), '');
    }
    if (options.all) return done(null, addresses);
    const [first] = addresses;
    return done(null, first?.address ?? '', first?.family);
  });
};

/**
 * Posts signed JSON to an address. Redirects are not followed: where they lead has not been checked. What ended without
 * an answer after the request had left is unknown, and up to the caller never to repeat.
 */
export function createWebhookCaller({ allowPrivate, now, timeoutMs = TIMEOUT_MS }: CallerOptions) {
  return (address: string, call: Call): Promise<Handover> => {
    const url = new URL(address);
    const host = hostOf(url);
    if (!allowPrivate && (url.protocol !== 'https:' || (isIP(host) !== 0 && isBlockedAddress(host)))) {
      return Promise.resolve({ outcome: 'refused', reason: 'blocked_address' });
    }
    const timestamp = Math.floor(now() / 1000);
    const headers = {
      'content-type': 'application/json; charset=utf-8',
      'content-length': Buffer.byteLength(call.body),
      'user-agent': 'Viaggio',
      'webhook-id': call.id,
      'webhook-timestamp': String(timestamp),
      'webhook-signature': signCall(call.secret, call.id, timestamp, call.body),
    };
    const lookup = allowPrivate ? {} : { lookup: guardedLookup };
    return post(url, call.body, { headers, timeoutMs, ...lookup });
  };
}

interface Posting {
  readonly headers: Record<string, string | number>;
  readonly timeoutMs: number;
  readonly lookup?: LookupFunction;
}

function post(url: URL, body: string, { timeoutMs, ...options }: Posting): Promise<Handover> {
  return new Promise((resolve) => {
    let connected = false;
    const send = url.protocol === 'https:' ? requestHttps : requestHttp;
    // A connection of its own, so that "connected" is said of this call.
    const outgoing = send(url, { ...options, method: 'POST', agent: false }, (answer) => {
      answer.resume();
      clearTimeout(timer);
      resolve(judgeAnswer(answer.statusCode ?? 0));
    });
    const timer = setTimeout(() => {
      outgoing.destroy(
        Object.assign(new Error('no answer'), { code: connected ? 'ETIMEDOUT' : 'ECONNTIMEOUT' }),
      );
    }, timeoutMs);
    outgoing.on('socket', (socket) => {
      socket.once(url.protocol === 'https:' ? 'secureConnect' : 'connect', () => {
        connected = true;
      });
    });
    outgoing.on('error', (error: NodeJS.ErrnoException) => {
      clearTimeout(timer);
      resolve(judgeFault(error, connected));
    });
    outgoing.end(body);
  });
}

function judgeAnswer(status: number): Handover {
  if (status >= 200 && status < 300) return { outcome: 'sent' };
  const reason = `http_${status}`;
  return { outcome: LATER.has(status) ? 'postponed' : 'refused', reason };
}

function judgeFault({ code = 'error' }: NodeJS.ErrnoException, connected: boolean): Handover {
  if (code === BLOCKED) return { outcome: 'refused', reason: 'blocked_address' };
  if (NEVER_REACHED.has(code)) return { outcome: 'postponed', reason: code.toLowerCase() };
  // A certificate that is not right, or a reset before anything was said: nothing was taken either.
  return connected
    ? { outcome: 'unknown', reason: code.toLowerCase() }
    : { outcome: 'postponed', reason: code.toLowerCase() };
}
