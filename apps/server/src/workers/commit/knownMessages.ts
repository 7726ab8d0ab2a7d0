import type { EventLog } from '@viaggio/domain/ports/eventLog';
import type { HashId } from '@viaggio/domain/shared';
import { BloomFilter } from './bloomFilter';

const FIRST_CAPACITY = 4_000_000;

/**
 * Which messages have been stored. Filters answer "never seen" at once; what they take for known is looked up in the
 * table behind them. Until they are filled from the table, everything is looked up.
 */
export class KnownMessages {
  readonly #log: EventLog;
  #filters = [new BloomFilter(FIRST_CAPACITY)];
  #filled = false;

  constructor(log: EventLog) {
    this.#log = log;
  }

  /** Reads the table once; may run while messages are being remembered. */
  async fill(): Promise<void> {
    for await (const block of this.#log.streamKnownMessages()) for (const hash of block) this.#add(hash);
    this.#filled = true;
  }

  /** The given hashes that are stored. */
  async find(hashes: readonly HashId[]): Promise<Set<HashId>> {
    const suspects = this.#filled ? hashes.filter((hash) => this.#mayKnow(hash)) : hashes;
    return suspects.length === 0 ? new Set() : this.#log.findKnownMessages(suspects);
  }

  remember(hashes: readonly HashId[]): void {
    for (const hash of hashes) this.#add(hash);
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
