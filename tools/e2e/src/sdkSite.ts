import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Page, Request } from 'playwright-core';

/** A web site of somebody else: another origin than Viaggio's. */
export interface Site {
  /** With `localhost` as its host. */
  readonly url: string;
  /** The same pages under another host. */
  readonly otherUrl: string;
  close(): Promise<void>;
}

interface SiteSettings {
  /** What stands in the head of every page. */
  readonly head: string;
  /** Bodies by path; `/` is what any other path shows. */
  readonly pages?: Readonly<Record<string, string>>;
  /** Content-Security-Policy of every page. */
  readonly policy?: string;
}

const BODY = '<h1>Bottega</h1><a id="next" href="/next">Avanti</a>';

function answer(
  { head, pages = {}, policy }: SiteSettings,
  request: IncomingMessage,
  response: ServerResponse,
) {
  const path = new URL(request.url ?? '/', 'http://site').pathname;
  if (path.startsWith('/api/')) {
    response.statusCode = path.includes('fails') ? 500 : 200;
    response.end('{}');
    return;
  }
  if (policy) response.setHeader('content-security-policy', policy);
  response.setHeader('content-type', 'text/html; charset=utf-8');
  response.end(
    `<!doctype html><html lang="it"><head><title>Bottega ${path}</title><link rel="icon" href="data:,">${head}</head><body>${pages[path] ?? pages['/'] ?? BODY}</body></html>`,
  );
}

export async function openSite(settings: SiteSettings): Promise<Site> {
  const server: Server = createServer((request, response) => answer(settings, request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no address');
  return {
    url: `http://localhost:${address.port}`,
    otherUrl: `http://127.0.0.1:${address.port}`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

export interface CapturedEvent {
  readonly type: string;
  readonly event?: string;
  readonly messageId: string;
  readonly anonymousId?: string;
  readonly userId?: string;
  readonly properties?: Record<string, unknown>;
  readonly context: Record<string, unknown> & {
    readonly page?: Record<string, string>;
    readonly consent?: { readonly categoryPreferences?: Record<string, boolean> };
  };
}

/** Everything a page says to Viaggio, as it leaves the browser. */
export interface Captured {
  readonly requests: Request[];
  readonly events: CapturedEvent[];
  /** Names of the events: a type, or the name of a track. */
  names(): string[];
}

export function capture(page: Page, server: string): Captured {
  const requests: Request[] = [];
  const events: CapturedEvent[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(`${server}/v1/`)) return;
    requests.push(request);
    events.push(...JSON.parse(request.postData() ?? '{"batch":[]}').batch);
  });
  return { requests, events, names: () => events.map(({ type, event }) => event ?? type) };
}

/** What a page has stored: names in its storages, and its cookies. */
export const storedOn = (page: Page): Promise<{ local: string[]; session: string[]; cookie: string }> =>
  page.evaluate(
    '({ local: Object.keys(localStorage), session: Object.keys(sessionStorage), cookie: document.cookie })',
  );

/** Waits until a page's events are so many. */
export async function waitForEvents(captured: Captured, count: number): Promise<void> {
  for (let attempt = 0; attempt < 400 && captured.events.length < count; attempt++) await sleep(50);
  if (captured.events.length < count) throw new Error(`only ${captured.names().join(', ')}`);
}
