import { type ImportMapping, ROW_PROBLEMS } from '@viaggio/domain/imports';
import type { QuarantinedEvent } from '@viaggio/domain/ports/quarantine';
import type { KnownSource } from '@viaggio/domain/ports/sources';
import { acceptItems, type CollectUseCaseDeps } from '../collect/acceptItems';
import { divertRefusals } from '../quarantine/divertRefusals';
import { fieldOfRow } from './fieldOfRow';
import type { FileRow } from './files/tableFile';
import type { MadeRow, RefusedRow } from './rowMaker';
import { rowPayload } from './rowPayload';
import type { Tally } from './tally';

/** What the rows of one file have in common. */
export interface RowsContext {
  readonly import: number;
  readonly source: Pick<KnownSource, 'id' | 'workspace' | 'ipPolicy'>;
  /** When the import began: rows of one file arrived together, in its order. */
  readonly receivedAt: number;
  readonly mapping: ImportMapping;
  readonly columns: readonly { readonly name: string }[];
}

export interface RowToSend {
  readonly row: FileRow;
  /** Identical rows above it. */
  readonly before: number;
  readonly made: MadeRow | RefusedRow;
}

/** Sends some rows through collection, with their refusals, and counts what became of each. */
export async function sendRows(
  collect: CollectUseCaseDeps,
  context: RowsContext,
  rows: readonly RowToSend[],
  tally: Tally,
): Promise<void> {
  const { items, owners } = itemsOf(rows);
  const hash = collect.hasherOf(context.source.workspace);
  const refusal = (one: RowToSend, why: Refusal) =>
    quarantinedRow(context, one, hash('quarantine', one.made.id), why);
  const unreadable = rows.flatMap((one) =>
    one.made.kind === 'refused'
      ? [refusal(one, { ...one.made.problem, message: ROW_PROBLEMS[one.made.problem.code] })]
      : [],
  );
  const divert = (event: QuarantinedEvent): QuarantinedEvent | undefined => {
    const owner = owners[event.row];
    // Who somebody is was refused for the same reason as the row it stands beside.
    if (owner === undefined) return undefined;
    return refusal(owner, { ...event, field: fieldOfRow(context.mapping, event.field) });
  };
  const outcomes = await acceptItems(
    { ...collect, commit: divertRefusals(collect.commit, divert, unreadable) },
    {
      source: context.source,
      items,
      import: context.import,
      // Places in the list, so that a refusal finds its row.
      rows: items.map((_, index) => index),
      request: { receivedAt: context.receivedAt, rule: 'import' },
    },
  );
  outcomes.forEach(({ outcome, code }, index) => {
    const owner = owners[index];
    if (owner !== undefined) tally.add(outcome, owner.row.number, code);
  });
  for (const { row, made } of rows) {
    if (made.kind === 'refused') tally.add('quarantined', row.number, made.problem.code);
  }
}

/** The items of the rows, and the row each belongs to; undefined for what is said beside a row. */
function itemsOf(rows: readonly RowToSend[]): { items: object[]; owners: (RowToSend | undefined)[] } {
  const items: object[] = [];
  const owners: (RowToSend | undefined)[] = [];
  for (const one of rows) {
    if (one.made.kind === 'refused') continue;
    if (one.made.who !== undefined) {
      items.push(one.made.who);
      owners.push(undefined);
    }
    items.push(one.made.item);
    owners.push(one);
  }
  return { items, owners };
}

type Refusal = Pick<QuarantinedEvent, 'code' | 'message' | 'field'>;

/** `id` is the row's, not the import's: the same bad row in another file is the same row to fix. */
function quarantinedRow(
  context: RowsContext,
  { row, before }: RowToSend,
  id: string,
  { code, message, field }: Refusal,
): QuarantinedEvent {
  return {
    workspace: context.source.workspace,
    id,
    receivedAt: context.receivedAt,
    connection: context.source.id,
    import: context.import,
    row: row.number,
    code,
    message,
    field,
    payload: rowPayload(row, context.columns, before),
  };
}
