import { send } from './send';

const json = { 'content-type': 'application/json' };

async function post<Answer>(path: string, body: object): Promise<Answer> {
  const response = await send(`/api/auth${path}`, {
    method: 'POST',
    headers: json,
    body: JSON.stringify(body),
  });
  return (await response.json()) as Answer;
}

async function get<Answer>(path: string): Promise<Answer> {
  return (await (await send(`/api/auth${path}`, { method: 'GET' })).json()) as Answer;
}

/** `code`: the password was right, and the second step is to come. */
export async function signIn(email: string, password: string): Promise<'in' | 'code'> {
  const answer = await post<{ twoFactorRedirect?: boolean }>('/sign-in/email', { email, password });
  return answer.twoFactorRedirect ? 'code' : 'in';
}

export type CodeKind = 'totp' | 'backup-code';

/** A code of the app, or a backup code: the second step of signing in, or the proof that an app was set up. */
export async function verifyCode(kind: CodeKind, code: string): Promise<void> {
  await post(`/two-factor/verify-${kind}`, { code });
}

export async function signOut(): Promise<void> {
  await post('/sign-out', {});
  const { forgetMaps } = await import('./maps/forgetMaps');
  // Whoever leaves has left, also where the browser refuses to clear.
  await forgetMaps().catch(() => undefined);
}

interface OwnSession {
  readonly id: string;
  readonly userAgent: string | null;
  readonly ipAddress: string | null;
  readonly createdAt: string;
}

/** How the account is protected, and where it is signed in. */
export interface AccountAccess {
  readonly secondFactor: boolean;
  /** The present one first, then the newest. */
  readonly sessions: readonly (OwnSession & { readonly here: boolean })[];
}

export async function readAccess(): Promise<AccountAccess> {
  const [present, sessions] = await Promise.all([
    get<{ session: { id: string }; user: { twoFactorEnabled?: boolean } } | null>('/get-session'),
    get<OwnSession[]>('/list-sessions'),
  ]);
  const known = sessions.map((session) => ({ ...session, here: session.id === present?.session.id }));
  known.sort((a, b) => Number(b.here) - Number(a.here) || b.createdAt.localeCompare(a.createdAt));
  return { secondFactor: present?.user.twoFactorEnabled ?? false, sessions: known };
}

/** Ends all other sessions. */
export async function changePassword(currentPassword: string, newPassword: string): Promise<void> {
  await post('/change-password', { currentPassword, newPassword, revokeOtherSessions: true });
}

/** Ends one of one's own sessions. */
export async function endSession(id: string): Promise<void> {
  await post('/end-session', { id });
}

/** Asks for a link to a new password. The answer is the same whoever asks. */
export async function askNewPassword(email: string): Promise<void> {
  await post('/request-password-reset', { email });
}

/** Sets the password the link was asked for; every session ends. */
export async function setNewPassword(token: string, newPassword: string): Promise<void> {
  await post('/reset-password', { token, newPassword });
}

/** Where the provider of single sign-on is; it comes back to the page `to`. */
export async function beginSso(to: string | undefined): Promise<string> {
  return (await post<{ url: string }>('/sign-in/sso', { to })).url;
}

export async function signOutElsewhere(): Promise<void> {
  await post('/revoke-other-sessions', {});
}

export interface NewSecondFactor {
  /** `otpauth://…`: what the app learns. */
  readonly totpURI: string;
  readonly backupCodes: readonly string[];
}

/** Makes a secret; it counts from the first code that was right. */
export async function beginSecondFactor(password: string): Promise<NewSecondFactor> {
  return post('/two-factor/enable', { password });
}

export async function endSecondFactor(password: string): Promise<void> {
  await post('/two-factor/disable', { password });
}

/** The ones before open nothing any more. */
export async function renewBackupCodes(password: string): Promise<readonly string[]> {
  const answer = await post<{ backupCodes: string[] }>('/two-factor/generate-backup-codes', { password });
  return answer.backupCodes;
}
