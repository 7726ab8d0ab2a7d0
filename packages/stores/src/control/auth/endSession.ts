import type { BetterAuth } from './betterAuthOf';

/** Ends one session of whoever holds the cookie. Sessions are named by id: their tokens live in cookies alone. */
export async function endSession(auth: BetterAuth, cookie: string, sessionId: string): Promise<boolean> {
  const present = await auth.api.getSession({ headers: new Headers({ cookie }) });
  if (!present) return false;
  const { internalAdapter } = await auth.$context;
  const own = await internalAdapter.listSessions(present.user.id);
  const wanted = own.find(({ id }) => id === sessionId);
  if (!wanted) return false;
  await internalAdapter.deleteSession(wanted.token);
  return true;
}
