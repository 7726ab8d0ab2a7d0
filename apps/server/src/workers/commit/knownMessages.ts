import { setImmediate as turn } from 'node:timers/promises';
import type { BatchLedger } from '@viaggio/domain/ports/batchLedger';
import type { EventLog, KnownMessage } from '@viaggio/domain/ports/eventLog';
import type { HashId } from '@viaggio/domain/shared';
import { BloomFilter } from './bloomFilter';

export interface KnownMessagesDeps {
  readonly log: Pick<EventLog, 'findKnownMessages' | 'rememberMessages' | 'streamKnownMessages'>;
  readonly ledger: Pick<BatchLedger, 'markRemembered'>;
  readonly onError: (error: unknown, doing: string) => void;
}

interface Batch {
  readonly id: number;
  readonly messages: readonly KnownMessage[];
}

const FIRST_CAPACITY = 4_000_000;
/** Message ids of several batches are written together: an insert for each was a third of a commit's work. */
const WRITE_AFTER_MS = 2_000;

/**
 * Which messages have been stored. Those of the last seconds are held here and written to their table together; the
 * ledger knows which batches still wait, and a start after a crash writes theirs from the log. Of the others filters
 * answer "never seen" at once; what they take for known is looked up. Until the filters are filled from the table,
 * everything is.
 */
export class KnownMessages {
  readonly #deps: KnownMessagesDeps;
  #filters = [new BloomFilter(FIRST_CAPACITY)];
  #filled = false;
  #waiting: Batch[] = [];
  readonly #recent = new Set<HashId>();
  #timer: NodeJS.Timeout | undefined;
  #writing: Promise<void> = Promise.resolve();

  constructor(deps: KnownMessagesDeps) {
    this.#deps = deps;
  }

  /** Reads the table once; may run while messages are being remembered. */
  async fill(): Promise<void> {
    for await (const block of this.#deps.log.streamKnownMessages()) {
      for (const hash of block) this.#add(hash);
      // Thirty blocks come at once: without a pause whoever opens a page waits up to 140 ms for its turn.
      await turn();
    }
    this.#filled = true;
  }

  /** The given hashes that are stored. */
  async find(hashes: readonly HashId[]): Promise<Set<HashId>> {
    const recent = hashes.filter((hash) => this.#recent.has(hash));
    const suspects = hashes.filter(
      (hash) => !this.#recent.has(hash) && (!this.#filled || this.#mayKnow(hash)),
    );
    const found = suspects.length === 0 ? [] : await this.#deps.log.findKnownMessages(suspects);
    return new Set([...recent, ...found]);
  }

  /** The messages of a batch that has been applied. */
  remember(batch: Batch): void {
    this.#waiting.push(batch);
    for (const { messageHash } of batch.messages) {
      this.#recent.add(messageHash);
      this.#add(messageHash);
    }
    this.#writeSoon();
  }

  /** Writes what waits. Rejects when it could not; it is tried again after some seconds then. */
  write(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#writing = this.#writing.catch(() => undefined).then(() => this.#writeWaiting());
    return this.#writing;
  }

  #writeSoon(): void {
    this.#timer ??= setTimeout(() => void this.write().catch(() => undefined), WRITE_AFTER_MS).unref();
  }

  async #writeWaiting(): Promise<void> {
    const batches = this.#waiting;
    if (batches.length === 0) return;
    this.#waiting = [];
    const messages = batches.flatMap((batch) => batch.messages);
    try {
      await this.#deps.log.rememberMessages(messages);
      await this.#deps.ledger.markRemembered(batches.map((batch) => batch.id));
    } catch (error) {
      this.#waiting.unshift(...batches);
      this.#writeSoon();
      this.#deps.onError(error, 'remember messages');
      throw error;
    }
    for (const { messageHash } of messages) this.#recent.delete(messageHash);
  }

  #mayKnow(hash: HashId): boolean {
    return this.#filters.some((filter) => filter.has(hash));
  }

  #add(hash: HashId): void {
    let last = this.#filters[this.#filters.length - 1]!;
    if (last.full) {
      last = new BloomFilter(last.capacity * 2);
      this.#filters.push(last);
    }
    last.add(hash);
  }
}
