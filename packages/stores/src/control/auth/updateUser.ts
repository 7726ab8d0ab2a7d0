import type { BetterAuthContext } from './betterAuthOf';

export async function updateUser(
  context: BetterAuthContext,
  userId: string,
  change: { name?: string; language?: 'it' | 'en' },
): Promise<void> {
  if (Object.keys(change).length > 0) await context.internalAdapter.updateUser(userId, change);
}
