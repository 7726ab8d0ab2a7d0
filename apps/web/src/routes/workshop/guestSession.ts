import type { MapEvent } from '@viaggio/contract/maps';
import type { MapDoc } from '@viaggio/maps/document';
import * as Y from 'yjs';
import {
  followPresence,
  type GuestRoom,
  guestWire,
  keepNothing,
  type MapSync,
  type Presence,
  randomName,
  syncMap,
} from '../../api/maps';
import { type DocumentStore, documentStore } from '../mapEditor/session/documentStore';
import type { GuestHere } from './guestOf';

/** A workshop open in this tab. Nothing of it is kept on the guest's device: the link ends, and the map with it. */
export interface GuestSession {
  readonly doc: MapDoc;
  readonly document: DocumentStore;
  readonly sync: MapSync;
  readonly presence: Presence;
  readonly newId: () => string;
  close(): void;
}

export function openWorkshop(
  token: string,
  guest: GuestHere,
  onRoom: (room: GuestRoom) => void,
): GuestSession {
  const doc = new Y.Doc();
  const wire = guestWire({ token, ...guest }, onRoom);
  const presence = followPresence(wire);
  const onEvent = (event: MapEvent) => presence.hear(event);
  const sync = syncMap({ doc, wire, keep: keepNothing(), onEvent });
  const document = documentStore(doc);
  return {
    doc,
    document,
    sync,
    presence,
    newId: () => randomName(6),
    close: () => {
      presence.close();
      sync.close();
      document.close();
    },
  };
}
