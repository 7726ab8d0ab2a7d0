import type { AttemptLimiter } from '@viaggio/domain/ports/authentication';
import { AppError } from '@viaggio/domain/shared';

/** Ten wrong passwords a minute from one address for one account: a person who mistypes never gets there. */
const PER_ADDRESS_AND_ACCOUNT = { max: 10, windowSeconds: 60 };
/** From one address, over all accounts: an office behind one address still gets in. */
const PER_ADDRESS = { max: 60, windowSeconds: 60 };
/** For one account, from all addresses (OWASP ASVS 4.0.3, 2.2.1: no more than 100 failed attempts an hour). */
const PER_ACCOUNT = { max: 100, windowSeconds: 3600 };

/** An error that says how long to wait; the edge writes it as `Retry-After`. */
export class TooManyAttempts extends AppError {
  readonly retryAfter: number;

  constructor(retryAfter: number) {
    super('too_many_attempts', `Too many attempts: wait ${retryAfter} s and try again.`, { status: 429 });
    this.retryAfter = retryAfter;
  }
}

/**
 * Counts an attempt with a password before it is checked. Call the result once it was right: attempts of somebody
 * who knows the password do not add up.
 */
export async function limitPasswordAttempts(
  limiter: AttemptLimiter,
  { email, ip }: { email: string; ip: string },
): Promise<() => Promise<void>> {
  const account = email.toLowerCase();
  const both = `password:${ip}:${account}`;
  const waits = await Promise.all([
    limiter.take(both, PER_ADDRESS_AND_ACCOUNT),
    limiter.take(`password:${ip}`, PER_ADDRESS),
    limiter.take(`password:*:${account}`, PER_ACCOUNT),
  ]);
  const wait = Math.max(...waits.map((seconds) => seconds ?? 0));
  if (wait > 0) throw new TooManyAttempts(wait);
  return async () => {
    await Promise.all([limiter.forget(both), limiter.forget(`password:*:${account}`)]);
  };
}
