import type { NewUser } from '@viaggio/domain/ports/authentication';
import type { BetterAuthContext } from './betterAuthOf';

/** An account with a password. Its address counts as proven: the first owner chose it, or an invitation reached it. */
export async function createUser(context: BetterAuthContext, made: NewUser): Promise<string> {
  const password = await context.password.hash(made.password);
  const user = await context.internalAdapter.createUser(
    { email: made.email.toLowerCase(), name: made.name, emailVerified: true, language: made.language },
    { method: 'email-password' },
  );
  await context.internalAdapter.linkAccount({
    userId: user.id,
    providerId: 'credential',
    accountId: user.id,
    password,
  });
  return user.id;
}
