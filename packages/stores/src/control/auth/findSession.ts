import type { SignedInUser } from '@viaggio/domain/ports/authentication';
import type { BetterAuth } from './betterAuthOf';
import { readUser } from './readUser';

export async function findSession(
  auth: BetterAuth,
  cookie: string,
): Promise<{ user: SignedInUser; cookies: readonly string[] } | undefined> {
  const { headers, response } = await auth.api.getSession({
    headers: new Headers({ cookie }),
    returnHeaders: true,
  });
  return response ? { user: readUser(response.user), cookies: headers.getSetCookie() } : undefined;
}
