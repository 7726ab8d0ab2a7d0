import { type CollectDeps, type ItemRequest, normaliseItem } from '@viaggio/domain/collect';
import { BrowserMemory, type ImportMapping, ROW_PROBLEMS, WhoMemory } from '@viaggio/domain/imports';
import type { QuarantinedEvent } from '@viaggio/domain/ports/quarantine';
import type { KnownSource } from '@viaggio/domain/ports/sources';
import type { CommitEntry } from '../../workers/commit/commitEntry';
import { type CollectUseCaseDeps, eventEntry } from '../collect/acceptItems';
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

type Refusal = Pick<QuarantinedEvent, 'code' | 'message' | 'field'>;

/** Something to commit, and the row that it decides; undefined for what is said beside a row. */
interface Sent {
  readonly entry: CommitEntry;
  readonly row: number | undefined;
}

/**
 * Makes what is to be committed of the rows of a file, in their order. What they say of who is who is said once; it
 * counts as said when it has been accepted, so that a row refused for another reason takes nothing with it.
 */
export class RowWriter {
  readonly #context: RowsContext;
  #deps: CollectDeps;
  readonly #who = new WhoMemory();
  readonly #browsers = new BrowserMemory();
  /** With the claims of who is who, and without. */
  readonly #telling: ItemRequest;
  readonly #silent: ItemRequest;
  readonly #leftOut: ReadonlySet<string>;

  constructor(collect: CollectUseCaseDeps, context: RowsContext) {
    const { hasherOf, isBot, newMessageId } = collect;
    const { workspace, ipPolicy } = context.source;
    this.#context = context;
    this.#leftOut = new Set(context.mapping.leftOut);
    const withoutFields = collect.withoutFieldsOf?.(workspace);
    this.#deps = { hash: hasherOf(workspace), isBot, newMessageId, ipPolicy, withoutFields };
    this.#silent = { receivedAt: context.receivedAt };
    this.#telling = { ...this.#silent, rule: 'import' };
  }

  /** From now on rows are held against this tracking plan. */
  follow(checkPlan: CollectDeps['checkPlan']): void {
    if (checkPlan !== this.#deps.checkPlan) this.#deps = { ...this.#deps, checkPlan };
  }

  write(rows: readonly RowToSend[]): Sent[] {
    const sent: Sent[] = [];
    for (const one of rows) {
      if (one.made.kind === 'made') this.#writeMade(one, one.made, sent);
      else {
        const { problem } = one.made;
        sent.push(this.#refuse(one, { ...problem, message: ROW_PROBLEMS[problem.code] }));
      }
    }
    return sent;
  }

  /** Events that ask to stay away (`integrations`) are neither stored nor refused. */
  #writeMade(one: RowToSend, { item, who, browser }: MadeRow, sent: Sent[]): void {
    const isSaid = browser !== undefined && this.#browsers.knows(browser);
    const result = normaliseItem(item, isSaid ? this.#silent : this.#telling, this.#deps);
    if (result.kind === 'ignored') return;
    if (result.kind === 'quarantined') {
      const field = fieldOfRow(this.#context.mapping, result.field ?? '');
      sent.push(this.#refuse(one, { code: result.code, message: result.message, field }));
      return;
    }
    if (who !== undefined && !this.#who.knows(who.combination)) {
      const said = normaliseItem(who.item(), this.#telling, this.#deps);
      if (said.kind === 'event') {
        sent.push({ entry: eventEntry(said, this.#context, this.#deps.hash), row: undefined });
        this.#who.remember(who.combination);
      }
    }
    sent.push({ entry: eventEntry(result, this.#context, this.#deps.hash), row: one.row.number });
    if (browser !== undefined && !isSaid) this.#browsers.remember(browser);
  }

  /** The id is the row's, not the import's: the same bad row in another file is the same row to fix. */
  #refuse({ row, made, before }: RowToSend, { code, message, field }: Refusal): Sent {
    const { source, receivedAt, columns, import: id } = this.#context;
    const event = {
      workspace: source.workspace,
      id: this.#deps.hash('quarantine', made.id),
      receivedAt,
      connection: source.id,
      import: id,
      row: row.number,
      code,
      message,
      field,
      payload: rowPayload(row, columns, before, this.#leftOut),
    };
    return { entry: { kind: 'quarantined', event }, row: row.number };
  }
}

/** Commits what was written of some rows, and counts what became of each. */
export async function sendRows(
  commit: CollectUseCaseDeps['commit'],
  sent: readonly Sent[],
  tally: Tally,
): Promise<void> {
  const outcomes = await commit(sent.map(({ entry }) => entry));
  sent.forEach(({ entry, row }, index) => {
    if (row === undefined) return;
    tally.add(outcomes[index]!, row, entry.kind === 'quarantined' ? entry.event.code : '');
  });
}
