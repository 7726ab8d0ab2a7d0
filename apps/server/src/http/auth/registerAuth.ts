import { AppError } from '@viaggio/domain/shared';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { limitPasswordAttempts } from '../../usecases/session/limitPasswordAttempts';
import { limitResets } from '../../usecases/session/limitResets';
import { limitVisits } from '../../usecases/session/limitVisits';
import { checkOrigin } from '../access/checkOrigin';
import { routeOf } from '../errors/answerErrors';
import { sendCookies } from '../routes/sendCookies';
import type { ServiceDeps } from '../serviceDeps';
import { registerSso } from './registerSso';
import { requestOf } from './requestOf';
import { sayAnswer } from './sayAnswer';

/** What of the authentication library is open to the outside. Accounts are made elsewhere; nothing else is needed. */
const OPEN = {
  GET: ['/get-session', '/list-sessions'],
  POST: [
    '/sign-in/email',
    '/sign-out',
    '/change-password',
    '/revoke-other-sessions',
    '/request-password-reset',
    '/reset-password',
    '/two-factor/enable',
    '/two-factor/disable',
    '/two-factor/verify-totp',
    '/two-factor/verify-backup-code',
    '/two-factor/generate-backup-codes',
  ],
} as const;

const MAX_BODY_BYTES = 16_384;

/** Sign in and out, sessions, second factors: the authentication library behind our limits, origins and errors. */
export async function registerAuth(app: FastifyInstance, deps: ServiceDeps): Promise<void> {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser(
    'application/json',
    { parseAs: 'string', bodyLimit: MAX_BODY_BYTES },
    (_request, body, done) => done(null, body),
  );
  app.addHook('onRequest', async (request) => checkOrigin(request, deps.publicUrl));
  app.addHook('onResponse', async (request, reply) => {
    deps.log.info(
      { requestId: request.id, method: request.method, route: routeOf(request), status: reply.statusCode },
      'authentication',
    );
  });
  for (const [method, paths] of Object.entries(OPEN)) {
    for (const path of paths) {
      app.route({ method, url: path, handler: (request, reply) => pass(deps, path, request, reply) });
    }
  }
  app.post('/end-session', (request, reply) => endOneSession(deps, request, reply));
  if (deps.auth.handleSso) registerSso(app, deps, deps.auth.handleSso);
}

async function pass(
  deps: ServiceDeps,
  path: string,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const body = typeof request.body === 'string' ? request.body : undefined;
  const passed = await limit(deps, path, body, request.ip);
  const sent = request.method === 'POST' ? body || '{}' : undefined;
  const answer = await deps.auth.handle(requestOf(request, path, sent));
  if (answer.status === 200) await passed();
  sendCookies(request, reply, answer.cookies, deps.publicUrl);
  return sayAnswer(reply, answer);
}

/** Counts what can be guessed: passwords by account and address, codes by address. */
async function limit(
  { limiter }: ServiceDeps,
  path: string,
  body: string | undefined,
  ip: string,
): Promise<() => Promise<void>> {
  if (path === '/request-password-reset') {
    await limitResets(limiter, { email: fieldOf(body, 'email'), ip });
  }
  if (path === '/reset-password') await limitVisits(limiter, path, ip);
  if (path === '/sign-in/email') return limitPasswordAttempts(limiter, { email: fieldOf(body, 'email'), ip });
  if (path.startsWith('/two-factor/') || path === '/change-password') await limitVisits(limiter, path, ip);
  return async () => undefined;
}

/** Ends one of the caller's own sessions, by its id. */
async function endOneSession(
  { auth }: ServiceDeps,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const body = typeof request.body === 'string' ? request.body : undefined;
  const ended = await auth.endSession(request.headers.cookie ?? '', fieldOf(body, 'id'));
  if (!ended) throw new AppError('session_not_found', 'There is no such session.', { status: 404 });
  return reply.header('cache-control', 'no-store').send({ status: true });
}

/** A text of a JSON body; '' where it holds none of this name. */
function fieldOf(body: string | undefined, name: string): string {
  try {
    const value = (JSON.parse(body ?? '') as Record<string, unknown> | null)?.[name];
    return typeof value === 'string' ? value.slice(0, 320) : '';
  } catch {
    throw new AppError('invalid_json', 'The body is not valid JSON.');
  }
}
