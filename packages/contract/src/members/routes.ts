import { done, idParams, listOf, route } from '../common/index';
import { member, memberPatch } from './schemas';

const tags = ['members'];

export const memberRoutes = {
  listMembers: route('listMembers', {
    access: { session: 'viewer', scope: 'admin' },
    summary: 'Members of the workspace',
    tags,
    response: listOf(member),
  }),
  updateMember: route('updateMember', {
    access: { session: 'owner', scope: 'admin' },
    summary: 'Change the role or the places of a member; the last owner stays one',
    tags,
    params: idParams,
    body: memberPatch,
    response: member,
  }),
  removeMember: route('removeMember', {
    access: { session: 'owner', scope: 'admin' },
    summary: 'Take a member out of the workspace',
    tags,
    params: idParams,
    response: done,
  }),
};
