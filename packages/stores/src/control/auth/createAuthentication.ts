import type { Authentication } from '@viaggio/domain/ports/authentication';
import type { ControlDriver } from '../driver/types';
import type { AuthenticationSettings } from './authOptions';
import { betterAuthOf } from './betterAuthOf';
import { createUser } from './createUser';
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
  const auth = await betterAuthOf(driver, settings);
  const context = await auth.$context;
  return {
    findSession: (cookie) => findSession(auth, cookie),
    findUserByEmail: (email) => findUserByEmail(context, email),
    createUser: (user) => createUser(context, user),
    resetPassword: (userId, password) => resetPassword(context, userId, password),
    updateUser: (userId, change) => updateUser(context, userId, change),
    signIn: (attempt) => signIn(auth, attempt),
    handle: (request) => handleRequest(auth, request),
  };
}
