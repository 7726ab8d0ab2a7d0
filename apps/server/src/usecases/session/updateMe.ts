import type { Authentication, SignedInUser } from '@viaggio/domain/ports/authentication';

/** Changes own name or language. */
export async function updateMe(
  { auth }: { auth: Pick<Authentication, 'updateUser'> },
  { user, change }: { user: SignedInUser; change: { name?: string; language?: 'it' | 'en' } },
): Promise<SignedInUser> {
  await auth.updateUser(user.id, change);
  return { ...user, ...change };
}
