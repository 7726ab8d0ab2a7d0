import type { SourceContents } from '../sources/index';
import type { IpPolicy } from './workspaces';

/** A connection that may send events. */
export interface Source {
  readonly id: number;
  readonly workspace: number;
  readonly name: string;
  readonly kind: string;
  readonly writeKey: string;
  readonly enabled: boolean;
  readonly createdAt: number;
  readonly firstEventAt: number | null;
  readonly lastEventAt: number | null;
  /** Until when the code before the present one opens too; null when it does not. */
  readonly formerUntil: number | null;
}

export interface NewSource {
  readonly workspace: number;
  readonly name: string;
  readonly kind: string;
  readonly writeKey: string;
}

export interface SourceStore {
  /** Not closed, oldest first. */
  list(workspace: number): Promise<Source[]>;
  find(workspace: number, id: number): Promise<Source | undefined>;
  create(source: NewSource): Promise<Source>;
  update(
    workspace: number,
    id: number,
    change: { name?: string; enabled?: boolean },
  ): Promise<Source | undefined>;
  /** Gives it another code; the one it had opens until a moment, the one before that no more. */
  changeCode(workspace: number, id: number, code: string, formerUntil: number): Promise<boolean>;
  /** Closes it; its events stay. False when there was none. */
  close(workspace: number, id: number): Promise<boolean>;
  /** The one connection of a kind that Viaggio makes for itself: found, or made. In a transaction. */
  ensure(source: NewSource): Promise<Source>;
  /** The connection with a fixed code: made unless the code exists. */
  fix(source: NewSource): Promise<void>;
  findByWriteKey(writeKey: string): Promise<KnownSource | undefined>;
  /** Notes when events of these connections first and last arrived. */
  noteEvents(arrivals: readonly { source: number; at: number }[]): Promise<void>;
}

/** What collection needs to know of a connection. */
export interface KnownSource {
  readonly id: number;
  readonly workspace: number;
  readonly enabled: boolean;
  readonly ipPolicy: IpPolicy;
}

/** Finds the connection of a request, quickly. A change is seen within two seconds on every node. */
export interface SourceDirectory {
  find(writeKey: string): Promise<KnownSource | undefined>;
  /** Forgets everything remembered, after a change here. */
  forget(): void;
}

/** How much came through each connection lately. */
export interface SourceActivity {
  /** Events by connection id, of a workspace since a moment; `places`: of these; null: all. */
  countEvents(
    workspace: number,
    since: number,
    places: readonly string[] | null,
  ): Promise<ReadonlyMap<number, number>>;
}

/** Events of a connection that arrived in one hour, those of files left out. */
export interface ArrivalCount {
  readonly connection: number;
  /** Start of the hour, UTC milliseconds. */
  readonly hour: number;
  /** Arrival of the last of them. */
  readonly last: number;
  readonly events: number;
}

/** What is known of each connection, to say whether it works. */
export interface SourceMeter {
  /** Ascending. `places`: of these; null: all. */
  arrivals(workspace: number, since: number, places: readonly string[] | null): Promise<ArrivalCount[]>;
  /** What came through each connection since a moment. */
  contents(
    workspace: number,
    since: number,
    places: readonly string[] | null,
  ): Promise<ReadonlyMap<number, SourceContents>>;
  /** Open rows of each connection by reason, the most frequent first. */
  toFix(workspace: number): Promise<{ connection: number; code: string; rows: number }[]>;
}
