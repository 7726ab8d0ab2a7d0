import type { Actor } from '@viaggio/domain/ports/access';
import type { AuditStore } from '@viaggio/domain/ports/audit';
import type { IdentityDecisions } from '@viaggio/domain/ports/identityDecisions';
import type {
  ControlEraser,
  EventsEraser,
  PrivacyRequestStore,
  PrivacyRuleStore,
} from '@viaggio/domain/ports/privacy';
import type { EraseDeps } from '../imports/eraseImport';
import type { PeopleDeps } from '../people/deps';
import type { PrivacyDirectory } from './ruleDirectory';

/** Who asks for something, in which workspace. */
export interface By {
  readonly workspace: number;
  readonly actor: Actor;
}

/** What finding out how much of somebody there is takes. */
export interface TraceDeps extends PeopleDeps {
  readonly decisions: Pick<IdentityDecisions, 'linksOf'>;
  readonly inControl: ControlEraser;
  readonly inEvents: EventsEraser;
}

/** What erasing somebody takes. */
export interface ErasureDeps
  extends TraceDeps,
    Pick<
      EraseDeps,
      'withoutProjection' | 'writeKnownMessages' | 'project' | 'imports' | 'eraser' | 'journeys'
    > {
  readonly requests: PrivacyRequestStore;
  readonly rules: PrivacyRuleStore;
  /** Which identifiers are barred, as this node knows it. */
  readonly barred: Pick<PrivacyDirectory, 'refresh'>;
  readonly audit: Pick<AuditStore, 'record'>;
  /** Forgets every answer remembered about the workspace. */
  readonly changed: (workspace: number) => void;
  /** Masks the pattern in the logs on disk. Returns how many files it changed. */
  readonly scrubFiles: (pattern: string) => Promise<number>;
  /** Has the system write what it still holds in memory, where the stores lie on this machine. */
  readonly flushDisk: () => Promise<void>;
  /** Days after which the backups that this installation makes are deleted. */
  readonly backupDays: number;
  /** How long every node may take to hear of a tombstone, and to end what it had taken in. */
  readonly settleMs: number;
}
