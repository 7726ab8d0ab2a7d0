import { send } from './send';

const json = { 'content-type': 'application/json' };

export async function signIn(email: string, password: string): Promise<void> {
  const body = JSON.stringify({ email, password });
  await send('/api/auth/sign-in/email', { method: 'POST', headers: json, body });
}

export async function signOut(): Promise<void> {
  await send('/api/auth/sign-out', { method: 'POST', headers: json, body: '{}' });
}
