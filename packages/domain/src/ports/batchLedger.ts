import type { Claim } from '../identity/index';
import type { HashId } from '../shared/index';

/** What a source said of itself in an identify call or an import. */
export interface ProfileUpdate {
  readonly workspace: number;
  readonly source: HashId;
  readonly name: string;
  /** JSON object of traits. */
  readonly traits: string;
  readonly time: number;
}

export interface WorkspaceClaim {
  readonly workspace: number;
  readonly import: number;
  readonly claim: Claim;
}

/** The control store's half of a group commit. */
export interface BatchEffects {
  readonly id: number;
  readonly node: number;
  readonly committedAt: number;
  readonly events: number;
  readonly claims: readonly WorkspaceClaim[];
  readonly profiles: readonly ProfileUpdate[];
}

export interface BatchLedger {
  /** One transaction: the batch is applied with everything it sets in motion, or not at all. Twice is once. */
  apply(effects: BatchEffects): Promise<void>;
  /** The given batches that have not been applied. */
  unapplied(ids: readonly number[]): Promise<Set<number>>;
  /** Commit time of the last batch applied, of any node; 0 when there is none. */
  lastAppliedAt(): Promise<number>;
  /** Batches whose people have not been projected, oldest first. */
  unprojected(): Promise<{ id: number; committedAt: number }[]>;
  /** Batches whose message ids have not been written to the table of known messages, oldest first. */
  unremembered(): Promise<{ id: number; committedAt: number }[]>;
  markRemembered(ids: readonly number[]): Promise<void>;
  markProjected(ids: readonly number[]): Promise<void>;
  /**
   * Forgets some of the batches that nothing asks for any more, the oldest first: projected, remembered, and committed
   * two days before the last one. Returns how many.
   */
  forgetOld(limit: number): Promise<number>;
}
