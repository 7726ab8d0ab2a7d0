import * as z from 'zod';
import { label, role } from '../common/index';
import { placeLimit } from '../members/index';
import { password } from '../setup/index';

export const invitation = z.object({
  id: z.string(),
  email: z.string(),
  role,
  places: placeLimit,
  invitedBy: z.string(),
  createdAt: z.iso.datetime({ offset: true }),
  expiresAt: z.iso.datetime({ offset: true }),
  /** Whether a mail went out; otherwise pass the link on by hand. */
  mailed: z.boolean(),
});
export type Invitation = z.infer<typeof invitation>;

export const invitationInput = z.object({
  email: z.email().max(200),
  role: role.default('viewer'),
  places: placeLimit.default([]),
});

/** The link holds the token and is shown once. */
export const invitationCreated = invitation.extend({ link: z.string() });

/** What somebody with the link may read. */
export const invitationPublic = z.object({
  workspace: z.string(),
  email: z.string(),
  role,
  invitedBy: z.string(),
  expiresAt: z.iso.datetime({ offset: true }),
  /** The address already has an account: sign in with its password instead of choosing one. */
  hasAccount: z.boolean(),
});
export type InvitationPublic = z.infer<typeof invitationPublic>;

export const invitationAcceptance = z.object({ name: label.optional(), password });
export const invitationAccepted = z.object({
  workspaceId: z.string(),
  /** The account has a second factor: its code is still to be given before anybody is signed in. */
  codeAsked: z.boolean(),
});
