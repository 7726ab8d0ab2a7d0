import type { FastifyReply, FastifyRequest } from 'fastify';

const ALLOWED_HEADERS = [
  'authorization',
  'content-type',
  'content-encoding',
  'x-retry-count',
  'anonymousid',
  'sentat',
  'rsa-client',
  'rsa-batch',
  'rsa-retry-attempt',
  'rsa-retry-reason',
  'rsa-time-since-last-attempt',
].join(', ');

/**
 * Any site may send events: the connection code says whose they are, and it can only write. Credentials are allowed
 * because beacons send them whether they are wanted or not; nothing here reads a cookie.
 */
export async function allowOrigin(request: FastifyRequest, reply: FastifyReply): Promise<void> {
  const { origin } = request.headers;
  if (origin === undefined) return;
  reply.header('access-control-allow-origin', origin);
  reply.header('access-control-allow-credentials', 'true');
  reply.header('access-control-expose-headers', 'Retry-After');
  reply.header('vary', 'Origin');
  // A script or image of another site may load from here: the pixel, the settings.
  reply.header('cross-origin-resource-policy', 'cross-origin');
  if (request.method !== 'OPTIONS') return;
  reply.header('access-control-allow-methods', 'GET, POST, OPTIONS');
  reply.header('access-control-allow-headers', requestedHeaders(request));
  reply.header('access-control-max-age', '7200');
}

/** The listed headers, and any further one of RudderStack's `rsa-` family that the browser asks for. */
function requestedHeaders(request: FastifyRequest): string {
  const asked = String(request.headers['access-control-request-headers'] ?? '');
  const further = asked
    .split(',')
    .map((name) => name.trim().toLowerCase())
    .filter((name) => /^rsa-[a-z-]{1,60}$/.test(name) && !ALLOWED_HEADERS.includes(name));
  return [ALLOWED_HEADERS, ...further].join(', ');
}
