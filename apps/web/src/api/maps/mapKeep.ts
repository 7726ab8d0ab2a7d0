import { IndexeddbPersistence } from 'y-indexeddb';
import type * as Y from 'yjs';
import { currentWorkspace } from '../workspace';

/** The copy of a map on this device: what is written while the server is away outlives the tab. */
export interface MapKeep {
  /** Resolves once the document holds what was kept. */
  readonly loaded: Promise<void>;
  /** How many changes the server did not have when the page was last open. */
  waiting(): Promise<number>;
  setWaiting(count: number): void;
  close(): void;
}

/** Key under which a copy holds how many changes wait. */
export const WAITING = 'waiting';
const PREFIX = 'viaggio-map-';

/** What a copy is of, by the name of its database: `workspace-map`; undefined where it is of something else. */
export const mapOfKeep = (name: string): string | undefined =>
  name.startsWith(PREFIX) ? name.slice(PREFIX.length) : undefined;

/** Keeps a document in the browser under its map. Where the browser keeps nothing (private windows), nothing is kept. */
export function keepMap(map: string, doc: Y.Doc): MapKeep {
  if (typeof indexedDB === 'undefined') return keepNothing();
  const kept = new IndexeddbPersistence(`${PREFIX}${currentWorkspace()}-${map}`, doc);
  // A browser that refuses leaves it waiting for ever: the map must open all the same.
  const patience = new Promise<void>((resolve) => setTimeout(resolve, 3000));
  return {
    loaded: Promise.race([kept.whenSynced.then(() => undefined), patience]),
    waiting: async () => Number((await kept.get(WAITING).catch(() => 0)) ?? 0),
    setWaiting: (count) => void kept.set(WAITING, count).catch(() => undefined),
    close: () => void kept.destroy(),
  };
}

function keepNothing(): MapKeep {
  return {
    loaded: Promise.resolve(),
    waiting: async () => 0,
    setWaiting: () => undefined,
    close: () => undefined,
  };
}
