import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { describeFault } from './describeFault';
import { refusalOf } from './refusalOf';

/** Answers whatever was thrown, anywhere: a coded refusal. Faults are logged with the id that the answer carries. */
export function answerErrors(app: FastifyInstance, log: Logger): void {
  app.setErrorHandler((thrown, request, reply) => sendRefusal(thrown, request, reply, log));
}

export function sendRefusal(
  thrown: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
  log: Logger,
): FastifyReply {
  const { status, body, retryAfter, isFault } = refusalOf(thrown);
  if (isFault) {
    log.error(
      {
        requestId: request.id,
        method: request.method,
        route: routeOf(request),
        fault: describeFault(thrown),
      },
      'request failed',
    );
  }
  if (retryAfter !== undefined) reply.header('retry-after', String(retryAfter));
  return reply.code(status).header('cache-control', 'no-store').header('x-request-id', request.id).send(body);
}

/** The pattern of the route, never the address: addresses carry names, tokens and identifiers. */
export const routeOf = (request: FastifyRequest): string => request.routeOptions.url ?? 'unknown';
