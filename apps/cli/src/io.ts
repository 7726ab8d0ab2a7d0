import type { CliConfig } from './config';

/** Everything outside: so that tests can listen, and the code reads no globals. */
export interface Io {
  readonly config: CliConfig;
  /** Results. */
  readonly out: (text: string) => void;
  /** Progress and failures. */
  readonly err: (text: string) => void;
  /** Whether progress may be written over itself. */
  readonly isTerminal: boolean;
  readonly fetch: typeof fetch;
  /** Runs what needs no server (`restore`, `doctor`) and answers what it said; a fault where it cannot be run. */
  readonly offline: (args: readonly string[]) => Promise<string>;
  readonly wait: (milliseconds: number) => Promise<unknown>;
}

/** How the program ends. */
export const EXIT = {
  done: 0,
  /** The server refused, or the work failed. */
  failed: 1,
  /** The command was written wrong. */
  usage: 2,
  /** Nobody answers at the address. */
  noServer: 3,
} as const;
export type Exit = (typeof EXIT)[keyof typeof EXIT];

/** Something to be told in one line; the program then ends so. */
export class CliError extends Error {
  readonly exit: Exit;
  /** Of the answer that refused; undefined when there was none. */
  readonly status: number | undefined;

  constructor(
    message: string,
    exit: Exit,
    options: { readonly cause?: unknown; readonly status?: number } = {},
  ) {
    super(message, { cause: options.cause });
    this.exit = exit;
    this.status = options.status;
  }
}
