import type { GuestEvent, MapEvent } from '@viaggio/contract/maps';
import type { MapPlace, MapWire } from './mapWire';

/** Somebody who looks at the map now. */
export interface Present {
  readonly client: string;
  readonly name: string;
  /** 0 to 11. */
  readonly color: number;
  readonly guest: boolean;
  readonly at: MapPlace;
}

export interface Presence {
  /** The others, in the order of their names; the same list until somebody moves. */
  read(): readonly Present[];
  subscribe(listener: () => void): () => void;
  hear(event: MapEvent | GuestEvent): void;
  /** Where one is now. Said at most once a second, and again before it would be over. */
  move(at: MapPlace): void;
  close(): void;
}

const SAY_MS = 800;
const AGAIN_MS = 18_000;
/** As long as the server holds it. */
const OVER_MS = 30_000;
const SWEEP_MS = 5000;

/** Who else is on the map, and where; tells them where one is. */
export function followPresence(wire: Pick<MapWire, 'client' | 'say'>): Presence {
  const others = new Map<string, Present & { readonly heard: number }>();
  const listeners = new Set<() => void>();
  let list: readonly Present[] = [];
  let at: MapPlace = { row: null, stage: null, card: null };
  let said = 0;
  let soon: ReturnType<typeof setTimeout> | undefined;

  const show = () => {
    list = [...others.values()].sort(
      (a, b) => a.name.localeCompare(b.name) || (a.client < b.client ? -1 : 1),
    );
    for (const listener of listeners) listener();
  };
  const say = () => {
    soon = undefined;
    said = Date.now();
    // Who cannot say where they are is told by the state of saving.
    wire.say(at).catch(() => undefined);
  };
  const sweep = setInterval(() => {
    const old = [...others.values()].filter(({ heard }) => Date.now() - heard > OVER_MS);
    for (const { client } of old) others.delete(client);
    if (old.length > 0) show();
  }, SWEEP_MS);
  const again = setInterval(say, AGAIN_MS);
  say();

  return {
    read: () => list,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    hear: (event) => {
      if (event.type !== 'presence' || event.client === wire.client) return;
      const { client, name, color, guest, at: place } = event;
      if (place === null) others.delete(client);
      else others.set(client, { client, name, color, guest, at: place, heard: Date.now() });
      show();
    },
    move: (next) => {
      at = next;
      soon ??= setTimeout(say, Math.max(0, said + SAY_MS - Date.now()));
    },
    close: () => {
      clearTimeout(soon);
      clearInterval(sweep);
      clearInterval(again);
      wire.say(null).catch(() => undefined);
    },
  };
}
