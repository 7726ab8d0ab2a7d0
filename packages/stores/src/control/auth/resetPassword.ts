import type { BetterAuthContext } from './betterAuthOf';

/** Replaces the password and ends every session: whoever knew the old one is out. */
export async function resetPassword(
  context: BetterAuthContext,
  userId: string,
  password: string,
): Promise<void> {
  await context.internalAdapter.updatePassword(userId, await context.password.hash(password));
  await context.internalAdapter.deleteUserSessions(userId);
}
