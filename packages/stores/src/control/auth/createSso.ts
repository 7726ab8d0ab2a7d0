import type { Authentication } from '@viaggio/domain/ports/authentication';
import { AppError } from '@viaggio/domain/shared';
import type { BetterAuth } from './betterAuthOf';
import { handleRequest } from './handleRequest';

const PROVIDER_LIMIT_MS = 10_000;

/**
 * Single sign-on, in an instance of the library of its own: it asks the provider for its addresses when it is made, and
 * neither a start nor a password may wait for somebody else's server. Made at the first use; tried again after a failure.
 */
export function createSso(open: () => Promise<BetterAuth>): NonNullable<Authentication['handleSso']> {
  let opened: Promise<BetterAuth> | undefined;
  const ready = async (): Promise<BetterAuth> => {
    const auth = await open();
    await auth.$context;
    return auth;
  };
  return async (request) => {
    opened ??= ready();
    const mine = opened;
    try {
      const auth = await within(PROVIDER_LIMIT_MS, mine);
      return await handleRequest(auth, request);
    } catch (cause) {
      if (opened === mine) opened = undefined;
      throw new AppError(
        'sso_unavailable',
        'The provider of single sign-on does not answer. Sign in with your password, or try again.',
        { status: 503, cause },
      );
    }
  };
}

async function within<Result>(milliseconds: number, work: Promise<Result>): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('no answer in time')), milliseconds);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
