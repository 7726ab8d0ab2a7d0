import type { AuthenticationAnswer, AuthenticationRequest } from '@viaggio/domain/ports/authentication';
import { INTERNAL_ORIGIN, IP_HEADER } from './authOptions';
import type { BetterAuth } from './betterAuthOf';

/** Hands a request to the library. Its origin was checked by the edge, which alone knows what we are served as. */
export async function handleRequest(
  auth: BetterAuth,
  request: AuthenticationRequest,
): Promise<AuthenticationAnswer> {
  const headers = new Headers({
    origin: INTERNAL_ORIGIN,
    'user-agent': request.userAgent,
    [IP_HEADER]: request.ip,
  });
  if (request.cookie) headers.set('cookie', request.cookie);
  if (request.body !== undefined) headers.set('content-type', request.contentType);
  const answer = await auth.handler(
    new Request(`${INTERNAL_ORIGIN}/api/auth${request.path}`, {
      method: request.method,
      headers,
      body: request.body ?? null,
    }),
  );
  const wait = Number(answer.headers.get('x-retry-after') ?? answer.headers.get('retry-after'));
  return {
    status: answer.status,
    cookies: answer.headers.getSetCookie(),
    location: answer.headers.get('location') ?? undefined,
    retryAfter: wait > 0 ? wait : undefined,
    body: await answer.text(),
  };
}
