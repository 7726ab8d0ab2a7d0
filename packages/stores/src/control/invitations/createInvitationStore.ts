import type { InvitationStore } from '@viaggio/domain/ports/invitations';
import type { Queryable } from '../driver/types';
import { createInvitation } from './createInvitation';
import { findUnusedInvitation } from './findUnusedInvitation';
import { listOpenInvitations } from './listOpenInvitations';
import { markInvitationMailed } from './markInvitationMailed';
import { takeInvitation } from './takeInvitation';
import { withdrawInvitation } from './withdrawInvitation';

export const createInvitationStore = (db: Queryable): InvitationStore => ({
  listOpen: (workspace, now) => listOpenInvitations(db, workspace, now),
  create: (invitation) => createInvitation(db, invitation),
  markMailed: (workspace, id) => markInvitationMailed(db, workspace, id),
  withdraw: (workspace, id) => withdrawInvitation(db, workspace, id),
  findUnused: (tokenHash) => findUnusedInvitation(db, tokenHash),
  take: (tokenHash, now) => takeInvitation(db, tokenHash, now),
});
