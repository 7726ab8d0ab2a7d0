import { normaliseItem } from '@viaggio/domain/collect';
import { type ImportMapping, textOfCell } from '@viaggio/domain/imports';
import type { ImportReading } from '@viaggio/domain/ports/imports';
import type { WorkspaceView } from '@viaggio/domain/ports/workspaces';
import { AppError } from '@viaggio/domain/shared';
import type { CollectUseCaseDeps } from '../collect/acceptItems';
import { fieldOfRow } from './fieldOfRow';
import type { FileRow } from './files/tableFile';
import type { Inspection } from './inspectFile';
import { RowMaker } from './rowMaker';

/** Fewer rows than these may all be wrong by chance: they go to the rows to fix. */
const ENOUGH_ROWS = 20;

export interface TriedRow {
  readonly row: number;
  /** Code of why it cannot be read; undefined when it can. */
  readonly problem: string | undefined;
  /** Column at fault and what stands in it; '' when it is the whole row. */
  readonly column: string;
  readonly cell: string;
  /** Where it would have happened; '' when the row cannot be read. */
  readonly channel: string;
  /** The amount that counts: less than nothing for refunds; 0 where none does. */
  readonly amount: number;
  readonly item: Readonly<Record<string, unknown>> | undefined;
}

/** What would become of the first rows of a file. */
export function tryRows(
  deps: { readonly collect: CollectUseCaseDeps; readonly now: () => number },
  inspection: Pick<Inspection, 'table' | 'first'>,
  reading: ImportReading,
  mapping: ImportMapping,
  workspace: Pick<WorkspaceView, 'id' | 'ipPolicy'>,
): TriedRow[] {
  const maker = new RowMaker(reading, mapping, inspection.table.columns);
  const hash = deps.collect.hasherOf(workspace.id);
  const { isBot, newMessageId } = deps.collect;
  const request = { receivedAt: deps.now(), rule: 'import' } as const;
  const { columns } = inspection.table;
  return inspection.first.map((row): TriedRow => {
    const made = maker.make(row, maker.digestOf(row), 0);
    if (made.kind === 'refused') {
      const { code, field } = made.problem;
      return { ...triedRow(row, columns, field), problem: code, item: undefined };
    }
    const read = normaliseItem(made.item, request, {
      hash,
      isBot,
      newMessageId,
      ipPolicy: workspace.ipPolicy,
    });
    const item = made.item as Readonly<Record<string, unknown>>;
    if (read.kind === 'quarantined') {
      const column = fieldOfRow(mapping, read.field ?? '');
      return { ...triedRow(row, columns, column), problem: read.code, item };
    }
    const { channel, value } = read.kind === 'event' ? read.event : { channel: '', value: 0 };
    return { ...triedRow(row, columns, ''), problem: undefined, item, channel, amount: value };
  });
}

const SHOWN_OF_CELL = 200;

function triedRow(row: FileRow, columns: readonly { readonly name: string }[], column: string) {
  const at = columns.findIndex(({ name }) => name === column);
  const cell = at < 0 ? '' : textOfCell(row.cells[at]).slice(0, SHOWN_OF_CELL);
  return { row: row.number, column: at < 0 ? '' : column, cell, channel: '', amount: 0 };
}

/** A file of which not one row can be read has the wrong mapping: millions of rows to fix would help nobody. */
export function refuseUnfit(...given: Parameters<typeof tryRows>): void {
  const rows = tryRows(...given);
  if (rows.length < ENOUGH_ROWS || rows.some(({ problem }) => problem === undefined)) return;
  const counts = new Map<string, number>();
  for (const { problem = '' } of rows) counts.set(problem, (counts.get(problem) ?? 0) + 1);
  const [reason] = [...counts].sort((a, b) => b[1] - a[1])[0]!;
  throw new AppError(
    'mapping_unfit',
    `None of the first ${rows.length} rows can be read so (${reason}): say which column holds what.`,
    { field: 'mapping' },
  );
}
