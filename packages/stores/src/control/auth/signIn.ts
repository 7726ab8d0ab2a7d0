import type { SignInAttempt } from '@viaggio/domain/ports/authentication';
import type { BetterAuth } from './betterAuthOf';
import { handleRequest } from './handleRequest';

/** undefined when address or password are wrong; without a user where the code of a second factor is still asked. */
export async function signIn(
  auth: BetterAuth,
  attempt: SignInAttempt,
): Promise<{ userId: string | undefined; cookies: readonly string[] } | undefined> {
  const { status, cookies, body } = await handleRequest(auth, {
    method: 'POST',
    path: '/sign-in/email',
    cookie: '',
    contentType: 'application/json',
    userAgent: attempt.userAgent,
    ip: attempt.ip,
    body: JSON.stringify({ email: attempt.email, password: attempt.password }),
  });
  if (status !== 200) return undefined;
  const { user } = JSON.parse(body) as { user?: { id: string } };
  return { userId: user?.id, cookies };
}
