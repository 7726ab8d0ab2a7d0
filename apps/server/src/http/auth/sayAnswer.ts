import type { AuthenticationAnswer } from '@viaggio/domain/ports/authentication';
import { AppError } from '@viaggio/domain/shared';
import type { FastifyReply } from 'fastify';
import { TooManyAttempts } from '../../usecases/session/limitPasswordAttempts';

/** Writes an answer of the authentication library in our words: coded refusals, no session token in a body. */
export function sayAnswer(reply: FastifyReply, path: string, answer: AuthenticationAnswer): FastifyReply {
  const { status, body, retryAfter } = answer;
  if (status >= 400) throw refusalOf(status, readObject(body), retryAfter);
  const { token: _token, url: _url, redirect: _redirect, ...said } = readObject(body);
  const whole = path === '/list-sessions' || path === '/get-session';
  reply.code(200).header('cache-control', 'no-store').type('application/json');
  return reply.send(whole ? body || 'null' : JSON.stringify(said));
}

function readObject(body: string): Record<string, unknown> {
  try {
    const read: unknown = JSON.parse(body);
    return typeof read === 'object' && read !== null ? (read as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

function refusalOf(
  status: number,
  { code, message }: Record<string, unknown>,
  retryAfter: number | undefined,
): AppError {
  if (status === 429) return new TooManyAttempts(retryAfter ?? 60);
  if (status >= 500) {
    // The library hides why; it has no other work than asking the database.
    throw new AppError('authentication_unavailable', 'Signing in does not work right now. Try again.', {
      status: 503,
    });
  }
  return new AppError(
    typeof code === 'string' && /^[A-Z][A-Z_]*$/.test(code) ? code.toLowerCase() : 'refused',
    typeof message === 'string' ? message : 'The request was refused.',
    { status },
  );
}
