import type { ControlDriver } from '../driver/types';
import { type AuthenticationSettings, authOptions } from './authOptions';

/** The library is large: it is loaded while the stores start. */
export async function betterAuthOf(driver: ControlDriver, settings: AuthenticationSettings) {
  const [options, { betterAuth }] = await Promise.all([
    authOptions(driver.pool, settings),
    import('better-auth'),
  ]);
  return betterAuth(options);
}

export type BetterAuth = Awaited<ReturnType<typeof betterAuthOf>>;
export type BetterAuthContext = Awaited<BetterAuth['$context']>;
