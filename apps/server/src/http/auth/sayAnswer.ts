import type { AuthenticationAnswer } from '@viaggio/domain/ports/authentication';
import { AppError } from '@viaggio/domain/shared';
import type { FastifyReply } from 'fastify';
import { TooManyAttempts } from '../../usecases/session/limitPasswordAttempts';

/** Writes an answer of the authentication library in our words: coded refusals, no session token in a body. */
export function sayAnswer(reply: FastifyReply, answer: AuthenticationAnswer): FastifyReply {
  const { status, retryAfter } = answer;
  const body = readBody(answer.body);
  if (status >= 400) throw refusalOf(status, objectOf(body), retryAfter);
  reply.code(200).header('cache-control', 'no-store').type('application/json');
  if (body === null || Array.isArray(body)) return reply.send(JSON.stringify(body));
  const { url: _url, redirect: _redirect, ...said } = objectOf(body);
  return reply.send(JSON.stringify(said));
}

/** Without tokens, wherever they stand: a session's token lives in its cookie, out of the reach of scripts. */
function readBody(body: string): unknown {
  try {
    return JSON.parse(body, (key, value: unknown) => (key === 'token' ? undefined : value));
  } catch {
    return {};
  }
}

const objectOf = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};

function refusalOf(
  status: number,
  { code, message }: Record<string, unknown>,
  retryAfter: number | undefined,
): AppError {
  if (code === 'ACCOUNT_TEMPORARILY_LOCKED') {
    return new AppError(
      'account_temporarily_locked',
      'Too many wrong codes: wait 15 minutes and try again.',
      {
        status,
      },
    );
  }
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
