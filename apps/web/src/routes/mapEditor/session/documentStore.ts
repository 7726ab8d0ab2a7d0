import type { MapDocument } from '@viaggio/domain/maps';
import { LOCAL, type MapDoc, readMapDoc, TYPING } from '@viaggio/maps/document';
import { UndoManager, type Map as YMap, type YMapEvent } from 'yjs';

/** The plain form of a map as it changes. What did not change is the same value from one reading to the next. */
export interface DocumentStore {
  read(): MapDocument;
  subscribe(listener: () => void): () => void;
  close(): void;
}

/** Changes of others within so many milliseconds are drawn together. */
const TOGETHER_MS = 50;

export function documentStore(doc: MapDoc): DocumentStore {
  let document = readMapDoc(doc);
  let soon: ReturnType<typeof setTimeout> | undefined;
  const listeners = new Set<() => void>();
  const changed = new Set<string>();
  const unwatch = watchEntries(doc, changed);
  const refresh = () => {
    clearTimeout(soon);
    soon = undefined;
    document = readMapDoc(doc, document, changed);
    changed.clear();
    for (const listener of listeners) listener();
  };
  const onUpdate = (_: Uint8Array, origin: unknown) => {
    // What was done here is there for the next key; what others do may wait a moment.
    if (origin === LOCAL || origin === TYPING || origin instanceof UndoManager) refresh();
    else soon ??= setTimeout(refresh, TOGETHER_MS);
  };
  doc.on('update', onUpdate);
  return {
    read: () => document,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: () => {
      clearTimeout(soon);
      doc.off('update', onUpdate);
      unwatch();
    },
  };
}

/** Notes the ids of the entries that change: one of a thousand with each letter that is typed. */
function watchEntries(doc: MapDoc, changed: Set<string>): () => void {
  const lists = ['stages', 'rows', 'cards', 'stickies'].map((name) => doc.getMap(name));
  const note: Parameters<YMap<unknown>['observeDeep']>[0] = (events) => {
    for (const event of events) {
      const id = event.path[0];
      if (id !== undefined) changed.add(String(id));
      else for (const key of (event as YMapEvent<unknown>).keysChanged) changed.add(key);
    }
  };
  for (const list of lists) list.observeDeep(note);
  return () => {
    for (const list of lists) list.unobserveDeep(note);
  };
}
