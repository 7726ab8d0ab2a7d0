import type { AttemptLimiter } from '@viaggio/domain/ports/authentication';
import { TooManyAttempts } from './limitPasswordAttempts';

/** What anybody may try without being signed in, per address: set-up, invitations, second factors. */
const PER_ADDRESS = { max: 30, windowSeconds: 60 };

export async function limitVisits(limiter: AttemptLimiter, what: string, ip: string): Promise<void> {
  const wait = await limiter.take(`${what}:${ip}`, PER_ADDRESS);
  if (wait !== undefined) throw new TooManyAttempts(wait);
}
