import type { MapDocument } from '@viaggio/domain/maps';
import type {
  MapAuthor,
  MapBacklog,
  MapNews,
  MapStore,
  MapWriting,
  NewMapVersion,
} from '@viaggio/domain/ports/maps';
import { AppError } from '@viaggio/domain/shared';
import {
  applyUpdate,
  encodeMap,
  type MapDoc,
  missingFrom,
  openMap,
  readMapDoc,
  vectorOf,
} from '@viaggio/maps/document';
import { checkChanged } from './checkChanged';
import { faceOf } from './faceOf';
import { mapNotFound } from './refusals';
import { lengthOf, refuseStrangers } from './refuseStrangers';

/** A whole state is written down after so many updates, or so many bytes of them. */
const COMPACT_AFTER = { updates: 200, bytes: 2 * 1024 * 1024 };
const MOST_STATE_BYTES = 8 * 1024 * 1024;
/** Documents kept in memory, the last used. */
const MOST_ROOMS = 64;

export interface MapRead {
  readonly seq: number;
  readonly document: MapDocument;
}

export interface MapChange {
  /** Who sent it, of those that edit; '' for the server itself. */
  readonly client: string;
  /** Works on the document, which reads as `before`, or throws. */
  readonly change: (doc: MapDoc, before: MapDocument) => void;
  /** Keeps the map as it was under this name, in the same step. */
  readonly safety?: string;
}

interface Room {
  readonly doc: MapDoc;
  seq: number;
  /** At least what the state takes: what came in, until it is measured. */
  bytes: number;
  document: MapDocument | undefined;
}

export interface RoomOptions {
  readonly compactAfter?: { readonly updates: number; readonly bytes: number };
  readonly mostStateBytes?: number;
}

/**
 * Documents of maps in memory, as far as this node has read them. The store has the truth: nothing is taken for written
 * before it is there, and a document on which a change failed is thrown away and read again.
 */
export class MapRooms {
  readonly #maps: Pick<MapStore, 'readNews' | 'append'>;
  readonly #options: Required<RoomOptions>;
  readonly #rooms = new Map<string, Room>();
  readonly #turns = new Map<string, Promise<unknown>>();

  constructor(maps: Pick<MapStore, 'readNews' | 'append'>, options: RoomOptions = {}) {
    this.#maps = maps;
    this.#options = { compactAfter: COMPACT_AFTER, mostStateBytes: MOST_STATE_BYTES, ...options };
  }

  /** The map as it is now, of updates by other nodes too. */
  read(workspace: number, map: number): Promise<MapRead> {
    return this.#inTurn(workspace, map, async (room) => {
      await this.#catchUp(workspace, map, room);
      return { seq: room.seq, document: documentOf(room) };
    });
  }

  readState(workspace: number, map: number): Promise<{ seq: number; state: Uint8Array }> {
    return this.#inTurn(workspace, map, async (room) => {
      await this.#catchUp(workspace, map, room);
      return { seq: room.seq, state: encodeMap(room.doc) };
    });
  }

  /** Resolves when the change is on disk, to the number the map is at. What changes nothing writes nothing. */
  change(workspace: number, map: number, by: MapAuthor, change: MapChange): Promise<number> {
    return this.#inTurn(workspace, map, async (room) => {
      const seq = await this.#maps.append(workspace, map, by, room.seq, (news, backlog) => {
        takeIn(room, news);
        return this.#write(room, backlog, change);
      });
      if (seq === undefined) throw mapNotFound();
      room.seq = seq;
      return seq;
    });
  }

  #write(room: Room, backlog: MapBacklog, { client, change, safety }: MapChange): MapWriting | undefined {
    const before = { vector: vectorOf(room.doc), document: documentOf(room) };
    const length = lengthOf(room.doc);
    const update = updateOf(room.doc, before.vector, (doc) => change(doc, before.document));
    if (update === undefined) return undefined;
    refuseStrangers(room.doc, length);
    room.document = readMapDoc(room.doc, before.document);
    checkChanged(before.document, room.document);
    this.#refuseTooLarge(room, update);
    const { updates, bytes } = this.#options.compactAfter;
    const isDue = backlog.updates + 1 >= updates || backlog.bytes + update.length >= bytes;
    const kept: NewMapVersion | undefined =
      safety === undefined ? undefined : { label: safety, kind: 'safety', document: before.document };
    return {
      update,
      client,
      face: faceOf(room.document),
      state: isDue ? encodeMap(room.doc) : undefined,
      safety: kept,
    };
  }

  #refuseTooLarge(room: Room, update: Uint8Array): void {
    room.bytes += update.length;
    const most = this.#options.mostStateBytes;
    if (room.bytes > most) room.bytes = encodeMap(room.doc).length;
    if (room.bytes <= most) return;
    throw new AppError(
      'map_too_large',
      'The map with all its changes has grown too large: make a copy of it and go on there.',
      { status: 413 },
    );
  }

  async #catchUp(workspace: number, map: number, room: Room): Promise<void> {
    const news = await this.#maps.readNews(workspace, map, room.seq);
    if (news === undefined) throw mapNotFound();
    takeIn(room, news);
  }

  /** One after the other for each map. Where something fails, the document is not trusted any more. */
  #inTurn<Result>(workspace: number, map: number, work: (room: Room) => Promise<Result>): Promise<Result> {
    const key = `${workspace}:${map}`;
    const turn = (this.#turns.get(key) ?? Promise.resolve()).then(async () => {
      const room = this.#rooms.get(key) ?? { doc: openMap(), seq: -1, bytes: 0, document: undefined };
      this.#rooms.delete(key);
      const result = await work(room).catch((fault) => {
        room.doc.destroy();
        throw fault;
      });
      this.#keep(key, room);
      return result;
    });
    const quiet = turn.catch(() => undefined);
    this.#turns.set(key, quiet);
    void quiet.then(() => {
      if (this.#turns.get(key) === quiet) this.#turns.delete(key);
    });
    return turn;
  }

  #keep(key: string, room: Room): void {
    this.#rooms.set(key, room);
    for (const [oldest, { doc }] of this.#rooms) {
      if (this.#rooms.size <= MOST_ROOMS) return;
      this.#rooms.delete(oldest);
      doc.destroy();
    }
  }
}

function takeIn(room: Room, { seq, updates }: MapNews): void {
  for (const { update } of updates) {
    if (!applyUpdate(room.doc, update)) {
      throw new AppError('map_unreadable', 'A map in the store cannot be read.', { status: 500 });
    }
    room.bytes += update.length;
    room.document = undefined;
  }
  room.seq = seq;
}

const documentOf = (room: Room): MapDocument => {
  room.document ??= readMapDoc(room.doc);
  return room.document;
};

/** What the change adds, as one update; undefined when that is nothing. */
function updateOf(doc: MapDoc, before: Uint8Array, change: (doc: MapDoc) => void): Uint8Array | undefined {
  const pieces: Uint8Array[] = [];
  const note = (piece: Uint8Array): void => void pieces.push(piece);
  doc.on('update', note);
  try {
    change(doc);
  } finally {
    doc.off('update', note);
  }
  return pieces.length > 1 ? missingFrom(doc, before) : pieces[0];
}
