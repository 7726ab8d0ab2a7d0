import { once } from 'node:events';
import type { FastifyReply } from 'fastify';
import type { EventStream } from './handler';

/** Proxies close connections that are silent for a minute. */
const PING_EVERY_MS = 20_000;

/**
 * Answers with server-sent events named `event` until the work ends, the client goes or the server stops. What was
 * set on the reply before, such as headers of protection, is sent with it.
 */
export async function streamEvents(
  reply: FastifyReply,
  stopping: AbortSignal,
  work: (stream: EventStream<unknown>) => Promise<void>,
): Promise<void> {
  const gone = new AbortController();
  const closed = AbortSignal.any([gone.signal, stopping]);
  reply.hijack();
  const { raw } = reply;
  raw.on('close', () => gone.abort());
  for (const [name, value] of Object.entries(reply.getHeaders()))
    if (value !== undefined) raw.setHeader(name, value);
  raw.writeHead(200, {
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
    'x-accel-buffering': 'no',
  });
  raw.write(': open\n\n');
  const ping = setInterval(() => raw.write(': ping\n\n'), PING_EVERY_MS);
  ping.unref();
  const end = (): void => void raw.end();
  closed.addEventListener('abort', end, { once: true });
  try {
    await work({
      closed,
      send: async (data) => {
        if (closed.aborted) return;
        if (raw.write(`event: event\ndata: ${JSON.stringify(data)}\n\n`)) return;
        await once(raw, 'drain', { signal: closed }).catch(() => undefined);
      },
    });
  } finally {
    clearInterval(ping);
    closed.removeEventListener('abort', end);
    end();
  }
}
