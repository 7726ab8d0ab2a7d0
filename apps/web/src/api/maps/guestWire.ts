import type { Workshop } from '@viaggio/contract/maps';
import { call } from '../call';
import { fromBase64, toBase64 } from './base64';
import { hearMap } from './hearMap';
import { colorOf, type MapWire, randomName } from './mapWire';

interface Guest {
  readonly token: string;
  /** Chosen by this browser: with it the guest is the same again. */
  readonly key: string;
  readonly name: string;
}

/** What a guest is told on coming in. */
export type GuestRoom = Omit<Workshop, 'state' | 'seq'>;

/** How a guest of a workshop speaks to the server. `onRoom` is told, at each return too, what the room is like now. */
export function guestWire({ token, key, name }: Guest, onRoom: (room: GuestRoom) => void): MapWire {
  const params = { token };
  const client = randomName(16);
  return {
    client,
    state: async () => {
      const { seq, state, ...room } = await call('enterWorkshop', { params, body: { key, name } });
      onRoom(room);
      return { seq, state: fromBase64(state) };
    },
    hear: (after, onEvent, onOpen, signal) =>
      hearMap({ name: 'streamWorkshop', input: { params, query: { after } } }, { onEvent, onOpen, signal }),
    append: (update) =>
      call('appendWorkshopUpdate', { params, body: { update: toBase64(update), client, key } }),
    say: (at) =>
      call('sayWorkshopPresence', { params, body: { client, color: colorOf(client), name, at, key } }),
  };
}
