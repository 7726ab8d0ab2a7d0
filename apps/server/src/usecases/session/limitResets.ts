import type { AttemptLimiter } from '@viaggio/domain/ports/authentication';
import { TooManyAttempts } from './limitPasswordAttempts';

/** Mails to one address, whether somebody has it or not: nobody's letter box is filled from here. */
const PER_ACCOUNT = { max: 3, windowSeconds: 3_600 };
const PER_ADDRESS = { max: 10, windowSeconds: 60 };

export async function limitResets(
  limiter: AttemptLimiter,
  { email, ip }: { email: string; ip: string },
): Promise<void> {
  const waits = await Promise.all([
    limiter.take(`reset:${email.toLowerCase()}`, PER_ACCOUNT),
    limiter.take(`reset:*:${ip}`, PER_ADDRESS),
  ]);
  const wait = Math.max(...waits.map((seconds) => seconds ?? 0));
  if (wait > 0) throw new TooManyAttempts(wait);
}
