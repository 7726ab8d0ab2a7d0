import { AppError } from '@viaggio/domain/shared';
import type { FastifyRequest } from 'fastify';
import type { AccessDeps } from '../serviceDeps';
import type { Caller } from './context';

export interface FoundCaller {
  readonly caller: Caller;
  /** Cookies of a session that was prolonged. */
  readonly cookies: readonly string[];
}

const ANONYMOUS: FoundCaller = { caller: { kind: 'anonymous' }, cookies: [] };

/** Who calls: the API key of the `Authorization` header, else the session of the cookie, else nobody. */
export async function findCaller(
  { auth, keyDirectory }: Pick<AccessDeps, 'auth' | 'keyDirectory'>,
  request: FastifyRequest,
): Promise<FoundCaller> {
  const { authorization, cookie } = request.headers;
  if (authorization !== undefined) {
    const secret = /^Bearer +(\S+) *$/i.exec(authorization)?.[1];
    const key = secret === undefined ? undefined : await keyDirectory.find(secret);
    if (!key) {
      throw new AppError('invalid_key', 'The API key is unknown, expired or revoked.', { status: 401 });
    }
    return { caller: { kind: 'key', key }, cookies: [] };
  }
  if (!cookie?.includes('session_token')) return ANONYMOUS;
  const session = await auth.findSession(cookie);
  return session ? { caller: { kind: 'member', user: session.user }, cookies: session.cookies } : ANONYMOUS;
}
