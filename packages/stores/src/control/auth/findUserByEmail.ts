import type { SignedInUser } from '@viaggio/domain/ports/authentication';
import type { BetterAuthContext } from './betterAuthOf';
import { readUser } from './readUser';

export async function findUserByEmail(
  context: BetterAuthContext,
  email: string,
): Promise<SignedInUser | undefined> {
  const found = await context.internalAdapter.findUserByEmail(email.toLowerCase());
  return found ? readUser(found.user) : undefined;
}
