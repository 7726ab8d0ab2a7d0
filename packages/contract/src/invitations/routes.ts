import * as z from 'zod';
import { done, idParams, listOf, route } from '../common/index';
import {
  invitation,
  invitationAcceptance,
  invitationAccepted,
  invitationCreated,
  invitationInput,
  invitationPublic,
} from './schemas';

const tags = ['invitations'];
const tokenParams = z.object({ token: z.string().min(16).max(200) });

export const invitationRoutes = {
  listInvitations: route('listInvitations', {
    access: { session: 'owner', scope: 'admin' },
    summary: 'Invitations not yet accepted',
    tags,
    response: listOf(invitation),
  }),
  invite: route('invite', {
    access: { session: 'owner', scope: 'admin' },
    summary: 'Invite somebody; the link is answered once',
    tags,
    body: invitationInput,
    response: invitationCreated,
  }),
  withdrawInvitation: route('withdrawInvitation', {
    access: { session: 'owner', scope: 'admin' },
    summary: 'Withdraw an invitation',
    tags,
    params: idParams,
    response: done,
  }),
  readInvitation: route('readInvitation', {
    access: { session: 'public', scope: null },
    summary: 'What an invitation is for',
    tags,
    params: tokenParams,
    response: invitationPublic,
  }),
  acceptInvitation: route('acceptInvitation', {
    access: { session: 'public', scope: null },
    summary: 'Accept: creates the account (or checks its password) and signs in',
    tags,
    params: tokenParams,
    body: invitationAcceptance,
    response: invitationAccepted,
  }),
};
