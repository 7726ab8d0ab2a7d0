import { randomName } from '../../api/maps';

/** Who a guest is on this device, for one workshop. */
export interface GuestHere {
  readonly key: string;
  readonly name: string;
}

/** Guests are known by the end of the token only: the whole of it opens the workshop. */
const placeOf = (token: string): string => `viaggio.workshop.${token.slice(-8)}`;

/** The guest this browser was before, or undefined. */
export function readGuest(token: string): GuestHere | undefined {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(placeOf(token)) ?? 'null');
    if (typeof kept !== 'object' || kept === null) return undefined;
    const { key, name } = kept as Partial<GuestHere>;
    return typeof key === 'string' && typeof name === 'string' ? { key, name } : undefined;
  } catch {
    return undefined;
  }
}

/** A new guest under a name; kept where the browser keeps anything. */
export function newGuest(token: string, name: string): GuestHere {
  const guest = { key: randomName(16), name };
  try {
    localStorage.setItem(placeOf(token), JSON.stringify(guest));
  } catch {
    // A private window keeps nothing: closing the tab ends this guest.
  }
  return guest;
}
