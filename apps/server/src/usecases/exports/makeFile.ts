import type { Actor } from '@viaggio/domain/ports/access';
import type { ExportDeps } from './deps';
import { type FileFormat, WRITERS } from './files/writers';
import type { Table } from './rows/table';

/** A file as it is made: its name, and its bytes. Whoever takes it reads it to the end, or returns it. */
export interface ExportFile {
  readonly name: string;
  readonly format: FileFormat;
  readonly pieces: AsyncGenerator<Uint8Array>;
}

export interface FileOrder {
  readonly workspace: number;
  readonly actor: Actor;
  readonly format: FileFormat;
  /** What it is of, in the audit log and in its name: `people`, `funnel`. */
  readonly subject: string;
  /** What was asked, for the audit log: never words that may name somebody. */
  readonly detail: Readonly<Record<string, unknown>>;
}

/**
 * Orders a file. Nothing is read before its first piece is asked for. What became of it is written down at its end, and
 * a file that cannot be written down is not whole.
 * @throws AppError `too_many_exports`
 */
export function makeFile<Row>(deps: ExportDeps, order: FileOrder, table: Table<Row>): ExportFile {
  const day = new Date(deps.now()).toISOString().slice(0, 10);
  return {
    name: `viaggio-${order.subject}-${day}.${order.format}`,
    format: order.format,
    pieces: write(deps, order, table, deps.turns.take(order.workspace)),
  };
}

async function* write<Row>(
  { audit }: ExportDeps,
  { workspace, actor, format, subject, detail }: FileOrder,
  { columns, blocks }: Table<Row>,
  giveBack: () => void,
): AsyncGenerator<Uint8Array> {
  let rows = 0;
  let isWhole = false;
  async function* counted(): AsyncGenerator<readonly Row[]> {
    for await (const block of blocks) {
      rows += block.length;
      yield block;
    }
  }
  try {
    yield* WRITERS[format](columns, counted());
    isWhole = true;
  } finally {
    giveBack();
    await audit.record({
      workspace,
      actor,
      action: 'export.made',
      target: `export:${subject}`,
      detail: { format, rows, complete: isWhole, ...detail },
    });
  }
}
