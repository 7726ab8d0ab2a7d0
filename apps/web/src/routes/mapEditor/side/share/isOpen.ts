import type { MapLink } from '@viaggio/contract/maps';

/** Whether a link still opens something; `now` in milliseconds. */
export function isOpen({ revokedAt, expiresAt }: MapLink, now: number): boolean {
  return revokedAt === null && Date.parse(expiresAt) > now;
}
