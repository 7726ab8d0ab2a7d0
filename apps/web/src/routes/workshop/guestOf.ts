import { randomName } from '../../api/maps';
import { keep, readKept } from '../../app/kept';

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
    const kept: unknown = JSON.parse(readKept(placeOf(token)) ?? 'null');
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
  keep(placeOf(token), JSON.stringify(guest));
  return guest;
}
