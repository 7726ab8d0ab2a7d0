import { pipeline, Readable } from 'node:stream';
import { createGzip } from 'node:zlib';
import { AppError } from '@viaggio/domain/shared';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { describeFault } from '../errors/describeFault';

/** A file that is sent as it is made. */
export interface FileAnswer {
  /** For people: plain characters, with its extension. */
  readonly name: string;
  readonly type: string;
  /** Types that are compressed already gain nothing. */
  readonly compressible: boolean;
  /** Is read no faster than the client takes it, and returned when the client leaves. */
  readonly pieces: AsyncIterator<Uint8Array>;
}

/** A client that takes nothing for so long has gone without saying so. */
const SILENCE_MS = 300_000;

async function* following(
  first: IteratorResult<Uint8Array>,
  pieces: AsyncIterator<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  let [result, isOver] = [first, false];
  try {
    while (!result.done) {
      yield result.value;
      result = await pieces.next();
    }
    isOver = true;
  } finally {
    if (!isOver) await pieces.return?.();
  }
}

/**
 * Answers with a file. What goes wrong before its first bytes is answered as any fault; after them the connection is
 * cut, so that no client takes half a file for a whole one.
 */
export async function sendFile(
  { log }: { readonly log: Logger },
  request: FastifyRequest,
  reply: FastifyReply,
  file: FileAnswer,
  stopping: AbortSignal,
): Promise<FastifyReply> {
  const first = await file.pieces.next();
  const body = Readable.from(following(first, file.pieces), { objectMode: false });
  body.once('error', (fault) => {
    if (!request.raw.destroyed) log.error({ requestId: request.id, fault: describeFault(fault) }, 'file cut');
  });
  const stop = (): void => void body.destroy(new AppError('stopping', 'The server stops.', { status: 503 }));
  stopping.addEventListener('abort', stop, { once: true });
  body.once('close', () => stopping.removeEventListener('abort', stop));
  reply.raw.setTimeout(SILENCE_MS, () => reply.raw.destroy());
  reply
    .type(file.type)
    .header('content-disposition', `attachment; filename="${file.name}"`)
    .header('vary', 'accept-encoding');
  const wantsGzip = /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''));
  if (!file.compressible || !wantsGzip) return reply.send(body);
  reply.header('content-encoding', 'gzip');
  // A fault of either ends both: the one that is sent carries it.
  return reply.send(pipeline(body, createGzip({ level: 5 }), () => undefined));
}
