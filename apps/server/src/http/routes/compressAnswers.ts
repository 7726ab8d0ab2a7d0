import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { FastifyInstance } from 'fastify';

/** Smaller answers travel in one packet either way. */
const MIN_BYTES = 4_096;

/** Long JSON travels compressed where the client can read it: a timeline shrinks to a tenth. */
export function compressAnswers(app: FastifyInstance): void {
  app.addHook('onSend', async (request, reply, payload) => {
    if (typeof payload !== 'string' || payload.length < MIN_BYTES) return payload;
    reply.header('vary', 'accept-encoding');
    if (!/\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''))) return payload;
    const compressed = await promisify(gzip)(payload, { level: 5 });
    reply.header('content-encoding', 'gzip').removeHeader('content-length');
    return compressed;
  });
}
