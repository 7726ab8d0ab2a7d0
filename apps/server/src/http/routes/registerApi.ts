import multipart from '@fastify/multipart';
import rateLimit from '@fastify/rate-limit';
import type { RouteShape } from '@viaggio/contract/common';
import { type RouteName, routes } from '@viaggio/contract/routes';
import { AppError } from '@viaggio/domain/shared';
import type { FastifyInstance } from 'fastify';
import { routeOf } from '../errors/answerErrors';
import type { ServiceDeps } from '../serviceDeps';
import { compressAnswers } from './compressAnswers';
import type { Handlers } from './handler';
import { type LooseHandler, registerRoute } from './registerRoute';
import './requestGrant';

/** Enough for a room full of people behind one address and for scripts; little for a flood. */
const REQUESTS_PER_MINUTE = 12_000;

/** The application API: every route of the table, and nothing else. */
export async function registerApi(
  app: FastifyInstance,
  deps: ServiceDeps,
  handlers: Handlers,
  stopping: AbortSignal,
): Promise<void> {
  app.decorateRequest('grant', undefined);
  takeJson(app);
  compressAnswers(app);
  await app.register(multipart, { throwFileSizeLimit: false });
  await app.register(rateLimit, {
    max: deps.apiRequestsPerMinute ?? REQUESTS_PER_MINUTE,
    timeWindow: 60_000,
    cache: 10_000,
    errorResponseBuilder: () =>
      new AppError('too_many_requests', 'Too many requests: wait a moment and try again.', { status: 429 }),
  });
  app.addHook('onSend', async (_request, reply) => {
    if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store');
  });
  app.addHook('onResponse', async (request, reply) => {
    deps.log.info(
      {
        requestId: request.id,
        method: request.method,
        route: routeOf(request),
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime),
        workspace: request.grant?.place?.workspace,
        caller: request.grant?.caller.kind,
      },
      'request',
    );
  });
  for (const [name, shape] of Object.entries(routes) as [RouteName, RouteShape][]) {
    registerRoute(app, deps, shape, handlers[name] as LooseHandler, stopping);
  }
}

/** JSON only; a request that says JSON and sends nothing has no body. */
function takeJson(app: FastifyInstance): void {
  const parse = app.getDefaultJsonParser('error', 'error');
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body, done) => {
    if (body === '') done(null, undefined);
    else parse(request, body as string, done);
  });
}
