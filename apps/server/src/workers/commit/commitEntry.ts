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
    }
  | { readonly kind: 'quarantined'; readonly event: QuarantinedEvent };

export type CommitOutcome = 'stored' | 'duplicate' | 'quarantined';
