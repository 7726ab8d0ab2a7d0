import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import { AppError } from '@viaggio/domain/shared';
import { isBlockedAddress } from './blockedAddress';

const refuse = (code: string, message: string): never => {
  throw new AppError(code, message, { field: 'to.webhook' });
};

/** Host of a URL without the brackets of the sixth version. */
export const hostOf = ({ hostname }: URL): string => hostname.replace(/^\[|\]$/g, '');

/**
 * Refuses addresses that may not be called: not https, with a password in them, or of this machine or a private network
 * in any of the addresses its name has now. The call itself checks again: names may change.
 *
 * @throws AppError `webhook_not_https`, `webhook_with_password`, `webhook_private`, `webhook_unknown_host`
 */
export async function checkWebhook(text: string, { allowPrivate }: { allowPrivate: boolean }): Promise<void> {
  const url = URL.canParse(text) ? new URL(text) : refuse('webhook_not_https', 'Write an https address.');
  if (url.protocol !== 'https:' && !(allowPrivate && url.protocol === 'http:')) {
    refuse('webhook_not_https', 'The address to call must begin with https://.');
  }
  if (url.username !== '' || url.password !== '') {
    refuse('webhook_with_password', 'Leave names and passwords out of the address: calls are signed.');
  }
  if (allowPrivate) return;
  const host = hostOf(url);
  const addresses = isIP(host) ? [host] : await addressesOf(host);
  if (addresses.length === 0) {
    refuse('webhook_unknown_host', `The name "${host}" cannot be found: check the address.`);
  }
  if (addresses.some(isBlockedAddress)) {
    refuse('webhook_private', 'This address is of this machine or of a private network: use a public one.');
  }
}

const addressesOf = (host: string): Promise<string[]> =>
  lookup(host, { all: true }).then(
    (found) => found.map(({ address }) => address),
    () => [],
  );
