import type { CollectUseCaseDeps } from '../collect/acceptItems';
import { admitInOrder } from './admitInOrder';
import { type RowsContext, type RowToSend, RowWriter, sendRows } from './sendRows';
import type { Tally } from './tally';

/** Chunks on their way: while one is written to disk the next is made. Leaves room in the queue for live events. */
const CHUNKS_IN_FLIGHT = 12;

/** Sends chunks of rows one after the other, without waiting for each to be on disk. */
export class RowSender {
  readonly #commit: CollectUseCaseDeps['commit'];
  readonly #planOf: CollectUseCaseDeps['planOf'];
  readonly #workspace: number;
  readonly #writer: RowWriter;
  readonly #tally: Tally;
  readonly #onTheWay = new Set<Promise<void>>();
  #failed: { readonly fault: unknown } | undefined;

  constructor(collect: CollectUseCaseDeps, context: RowsContext, tally: Tally) {
    this.#commit = collect.commit;
    this.#planOf = collect.planOf;
    this.#workspace = context.source.workspace;
    this.#writer = new RowWriter(collect, context);
    this.#tally = tally;
  }

  /** Resolves when the chunk has been taken in and there is room for another. */
  async send(rows: readonly RowToSend[]): Promise<void> {
    this.#writer.follow(await this.#planOf?.(this.#workspace));
    const { commit, admitted } = admitInOrder(this.#commit);
    const sending = sendRows(commit, this.#writer.write(rows), this.#tally)
      .catch((fault: unknown) => {
        this.#failed ??= { fault };
      })
      .finally(() => this.#onTheWay.delete(sending));
    this.#onTheWay.add(sending);
    await Promise.race([admitted, sending]);
    if (this.#onTheWay.size >= CHUNKS_IN_FLIGHT) await Promise.race(this.#onTheWay);
    this.#throwIfFailed();
  }

  /** Resolves when everything sent is on disk. */
  async end(): Promise<void> {
    await this.settle();
    this.#throwIfFailed();
  }

  /** Resolves when nothing is on its way any more, however it ended. */
  async settle(): Promise<void> {
    await Promise.all(this.#onTheWay);
  }

  #throwIfFailed(): void {
    if (this.#failed) throw this.#failed.fault;
  }
}
