import { createHmac } from 'node:crypto';

const PREFIX = 'whsec_';

/** The secret a receiver verifies calls with: made from the salt of the alert and the secret of the installation. */
export const signingSecret = (installation: string, salt: string): string =>
  PREFIX + createHmac('sha256', installation).update(`webhook:${salt}`).digest('base64');

/**
 * Signature of a call as the Standard Webhooks specification has it (standardwebhooks.com): HMAC-SHA256 over
 * `id.timestamp.body`, base64, with the bytes behind the prefix of the secret as key. The time in it keeps an old call
 * from being played again, the id tells a repetition.
 *
 * @param timestamp seconds since 1970
 */
export function signCall(secret: string, id: string, timestamp: number, body: string): string {
  const key = Buffer.from(secret.slice(PREFIX.length), 'base64');
  return `v1,${createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')}`;
}
