import type { AccessControl, AccessStores } from '@viaggio/domain/ports/control';
import { createAuditStore } from '../audit/createAuditStore';
import type { ControlDriver, Queryable } from '../driver/types';
import { createInvitationStore } from '../invitations/createInvitationStore';
import { createJobStore } from '../jobs/createJobStore';
import { createKeyStore } from '../keys/createKeyStore';
import { createMemberStore } from '../members/createMemberStore';
import { createSourceStore } from '../sources/createSourceStore';
import { createWorkspaceStore } from '../workspaces/createWorkspaceStore';

const storesOn = (db: Queryable): AccessStores => ({
  workspaces: createWorkspaceStore(db),
  members: createMemberStore(db),
  invitations: createInvitationStore(db),
  keys: createKeyStore(db),
  sources: createSourceStore(db),
  jobs: createJobStore(db),
  audit: createAuditStore(db),
});

/** Who may enter, through what, and what they changed: each operation alone, or several as one. */
export const createAccessControl = (driver: ControlDriver): AccessControl => ({
  ...storesOn(driver),
  atomically: (work) => driver.transaction((tx) => work(storesOn(tx))),
  alone: (name, work, options) => driver.withLock(`viaggio:${name}`, work, options),
});
