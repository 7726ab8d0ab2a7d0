import { compareIds } from '../shared/index';
import type { LoggedContact } from './types';

/** The order of the domain: event time, then the order of arrival. */
export function compareContacts(a: LoggedContact, b: LoggedContact): number {
  return a.time - b.time || compareArrival(a, b);
}

/** (receivedAt, node, batch, index): `sequence` holds the last three. */
function compareArrival(a: LoggedContact, b: LoggedContact): number {
  return a.receivedAt - b.receivedAt || compareIds(a.sequence, b.sequence);
}

/** Contacts in order, each message once: of a message stored twice, the copy that arrived first stays. */
export function orderContacts(contacts: readonly LoggedContact[]): LoggedContact[] {
  const first = new Map<string, LoggedContact>();
  for (const contact of contacts) {
    const known = first.get(contact.messageHash);
    if (known === undefined || compareArrival(contact, known) < 0) first.set(contact.messageHash, contact);
  }
  const unique = first.size === contacts.length ? [...contacts] : [...first.values()];
  return unique.sort(compareContacts);
}

/** Ranks within a millisecond that a time key has room for. */
export const RANKS = 2048;

/** Time keys: milliseconds × 2048 + rank among the contacts of the same millisecond (beyond 2,047: the last rank). */
export function timeKeys(ordered: readonly { readonly time: number }[]): number[] {
  const keys = new Array<number>(ordered.length);
  let rank = 0;
  for (let i = 0; i < ordered.length; i++) {
    const { time } = ordered[i]!;
    rank = i > 0 && ordered[i - 1]!.time === time ? Math.min(rank + 1, RANKS - 1) : 0;
    keys[i] = time * RANKS + rank;
  }
  return keys;
}
