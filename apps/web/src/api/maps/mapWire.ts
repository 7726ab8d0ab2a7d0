import type { MapEvent } from '@viaggio/contract/maps';
import { call } from '../call';
import { fromBase64, toBase64 } from './base64';
import { hearMap } from './hearMap';

/** Where somebody is on a map; null parts: at the whole row, stage or map. */
export interface MapPlace {
  readonly row: string | null;
  readonly stage: string | null;
  readonly card: string | null;
}

/** How a member's copy of a map speaks to the server. */
export interface MapWire {
  /** The same for as long as the tab is open. */
  readonly client: string;
  /** What the server holds, as one update, and its number. */
  state(): Promise<{ readonly seq: number; readonly state: Uint8Array }>;
  /** Hears what comes after that number until the stream ends or is aborted. */
  hear(
    after: number,
    onEvent: (event: MapEvent) => void,
    onOpen: () => void,
    signal: AbortSignal,
  ): Promise<void>;
  /** Resolves once the update is on disk. */
  append(update: Uint8Array): Promise<{ readonly seq: number }>;
  /** Says where one is; null: leaves. */
  say(at: MapPlace | null): Promise<unknown>;
}

/** A name nobody else has. `randomUUID` is there on secure addresses only; a server at home has none. */
export function randomName(bytes = 9): string {
  const parts = crypto.getRandomValues(new Uint8Array(bytes));
  return [...parts].map((part) => part.toString(36).padStart(2, '0')).join('');
}

/** A number from 0 to 11 of a client: screens have the colours. */
export function colorOf(client: string): number {
  return [...client].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) >>> 0, 7) % 12;
}

export function memberWire(map: string): MapWire {
  const params = { id: map };
  const client = randomName(16);
  return {
    client,
    state: async () => {
      const { seq, state } = await call('getMapState', { params });
      return { seq, state: fromBase64(state) };
    },
    hear: (after, onEvent, onOpen, signal) =>
      hearMap('streamMap', { params, query: { after } }, { onEvent, onOpen, signal }),
    append: (update) => call('appendMapUpdate', { params, body: { update: toBase64(update), client } }),
    say: (at) => call('sayMapPresence', { params, body: { client, color: colorOf(client), at } }),
  };
}
