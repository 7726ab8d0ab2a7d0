import { once } from 'node:events';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { EventStream } from './handler';

/** Proxies close connections that are silent for a minute. */
const PING_EVERY_MS = 20_000;
/** A client that takes nothing for so long is cut off: it comes back and goes on from its last event. */
const SLOW_MS = 60_000;

function begin(reply: FastifyReply): void {
  reply.hijack();
  const { raw } = reply;
  for (const [name, value] of Object.entries(reply.getHeaders()))
    if (value !== undefined) raw.setHeader(name, value);
  raw.writeHead(200, {
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
    'x-accel-buffering': 'no',
    // A connection that was kept for another request would keep a stopping server waiting.
    connection: 'close',
  });
  raw.write(': open\n\n');
}

/**
 * Answers with server-sent events, named `event` unless they have names, until the work ends, the client goes or the
 * server stops. The answer begins when the work opens it; a fault before that is thrown, to be answered as any other,
 * and one after it is told to `onFault` and ends the answer. What was set on the reply before, such as headers of
 * protection, is sent with it.
 */
export async function streamEvents(
  request: FastifyRequest,
  reply: FastifyReply,
  stopping: AbortSignal,
  work: (stream: EventStream<unknown>) => Promise<void>,
  onFault: (fault: unknown) => void,
): Promise<void> {
  const { raw } = reply;
  const gone = new AbortController();
  const closed = AbortSignal.any([gone.signal, stopping]);
  let isOpen = false;
  let ping: NodeJS.Timeout | undefined;
  const end = (): void => void raw.end();
  const open = (): void => {
    if (isOpen) return;
    isOpen = true;
    raw.on('close', () => gone.abort());
    begin(reply);
    ping = setInterval(() => raw.write(': ping\n\n'), PING_EVERY_MS);
    ping.unref();
    if (closed.aborted) end();
    else closed.addEventListener('abort', end, { once: true });
  };
  const lastEventId = request.headers['last-event-id'];
  const stream: EventStream<unknown> = {
    closed,
    lastEventId: typeof lastEventId === 'string' ? lastEventId : undefined,
    open,
    send: async (data, { name = 'event', id } = {}) => {
      open();
      if (closed.aborted) return;
      const head = id === undefined ? '' : `id: ${id}\n`;
      if (raw.write(`${head}event: ${name}\ndata: ${JSON.stringify(data)}\n\n`)) return;
      const slow = AbortSignal.timeout(SLOW_MS);
      await once(raw, 'drain', { signal: AbortSignal.any([closed, slow]) }).catch(() => undefined);
      if (slow.aborted) raw.destroy();
    },
  };
  try {
    await work(stream);
    open();
  } catch (fault) {
    if (!isOpen) throw fault;
    // What breaks off because the client left is no fault.
    if (!closed.aborted) onFault(fault);
  } finally {
    clearInterval(ping);
    closed.removeEventListener('abort', end);
    if (isOpen) end();
  }
}
