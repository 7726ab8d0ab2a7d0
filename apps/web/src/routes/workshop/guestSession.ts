import {
  followPresence,
  type GuestRoom,
  type GuestSync,
  guestWire,
  type Presence,
  randomName,
  syncGuest,
} from '../../api/maps';
import type { GuestHere } from './guestOf';

/** A workshop open in this tab. Nothing of it is kept on the guest's device: the link ends, and the map with it. */
export interface GuestSession {
  readonly sync: GuestSync;
  readonly presence: Presence;
  readonly newId: () => string;
  close(): void;
}

export function openWorkshop(
  token: string,
  guest: GuestHere,
  onRoom: (room: GuestRoom) => void,
): GuestSession {
  const wire = guestWire({ token, ...guest });
  const presence = followPresence(wire);
  const sync = syncGuest({ wire, onRoom, onEvent: (event) => presence.hear(event) });
  return {
    sync,
    presence,
    newId: () => randomName(6),
    close: () => {
      presence.close();
      sync.close();
    },
  };
}
