import type { MapDocument } from '@viaggio/domain/maps';
import { LOCAL, type MapDoc, readMapDoc, TYPING } from '@viaggio/maps/document';
import { UndoManager } from 'yjs';

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
  const refresh = () => {
    clearTimeout(soon);
    soon = undefined;
    document = readMapDoc(doc, document);
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
    },
  };
}
