import type { AuditStore } from './audit';
import type { InvitationStore } from './invitations';
import type { JobStore } from './jobs';
import type { KeyStore } from './keys';
import type { MemberStore } from './members';
import type { SourceStore } from './sources';
import type { WorkspaceStore } from './workspaces';

/** Who may enter, through what, and what they changed. */
export interface AccessStores {
  readonly workspaces: WorkspaceStore;
  readonly members: MemberStore;
  readonly invitations: InvitationStore;
  readonly keys: KeyStore;
  readonly sources: SourceStore;
  readonly jobs: JobStore;
  readonly audit: AuditStore;
}

export interface AccessControl extends AccessStores {
  /** One transaction: a change and its audit note, or neither. */
  atomically<Result>(work: (stores: AccessStores) => Promise<Result>): Promise<Result>;
  /** Runs the work while no other node runs work of that name; undefined, at once, when one does and `wait` is false. */
  alone<Result>(
    name: string,
    work: () => Promise<Result>,
    options?: { wait?: boolean },
  ): Promise<Result | undefined>;
}
