import type { Authentication } from '@viaggio/domain/ports/authentication';
import { AppError } from '@viaggio/domain/shared';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { limitVisits } from '../../usecases/session/limitVisits';
import { sendCookies } from '../routes/sendCookies';
import type { ServiceDeps } from '../serviceDeps';
import { requestOf } from './requestOf';

type HandleSso = NonNullable<Authentication['handleSso']>;

/** Where the provider sends people back to, below `/api/auth`. */
const CALLBACK = '/callback/sso';
/** Pages of our own: `//elsewhere` would leave, and browsers read a backslash as a slash. */
const OWN_PAGE = /^\/(?![/\\])[^\s\\]{0,2000}$/;

/** Single sign-on: to the provider, and back with what it says. */
export function registerSso(app: FastifyInstance, deps: ServiceDeps, handle: HandleSso): void {
  app.post('/sign-in/sso', async (request, reply) => {
    await limitVisits(deps.limiter, '/sign-in/sso', request.ip);
    const wanted = pageOf(request.body);
    const asked = { provider: 'sso', callbackURL: wanted, errorCallbackURL: '/sign-in' };
    const answer = await handle(requestOf(request, '/sign-in/social', JSON.stringify(asked)));
    const { url } = JSON.parse(answer.body || '{}') as { url?: unknown };
    if (answer.status !== 200 || typeof url !== 'string') {
      throw new AppError(
        'sso_unavailable',
        'The provider of single sign-on does not answer. Sign in with your password, or try again.',
        { status: 503 },
      );
    }
    sendCookies(request, reply, answer.cookies, deps.publicUrl);
    return reply.header('cache-control', 'no-store').send({ url });
  });
  app.get(CALLBACK, (request, reply) => comeBack(deps, handle, request, reply));
}

async function comeBack(
  deps: ServiceDeps,
  handle: HandleSso,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  await limitVisits(deps.limiter, CALLBACK, request.ip);
  const query = request.url.includes('?') ? request.url.slice(request.url.indexOf('?')) : '';
  const answer = await handle(requestOf(request, `${CALLBACK}${query}`, undefined));
  sendCookies(request, reply, answer.cookies, deps.publicUrl);
  return reply.header('cache-control', 'no-store').redirect(landingOf(answer.location), 303);
}

/** Where somebody lands: a page of ours; the door, with the reason, for whom it did not open. */
function landingOf(location: string | undefined): string {
  const url = URL.canParse(location ?? '', 'http://here')
    ? new URL(location ?? '', 'http://here')
    : undefined;
  const fault = url?.searchParams.get('error');
  if (fault !== null || url === undefined) {
    const code = /^[a-z_]{1,60}$/i.test(fault ?? '') ? fault!.toLowerCase() : 'refused';
    return `/sign-in?fault=${code}`;
  }
  const page = `${url.pathname}${url.search}`;
  return OWN_PAGE.test(page) ? page : '/';
}

function pageOf(body: unknown): string {
  if (typeof body !== 'string' || body === '') return '/';
  try {
    const { to } = JSON.parse(body) as { to?: unknown };
    return typeof to === 'string' && OWN_PAGE.test(to) ? to : '/';
  } catch {
    throw new AppError('invalid_json', 'The body is not valid JSON.');
  }
}
