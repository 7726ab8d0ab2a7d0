import type { AuthenticationRequest } from '@viaggio/domain/ports/authentication';
import type { FastifyRequest } from 'fastify';

/** What the library is told of a request; `body` undefined has none. */
export const requestOf = (
  request: FastifyRequest,
  path: string,
  body: string | undefined,
): AuthenticationRequest => ({
  method: request.method,
  path,
  cookie: request.headers.cookie ?? '',
  contentType: 'application/json',
  userAgent: (request.headers['user-agent'] ?? '').slice(0, 500),
  ip: request.ip,
  body,
});
