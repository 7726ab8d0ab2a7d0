import type { Authentication } from '@viaggio/domain/ports/authentication';
import type { ControlDriver } from '../driver/types';
import type { AuthenticationSettings } from './authOptions';
import { betterAuthOf } from './betterAuthOf';
import { createSso } from './createSso';
import { createUser } from './createUser';
import { endSession } from './endSession';
import { findSession } from './findSession';
import { findUserByEmail } from './findUserByEmail';
import { handleRequest } from './handleRequest';
import { resetPassword } from './resetPassword';
import { signIn } from './signIn';
import { updateUser } from './updateUser';

/** Users, passwords, second factors and sessions, by better-auth on our own database. */
export async function createAuthentication(
  driver: ControlDriver,
  settings: AuthenticationSettings,
): Promise<Authentication> {
  const { sso, ...ours } = settings;
  const auth = await betterAuthOf(driver, ours);
  const context = await auth.$context;
  return {
    findSession: (cookie) => findSession(auth, cookie),
    findUserByEmail: (email) => findUserByEmail(context, email),
    createUser: (user) => createUser(context, user),
    resetPassword: (userId, password) => resetPassword(context, userId, password),
    updateUser: (userId, change) => updateUser(context, userId, change),
    signIn: (attempt) => signIn(auth, attempt),
    endSession: (cookie, sessionId) => endSession(auth, cookie, sessionId),
    handle: (request) => handleRequest(auth, request),
    handleSso: sso && createSso(() => betterAuthOf(driver, settings)),
  };
}
