import type { AcceptedEvent } from '../events/index';
import type { HashId } from '../shared/index';

/** The identifiers an event carries as a claim, kept in the log so that its batch can be applied again. */
export interface ClaimSeed {
  readonly rule: 'identify' | 'alias' | 'merge' | 'import';
  /** Evidence of the claim: the log itself keeps only the hash. */
  readonly messageId: string;
  readonly identifiers: readonly (readonly [kind: string, value: string])[];
}

/** An event and what the log keeps beside it. */
export interface LogEntry {
  readonly workspace: number;
  /** Connection the event came through. */
  readonly connection: number;
  /** Import it belongs to; 0 for live events. */
  readonly import: number;
  readonly event: AcceptedEvent;
  readonly claim: ClaimSeed | undefined;
  /** The event carries something expressed. */
  readonly signal: boolean;
}

/** One group commit. `id` grows with time and is unique over all nodes. */
export interface EventBatch {
  readonly id: number;
  readonly node: number;
  /** UTC milliseconds. */
  readonly committedAt: number;
  readonly entries: readonly LogEntry[];
}

/** What must happen again for a batch that reached the log but was not applied. */
export interface UnappliedEntry {
  readonly workspace: number;
  readonly connection: number;
  readonly import: number;
  readonly source: HashId;
  readonly messageHash: HashId;
  readonly time: number;
  readonly type: string;
  readonly properties: string;
  readonly claim: ClaimSeed | undefined;
}

/** A message that is stored. */
export interface KnownMessage {
  readonly workspace: number;
  readonly messageHash: HashId;
  /** Import it came with; 0 for live events. */
  readonly import: number;
}

export interface EventLog {
  /** Durable on disk when it resolves. */
  append(batch: EventBatch): Promise<void>;
  /** How many events of the batch the log holds. */
  countBatch(batch: { id: number; committedAt: number }): Promise<number>;
  /** Ids and commit times of the batches committed since a moment (UTC ms). */
  batchesSince(since: number): Promise<{ id: number; committedAt: number; events: number }[]>;
  readBatch(batch: { id: number; committedAt: number }): Promise<UnappliedEntry[]>;
  /** The given message hashes that are known. */
  findKnownMessages(hashes: readonly HashId[]): Promise<Set<HashId>>;
  rememberMessages(messages: readonly KnownMessage[]): Promise<void>;
  /** Every known message hash, in blocks, to fill a filter at start. */
  streamKnownMessages(): AsyncIterable<HashId[]>;
}
