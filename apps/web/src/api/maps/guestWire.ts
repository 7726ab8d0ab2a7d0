import type { GuestEvent, Workshop } from '@viaggio/contract/maps';
import type { GuestAct } from '@viaggio/domain/maps';
import { call } from '../call';
import { hearMap } from './hearMap';
import { colorOf, type MapPlace, randomName } from './mapWire';

interface Guest {
  readonly token: string;
  /** Chosen by this browser: with it the guest is the same again. */
  readonly key: string;
  readonly name: string;
}

/** What a guest is told on coming in. */
export type GuestRoom = Workshop;

/** How a guest of a workshop speaks to the server. The shared document never comes here: only what guests may see. */
export interface GuestWire {
  /** The same for as long as the tab is open. */
  readonly client: string;
  enter(): Promise<GuestRoom>;
  /** Hears the map, then what changes in it, until the stream ends or is aborted. */
  hear(onEvent: (event: GuestEvent) => void, onOpen: () => void, signal: AbortSignal): Promise<void>;
  /** Resolves once it is on disk, to the number of the map that holds it. */
  act(act: GuestAct): Promise<{ readonly seq: number }>;
  say(at: MapPlace | null): Promise<unknown>;
}

export function guestWire({ token, key, name }: Guest): GuestWire {
  const params = { token };
  const client = randomName(16);
  return {
    client,
    enter: () => call('enterWorkshop', { params, body: { key, name } }),
    hear: (onEvent, onOpen, signal) => hearMap('streamWorkshop', { params }, { onEvent, onOpen, signal }),
    act: (act) => call('actInWorkshop', { params, body: { key, act } }),
    say: (at) =>
      call('sayWorkshopPresence', { params, body: { client, color: colorOf(client), name, at, key } }),
  };
}
