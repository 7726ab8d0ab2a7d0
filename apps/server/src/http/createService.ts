import { randomUUID } from 'node:crypto';
import { API_PREFIX } from '@viaggio/contract/routes';
import { AppError } from '@viaggio/domain/shared';
import fastify, { type FastifyInstance } from 'fastify';
import { registerAuth } from './auth/registerAuth';
import { answerErrors, sendRefusal } from './errors/answerErrors';
import { accessHandlers } from './handlers/accessHandlers';
import { registerHealth } from './health/registerHealth';
import { registerApi } from './routes/registerApi';
import type { ServiceDeps } from './serviceDeps';
import { protectAnswers } from './web/protectAnswers';
import { registerWeb } from './web/registerWeb';

const MAX_BODY_BYTES = 2 * 1024 * 1024;
/** Longest id of the route table: a person's identifier. */
const MAX_PARAM_LENGTH = 1_200;

/**
 * Everything the server answers over HTTP, apart from listening: tests call it without a socket. Logging is ours
 * alone (the framework's would write addresses, which carry names and tokens).
 */
export async function createService(deps: ServiceDeps): Promise<FastifyInstance> {
  const app = fastify({
    logger: false,
    // A busy machine may take long to read the screens: that is no fault.
    pluginTimeout: 0,
    trustProxy: deps.trustProxy ?? false,
    bodyLimit: MAX_BODY_BYTES,
    genReqId: () => randomUUID(),
    forceCloseConnections: 'idle',
    routerOptions: { maxParamLength: MAX_PARAM_LENGTH },
    frameworkErrors: (error, request, reply) => void sendRefusal(error, request, reply, deps.log),
  });
  const stopping = new AbortController();
  app.addHook('preClose', async () => stopping.abort());
  answerErrors(app, deps.log);
  const { onAnswered } = deps;
  if (onAnswered) {
    app.addHook('onResponse', async ({ url }, { statusCode, elapsedTime }) => {
      onAnswered(url.split('?', 1)[0]!, statusCode, elapsedTime);
    });
  }
  for (const plugin of deps.plugins ?? []) await app.register(plugin);
  await app.register(async (ours) => {
    await protectAnswers(ours);
    await ours.register((health) => registerHealth(health, deps));
    await ours.register((auth) => registerAuth(auth, deps), { prefix: '/api/auth' });
    const handlers = { ...deps.handlers, ...accessHandlers(deps) };
    await ours.register((api) => registerApi(api, deps, handlers, stopping.signal), { prefix: API_PREFIX });
    // Preflights too: no other site may ask whether it may ask.
    ours.all('/api/*', nothingHere);
    await ours.register((web) => registerWeb(web, deps));
    ours.setNotFoundHandler(nothingHere);
  });
  return app;
}

async function nothingHere(): Promise<never> {
  throw new AppError('not_found', 'There is nothing at this address.', { status: 404 });
}
