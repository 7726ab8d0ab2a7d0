import type { MemberStore } from '@viaggio/domain/ports/members';
import type { Queryable } from '../driver/types';
import { addMember } from './addMember';
import { findMember } from './findMember';
import { findMembership } from './findMembership';
import { hasMembers } from './hasMembers';
import { listMembers } from './listMembers';
import { listMemberships } from './listMemberships';
import { lockOwners } from './lockOwners';
import { removeMember } from './removeMember';
import { touchMember } from './touchMember';
import { updateMember } from './updateMember';

export const createMemberStore = (db: Queryable): MemberStore => ({
  list: (workspace) => listMembers(db, workspace),
  find: (workspace, id) => findMember(db, workspace, id),
  findMembership: (workspace, userId) => findMembership(db, workspace, userId),
  listMemberships: (userId) => listMemberships(db, userId),
  add: (member) => addMember(db, member),
  update: (workspace, id, change) => updateMember(db, workspace, id, change),
  remove: (workspace, id) => removeMember(db, workspace, id),
  lockOwners: (workspace) => lockOwners(db, workspace),
  hasMembers: (workspace) => hasMembers(db, workspace),
  touch: (id) => touchMember(db, id),
});
