import type { MapDocument, MapKind } from '../maps/index';
import type { Actor } from './access';
import type { MailReader } from './alertStore';
import type { Made } from './boards';

/** What a list tells of a map: read from its document whenever that changes. */
export interface MapFace {
  readonly name: string;
  readonly kind: MapKind;
  readonly language: 'it' | 'en';
  readonly model: string | null;
  readonly personas: readonly string[];
  readonly size: { readonly stages: number; readonly rows: number; readonly cards: number };
}

export interface MapRecord extends MapFace {
  readonly id: number;
  /** Number of the latest update; 0 for a map as it was made. */
  readonly seq: number;
  /** Comments that are not resolved. */
  readonly comments: number;
  readonly made: Made;
  /** UTC milliseconds. */
  readonly updatedAt: number;
}

/** A piece of the shared document. `seq`: with it and what goes before, the document is at that number. */
export interface MapUpdate {
  readonly seq: number;
  readonly update: Uint8Array;
  /** The client that sent it; '' for the state it is made of, and for what the server changed. */
  readonly client: string;
}

/** What a reader at some number lacks. The first may be the whole state: then it holds what the reader has, too. */
export interface MapNews {
  readonly seq: number;
  readonly updates: readonly MapUpdate[];
}

/** What is written down with one update, all of it or nothing. */
export interface MapWriting {
  readonly update: Uint8Array;
  readonly client: string;
  readonly face: MapFace;
  /** The whole state with this update, where `due` asked for it: the updates it is made of may go. */
  readonly state: Uint8Array | undefined;
  /** The map as it was before this update, kept. */
  readonly safety: NewMapVersion | undefined;
}

/** Bytes of the updates since the last whole state, and how many: to judge by whether a new one is due. */
export interface MapBacklog {
  readonly updates: number;
  readonly bytes: number;
}

export interface NewMapVersion {
  readonly label: string;
  readonly kind: 'version' | 'safety';
  readonly document: MapDocument;
}

export interface MapVersion extends Omit<NewMapVersion, 'document'> {
  readonly id: number;
  readonly seq: number;
  readonly made: Made;
}

/** Where a comment stands: on a card, a cell, or (all null) the map. */
export interface CommentPlace {
  readonly card: string | null;
  readonly row: string | null;
  readonly stage: string | null;
}

export interface NewMapComment {
  readonly body: string;
  /** User ids of members. */
  readonly mentions: readonly string[];
  readonly at: CommentPlace;
  /** The comment it answers; null for one that opens a thread. */
  readonly answers: number | null;
}

export interface MapComment extends Omit<NewMapComment, 'mentions'> {
  readonly id: number;
  readonly mentions: readonly { readonly id: string; readonly name: string }[];
  readonly made: Made;
  readonly editedAt: number | null;
  readonly resolved: { readonly byName: string; readonly at: number } | null;
}

export interface MapImageFile {
  readonly type: string;
  readonly body: Uint8Array;
}

export interface NewMapLink {
  readonly kind: 'share' | 'workshop';
  readonly tokenHash: string;
  /** As `hashPassword` writes it; null: none is asked. */
  readonly passwordHash: string | null;
  /** Ids of the rows it shows; null: all that are not hidden. */
  readonly rows: readonly string[] | null;
  readonly figures: boolean;
  readonly embed: boolean;
  /** Of each guest. */
  readonly votes: number;
  /** Places its maker was limited to; empty: none. */
  readonly places: readonly string[];
  readonly expiresAt: number;
}

export interface MapLink extends Omit<NewMapLink, 'tokenHash'> {
  readonly id: number;
  readonly workspace: number;
  readonly map: number;
  readonly made: Made;
  readonly revokedAt: number | null;
  readonly lastUsedAt: number | null;
}

/** Journey maps as documents. Every operation names its workspace; ids of others, and of what was removed, are unknown. */
export interface MapStore {
  list(workspace: number): Promise<MapRecord[]>;
  find(workspace: number, id: number): Promise<MapRecord | undefined>;
  create(workspace: number, by: Actor, face: MapFace, state: Uint8Array): Promise<number>;
  /** It comes back with `restore` for a day. */
  remove(workspace: number, id: number): Promise<boolean>;
  restore(workspace: number, id: number): Promise<boolean>;

  /** What somebody at number `known` lacks (−1: knows nothing); undefined where there is no such map. */
  readNews(workspace: number, id: number, known: number): Promise<MapNews | undefined>;
  /**
   * Writes an update under the next number while nobody else can: `write` is given what somebody at number `known`
   * lacks, and answers what is to be written, or undefined for nothing. On disk when it resolves, and told to all nodes.
   * Resolves to the number the map is at; undefined where there is no such map. What `write` throws changes nothing.
   */
  append(
    workspace: number,
    id: number,
    by: MapAuthor,
    known: number,
    write: (news: MapNews, backlog: MapBacklog) => MapWriting | undefined,
  ): Promise<number | undefined>;

  listVersions(workspace: number, map: number): Promise<MapVersion[]>;
  findVersion(
    workspace: number,
    map: number,
    id: number,
  ): Promise<(MapVersion & { readonly document: MapDocument }) | undefined>;
  /** undefined where there is no such map. */
  createVersion(
    workspace: number,
    map: number,
    by: MapAuthor,
    version: NewMapVersion & { readonly seq: number },
  ): Promise<number | undefined>;

  /** With their answers, the oldest first. */
  listComments(workspace: number, map: number): Promise<MapComment[]>;
  /** undefined where there is no such map, or no such comment to answer. */
  createComment(
    workspace: number,
    map: number,
    by: Actor,
    comment: NewMapComment,
  ): Promise<number | undefined>;
  updateComment(
    workspace: number,
    map: number,
    id: number,
    change: {
      readonly body?: string | undefined;
      readonly mentions?: readonly string[] | undefined;
      /** By whom; null opens it again. */
      readonly resolved?: Actor | null | undefined;
    },
  ): Promise<boolean>;
  removeComment(workspace: number, map: number, id: number): Promise<boolean>;

  /** `sha256`, hexadecimal, is its id. undefined where there is no such map; false where it holds `most` of them. */
  addImage(
    workspace: number,
    map: number,
    image: MapImageFile & { readonly sha256: string },
    most: number,
  ): Promise<true | false | undefined>;
  findImage(workspace: number, map: number, sha256: string): Promise<MapImageFile | undefined>;
  copyImages(workspace: number, from: number, to: number): Promise<void>;

  /** Open and over, latest first. */
  listLinks(workspace: number, map: number): Promise<MapLink[]>;
  createLink(workspace: number, map: number, by: Actor, link: NewMapLink): Promise<number | undefined>;
  revokeLink(workspace: number, map: number, id: number, now: number): Promise<boolean>;
  /** By the hash of its token, over or not; undefined where its workspace or its map is gone. */
  findLink(tokenHash: string): Promise<MapLink | undefined>;
  noteLinkUsed(workspace: number, id: number, now: number): Promise<void>;
}

/** Who wrote an update: as other changes, or the guests of a workshop, by its link. */
export type MapAuthor = Actor | { readonly kind: 'guest'; readonly id: string };

/** Where somebody is on a map. Not kept: said again and again by whoever is there. */
export interface MapPresence {
  readonly client: string;
  readonly name: string;
  readonly color: number;
  readonly guest: boolean;
  /** null: has left. */
  readonly at: CommentPlace | null;
}

export type MapPart = 'comments' | 'versions' | 'links' | 'map';

/** What the nodes of an installation tell each other of a map. Never content: only where it can be read. */
export type MapSignal =
  | { readonly kind: 'update'; readonly map: number; readonly seq: number }
  | { readonly kind: 'changed'; readonly map: number; readonly what: MapPart }
  | { readonly kind: 'presence'; readonly map: number; readonly presence: MapPresence };

export interface MapSignals {
  /** To all nodes, this one too. `update` signals are told by `append` itself. */
  publish(signal: MapSignal): Promise<void>;
  /** Until stopped. `onGap`: signals may have been missed, look for what is new. */
  listen(listener: { onSignal(signal: MapSignal): void; onGap(): void }): { stop(): Promise<void> };
}

/** Who gets a mail when a comment mentions them: every member who has not switched it off. */
export interface MentionMailStore {
  isOn(workspace: number, member: number): Promise<boolean>;
  set(workspace: number, member: number, on: boolean): Promise<void>;
  /** Of these users those who are members and want it. */
  readersOf(workspace: number, users: readonly string[]): Promise<MailReader[]>;
}

export interface RoleReader {
  /** Roles of people in the companies of a workspace, the commonest first. */
  listRoles(workspace: number): Promise<string[]>;
}
