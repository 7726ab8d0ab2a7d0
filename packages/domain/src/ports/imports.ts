import type { ColumnKind, DateOrder, DecimalMark, ImportMapping, PresetId } from '../imports/index';
import type { HashId } from '../shared/index';
import type { Actor, PageRequest } from './access';
import type { ProfileUpdate } from './batchLedger';
import type { JobStatus } from './jobs';

/** How the file of an import was read: kept, so that a mended row is read the same way. */
export interface ImportReading {
  readonly format: string;
  readonly encoding: string;
  readonly separator: string;
  readonly timeZone: string;
  readonly dateOrder: DateOrder;
  readonly decimal: DecimalMark;
  readonly columns: readonly {
    readonly name: string;
    readonly path: readonly string[];
    readonly kind: ColumnKind;
    readonly leadingZeros: boolean;
  }[];
  /** The records were events of the collection API already. */
  readonly ready: boolean;
  /** The preset it was read with; older imports say nothing. */
  readonly preset?: PresetId | null;
}

export interface ImportCounts {
  readonly rowsRead: number;
  readonly stored: number;
  readonly duplicate: number;
  readonly quarantined: number;
  /** Why rows were refused, the commonest first. */
  readonly reasons: readonly {
    readonly reason: string;
    readonly rows: number;
    readonly firstRow: number;
  }[];
}

export interface NewImport {
  readonly workspace: number;
  readonly job: number;
  /** Connection its events come through. */
  readonly source: number;
  /** Number of the server that does it. */
  readonly node: number;
  /** The file's name, for people. */
  readonly file: string;
  readonly bytes: number;
  readonly mapping: ImportMapping;
  readonly reading: ImportReading;
  readonly dryRun: boolean;
  readonly createdBy: Actor;
}

export interface ImportRecord extends ImportCounts {
  readonly id: number;
  readonly workspace: number;
  readonly job: number;
  readonly source: number;
  readonly file: string;
  readonly bytes: number;
  readonly mapping: ImportMapping;
  readonly reading: ImportReading;
  readonly dryRun: boolean;
  /** Name of who started it, as far as it is still known. */
  readonly createdBy: string;
  readonly createdAt: number;
  readonly status: JobStatus;
  readonly progress: number | null;
  readonly finishedAt: number | null;
  readonly error: { readonly code: string; readonly message: string } | null;
  /** Its events are being taken out, or have been. */
  readonly undo: 'none' | 'begun' | 'done';
}

export interface ImportStore {
  create(record: NewImport): Promise<ImportRecord>;
  /** Notes how far it is, and how the file is read once that is decided. */
  report(workspace: number, id: number, counts: ImportCounts, reading?: ImportReading): Promise<void>;
  find(workspace: number, id: number): Promise<ImportRecord | undefined>;
  /** Latest first. */
  list(workspace: number, page: PageRequest): Promise<ImportRecord[]>;
  /** Fails what a server was doing when it stopped. Returns how many. */
  failInterrupted(node: number): Promise<number>;
  /** Notes that an import is being undone, and the sources it touched; a repeated call adds to them. */
  beginUndo(workspace: number, id: number, sources: readonly HashId[]): Promise<void>;
  /** Undos that were begun and not ended. */
  listUndoing(): Promise<{ workspace: number; id: number }[]>;
  undoneSources(workspace: number, id: number): Promise<HashId[]>;
  endUndo(workspace: number, id: number): Promise<void>;
  countClaims(workspace: number, id: number): Promise<number>;
  /** Takes the import's claims out and leaves what they held together to be resolved anew. */
  forgetClaims(workspace: number, id: number): Promise<void>;
  /** Marks everybody who owns one of the sources, always or for a time, to be rebuilt. */
  markDirty(workspace: number, sources: readonly HashId[]): Promise<void>;
  forgetProfiles(workspace: number, sources: readonly HashId[]): Promise<void>;
  /** Puts back what was said before, under what has been said since. */
  restoreProfiles(workspace: number, profiles: readonly ProfileUpdate[]): Promise<void>;
}

/** A key of an account or case, as the events say it. */
export interface KeyValues {
  /** `account`, or the name of a case property. */
  readonly kind: string;
  readonly values: readonly string[];
}

/** What an import holds in the events store. */
export interface ImportHoldings {
  readonly events: number;
  /** Sources of its events. */
  readonly people: number;
  readonly signals: number;
  /** Refused rows that are still open. */
  readonly quarantined: number;
  /** First and last time of its events, UTC ms; null when there are none. */
  readonly from: number | null;
  readonly to: number | null;
  /** Revenue less refunds. */
  readonly value: number;
  /** The most frequent names of its events. */
  readonly names: readonly { readonly name: string; readonly events: number }[];
}

/** What an import left in the events store. */
export interface ImportEraser {
  holdingsOf(workspace: number, id: number): Promise<ImportHoldings>;
  /** Sources of its events. */
  sourcesOf(workspace: number, id: number): Promise<HashId[]>;
  /** Accounts and cases its events belong to. */
  keysOf(workspace: number, id: number, kinds: readonly string[]): Promise<KeyValues[]>;
  /** Removes its events, signals, known messages and refused rows. May be repeated. */
  erase(workspace: number, id: number): Promise<void>;
  /** Removes the walks of keys under a version of a model. */
  eraseWalks(workspace: number, model: number, keys: readonly HashId[]): Promise<void>;
  /** Everything the sources still say of themselves in the log, in the order of time. */
  readProfiles(
    workspace: number,
    sources: readonly HashId[],
  ): Promise<{ source: HashId; time: number; properties: string }[]>;
}
