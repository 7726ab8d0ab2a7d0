import type { RawIdentifier } from '@viaggio/domain/collect';
import type { ProfileUpdate, WorkspaceClaim } from '@viaggio/domain/ports/batchLedger';
import type { LogEntry } from '@viaggio/domain/ports/eventLog';
import type { QuarantinedEvent } from '@viaggio/domain/ports/quarantine';

/** One thing to commit: an event with what it sets in motion, or one that could not be accepted. */
export type CommitEntry =
  | {
      readonly kind: 'event';
      readonly entry: LogEntry;
      readonly claims: readonly WorkspaceClaim[];
      readonly profile: ProfileUpdate | undefined;
      /** Whose it says it is, from the strongest: what is asked whether it belongs to somebody erased. */
      readonly identifiers: readonly RawIdentifier[];
    }
  | { readonly kind: 'quarantined'; readonly event: QuarantinedEvent };

/** `erased`: it belongs to somebody who was erased, and was turned away. */
export type CommitOutcome = 'stored' | 'duplicate' | 'quarantined' | 'erased';
