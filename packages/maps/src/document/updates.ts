import * as Y from 'yjs';
import type { MapDoc } from './layout';

/** All of a document as one update: what is stored, and what a new reader starts from. */
export function encodeMap(doc: MapDoc): Uint8Array {
  return Y.encodeStateAsUpdate(doc);
}

/** The document that the updates make, in any order; each may come twice. */
export function openMap(...updates: readonly Uint8Array[]): MapDoc {
  const doc = new Y.Doc();
  for (const update of updates) Y.applyUpdate(doc, update);
  return doc;
}

/**
 * Takes in an update of somebody else. False when it cannot be read, or when it builds on another that is missing here;
 * the document may then hold part of it: try on a copy.
 */
export function applyUpdate(doc: MapDoc, update: Uint8Array, origin: unknown = null): boolean {
  try {
    Y.applyUpdate(doc, update, origin);
  } catch {
    return false;
  }
  return doc.store.pendingStructs === null && doc.store.pendingDs === null;
}

/** What a document holds, as a short vector that the other side can compare with. */
export function vectorOf(doc: MapDoc): Uint8Array {
  return Y.encodeStateVector(doc);
}

/** The update that brings what the holder of the vector lacks. */
export function missingFrom(doc: MapDoc, vector: Uint8Array): Uint8Array {
  return Y.encodeStateAsUpdate(doc, vector);
}
