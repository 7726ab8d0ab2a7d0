import type { Column } from './rowBinary';

/** Values bound to `{name:Type}` placeholders. Lists of ids go through `idList`. */
export type QueryParams = Readonly<
  Record<string, string | number | boolean | readonly string[] | readonly number[]>
>;

/** Bounds of one query: the engine goes on after a caller has left, so every query carries them. */
export interface QueryLimits {
  /** Seconds after which the engine stops the query. */
  readonly maxSeconds?: number;
  /** Bytes of memory the query may take. */
  readonly maxMemory?: number;
  readonly rank?: QueryRank;
}

/**
 * Who waits for a query. `person`: somebody looks at one person, a few rows, and reports pause meanwhile. `flow`: events
 * on their way to the map. `export`: a file that is made as fast as its reader takes it, after all others. `report`:
 * everything else, which takes what the others leave.
 */
export type QueryRank = 'person' | 'flow' | 'report' | 'export';

/**
 * A query of priority 2 stops between blocks, for a second at most, while one of priority 1 runs; 0 neither waits nor
 * makes wait. The nice value is of the query's threads; where the system does not allow it, the engine leaves it out.
 */
const RANKS: Readonly<Record<QueryRank, string>> = {
  person: 'priority=1, os_thread_priority=0',
  flow: 'priority=0, os_thread_priority=0',
  report: 'priority=2, os_thread_priority=10',
  export: 'priority=3, os_thread_priority=15',
};

/** What differs between the embedded engine and a server, in one table instead of scattered ifs. */
export interface EventsCapabilities {
  readonly kind: 'chdb' | 'clickhouse';
  /** Name of the cluster the tables are spread over; '' on one machine. */
  readonly cluster: string;
}

/** The table that holds the rows on each server, which mutations and settings name; the same on one machine. */
export const localTable = ({ cluster }: Pick<EventsCapabilities, 'cluster'>, table: string): string =>
  cluster === '' ? table : `${table}_local`;

/**
 * The events store as the rest of this room sees it. One dialect, two adapters: chDB in a supervised child process,
 * ClickHouse over HTTP. 64-bit integers come back as strings unless the SQL turns them into Float64.
 */
export interface EventsDriver {
  readonly capabilities: EventsCapabilities;
  /** Runs a SELECT and returns its rows as objects. */
  query<Row>(sql: string, params?: QueryParams, limits?: QueryLimits): Promise<Row[]>;
  /** Runs a SELECT whose result may be large; yields blocks of rows as arrays of column values. */
  stream<Row extends readonly unknown[]>(
    sql: string,
    params?: QueryParams,
    limits?: QueryLimits,
  ): AsyncIterable<Row[]>;
  /** Runs a statement without a result. Of the limits only the rank holds: it says which connection it takes. */
  command(sql: string, params?: QueryParams, limits?: QueryLimits): Promise<void>;
  /** Inserts rows given as JSONCompactEachRow text; on disk when it resolves. */
  insert(table: string, columns: readonly string[], payload: Buffer): Promise<void>;
  /** Inserts rows as the columns write them, in one block; on disk when it resolves. */
  insertRows<Row>(table: string, columns: readonly Column<Row>[], rows: readonly Row[]): Promise<void>;
  close(): Promise<void>;
}

/** A list of hash ids as the engine's text form of Array(UInt64). Refuses what is not a decimal number. */
export function idList(ids: Iterable<string>): string {
  const list = [...ids];
  for (const id of list) if (!/^\d{1,20}$/.test(id)) throw new Error(`not an id: ${id}`);
  return `[${list.join(',')}]`;
}

/** Default bounds of a query nobody gave bounds to. */
export const DEFAULT_LIMITS: Required<QueryLimits> = {
  maxSeconds: 60,
  maxMemory: 1_500_000_000,
  rank: 'report',
};

/** Appends the bounds to a SELECT: settings given to the client would leak into later queries. */
export function withLimits(sql: string, limits: QueryLimits = {}): string {
  const { maxSeconds, maxMemory, rank } = { ...DEFAULT_LIMITS, ...limits };
  const settings = `max_execution_time=${Number(maxSeconds)}, max_memory_usage=${Number(maxMemory)}, ${RANKS[rank]}`;
  return /\bSETTINGS\b[^)]*$/.test(sql) ? `${sql}, ${settings}` : `${sql}\nSETTINGS ${settings}`;
}
