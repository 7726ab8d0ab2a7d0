import { RepeatCounter } from '@viaggio/domain/imports';
import type { ImportReading, ImportRecord, ImportStore } from '@viaggio/domain/ports/imports';
import type { JobStore } from '@viaggio/domain/ports/jobs';
import type { IpPolicy } from '@viaggio/domain/ports/workspaces';
import type { CollectUseCaseDeps } from '../collect/acceptItems';
import { decideReading, type ReadingWish } from './decideReading';
import type { FileRow } from './files/tableFile';
import type { Inspection } from './inspectFile';
import { reportImport } from './reportImport';
import { RowMaker } from './rowMaker';
import { RowSender } from './rowSender';
import { openColumns, scanFile } from './scanFile';
import type { RowToSend } from './sendRows';
import { Tally } from './tally';

export interface RunImportDeps {
  readonly collect: CollectUseCaseDeps;
  readonly imports: Pick<ImportStore, 'report'>;
  readonly jobs: Pick<JobStore, 'report'>;
}

export interface ImportRun {
  readonly record: ImportRecord;
  readonly inspection: Inspection;
  readonly wish: ReadingWish;
  /** Whether what the first rows said of dates and amounts is sure. */
  readonly sure: boolean;
  readonly ipPolicy: IpPolicy;
  /** Aborted when the import is undone, or the server stops. */
  readonly signal: AbortSignal;
}

/** Rows sent at once: a chunk takes the thread for some 20 ms. */
const ROWS_PER_CHUNK = 1_500;
/** Share of the progress that the first of the two readings takes. */
const SCAN_SHARE = 0.15;

/**
 * Stores the rows of a file. A file of millions of rows is read once before, to learn what repeats; and so is one
 * whose first rows leave open how it is written. Resolves when all is on disk.
 */
export async function runImport(deps: RunImportDeps, run: ImportRun): Promise<void> {
  const tally = new Tally();
  const report = reportImport(deps, run.record, tally);
  const sender = new RowSender(deps.collect, contextOf(run), tally);
  try {
    const { reading, repeats } = await prepare(run, report);
    const share = repeats.needsNotes ? SCAN_SHARE : 0;
    const maker = new RowMaker(reading, run.record.mapping, run.inspection.table.columns);
    for await (const { rows, read, progress } of run.inspection.table.rows()) {
      for (let from = 0; from < rows.length; from += ROWS_PER_CHUNK) {
        run.signal.throwIfAborted();
        const chunk = rows.slice(from, from + ROWS_PER_CHUNK);
        await sender.send(chunk.map((row) => toSend(maker, repeats, row)));
        if (read === undefined) tally.read(chunk.length);
      }
      tally.read(read ?? 0);
      report.later(share + progress * (1 - share));
    }
    await sender.end();
  } finally {
    await sender.settle();
    await report.last();
  }
}

/** The first reading, where one is needed: repeats, and what the first rows left open. */
async function prepare(
  { record, inspection, wish, sure, signal }: ImportRun,
  report: ReturnType<typeof reportImport>,
): Promise<{ reading: ImportReading; repeats: RepeatCounter }> {
  const { table, columns } = inspection;
  const { mapping } = record;
  const repeats = new RepeatCounter(table.expectedRows);
  if (sure && !repeats.needsNotes) return { reading: record.reading, repeats };
  const maker = new RowMaker(record.reading, mapping, table.columns);
  await scanFile(table, maker, repeats, sure ? [] : openColumns(columns, mapping), {
    progress: (share) => {
      signal.throwIfAborted();
      report.later(share * SCAN_SHARE);
    },
  });
  if (sure) return { reading: record.reading, repeats };
  const { reading } = decideReading(table, columns, mapping, wish);
  report.decided(reading);
  return { reading, repeats };
}

function toSend(maker: RowMaker, repeats: RepeatCounter, row: FileRow): RowToSend {
  const digest = maker.digestOf(row);
  const before = repeats.before(digest);
  return { row, before, made: maker.make(row, digest, before) };
}

function contextOf({ record, inspection, ipPolicy }: ImportRun) {
  return {
    import: record.id,
    source: { id: record.source, workspace: record.workspace, ipPolicy },
    receivedAt: record.createdAt,
    mapping: record.mapping,
    columns: inspection.table.columns,
  };
}
