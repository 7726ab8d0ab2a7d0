import type pg from 'pg';

/** One connection inside a transaction, or the pool outside one. */
export interface Queryable {
  query<Row extends pg.QueryResultRow>(sql: string, values?: readonly unknown[]): Promise<Row[]>;
}

/** The control store as this room's operations see it. */
export interface ControlDriver extends Queryable {
  /** Runs the work in one transaction: all of it, or nothing. */
  transaction<Result>(work: (tx: Queryable) => Promise<Result>): Promise<Result>;
  /** The pool itself, for libraries that bring their own SQL. */
  readonly pool: pg.Pool;
  /**
   * Runs the work while holding a lock of the whole installation; other nodes wait, or, with `wait: false`,
   * get `undefined` at once. Several may hold a lock that all of them want `shared`, on as many nodes.
   */
  withLock<Result>(
    name: string,
    work: () => Promise<Result>,
    options?: { wait?: boolean; shared?: boolean },
  ): Promise<Result | undefined>;
  close(): Promise<void>;
}
