import type { MapEvent } from '@viaggio/contract/maps';
import { type MapDoc, undoOf } from '@viaggio/maps/document';
import * as Y from 'yjs';
import {
  followPresence,
  keepMap,
  type MapSync,
  memberWire,
  type Presence,
  randomName,
  syncMap,
} from '../../../api/maps';
import { FocusStore } from '../focus/focusStore';
import { type DocumentStore, documentStore } from './documentStore';

/** One map open for reading or writing. */
export interface EditorSession {
  readonly map: string;
  readonly doc: MapDoc;
  readonly document: DocumentStore;
  readonly sync: MapSync;
  readonly presence: Presence;
  readonly focus: FocusStore;
  readonly undo: Y.UndoManager;
  readonly newId: () => string;
  close(): void;
}

export function openSession(map: string, onChanged: (what: string) => void): EditorSession {
  const doc = new Y.Doc();
  const wire = memberWire(map);
  const presence = followPresence(wire);
  const onEvent = (event: MapEvent) => {
    if (event.type === 'changed') onChanged(event.what);
    else presence.hear(event);
  };
  const sync = syncMap({ doc, wire, keep: keepMap(map, doc), onEvent });
  const document = documentStore(doc);
  const undo = undoOf(doc);
  return {
    map,
    doc,
    document,
    sync,
    presence,
    focus: new FocusStore(),
    undo,
    newId: () => randomName(6),
    close: () => {
      presence.close();
      sync.close();
      document.close();
      undo.destroy();
    },
  };
}
