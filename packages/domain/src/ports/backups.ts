/** The control store as it stood at one moment. Rows are read when they are asked for, and are still of that moment. */
export interface ControlSnapshot {
  /** Numbers of the migrations that had been applied. */
  readonly migrations: readonly number[];
  /** `schema.table`, with the columns that are written out. */
  readonly tables: readonly ControlTable[];
  /** Last number given by each sequence, by `schema.name`. */
  readonly sequences: Readonly<Record<string, number>>;
  /** The rows of a table in PostgreSQL's COPY text; the number of rows once all is read. */
  read(table: ControlTable): AsyncIterable<Uint8Array>;
  /** Rows that `read` has passed on, by table. */
  rowsOf(table: ControlTable): number;
  release(): Promise<void>;
}

export interface ControlTable {
  readonly name: string;
  readonly columns: readonly string[];
}

/** A table of the embedded events store as it stood at one moment. */
export interface FrozenTable {
  readonly name: string;
  /** CREATE TABLE … of that moment. */
  readonly create: string;
  /** Directory with one directory for each part of the table. */
  readonly directory: string;
}

export interface EventsSnapshot {
  readonly migrations: readonly number[];
  readonly tables: readonly FrozenTable[];
  release(): Promise<void>;
}

/** Both stores as they stood at one moment. */
export interface Snapshot {
  readonly control: ControlSnapshot;
  readonly events: EventsSnapshot;
}
