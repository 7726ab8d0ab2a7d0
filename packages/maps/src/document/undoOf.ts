import * as Y from 'yjs';
import { LOCAL, type MapDoc, rootsOf, TYPING } from './layout';

/**
 * Takes back what was done in this page, and only that, without end. Each edit is a step of its own; letters written
 * within half a second of each other are one.
 */
export function undoOf(doc: MapDoc): Y.UndoManager {
  const mine = new Set<unknown>([LOCAL, TYPING]);
  let last: unknown = null;
  const manager: Y.UndoManager = new Y.UndoManager(rootsOf(doc), {
    doc,
    trackedOrigins: mine,
    captureTimeout: 500,
    captureTransaction: ({ origin }) => {
      if (!mine.has(origin)) return true;
      if (origin !== TYPING || last !== TYPING) manager.stopCapturing();
      last = origin;
      return true;
    },
  });
  return manager;
}
