import * as z from 'zod';
import { label, language } from '../common/index';

export const setupState = z.object({
  /** True until the first owner exists. */
  needed: z.boolean(),
  /** Whether invitations can be mailed; otherwise their links are shown to be passed on by hand. */
  emailConfigured: z.boolean(),
  /** What the button of single sign-on says; null where there is none. */
  sso: z.string().nullable(),
  version: z.string(),
});
export type SetupState = z.infer<typeof setupState>;

/** At least 10 characters: length protects better than rules about symbols. */
export const password = z.string().min(10).max(200);

export const setupInput = z.object({
  email: z.email().max(200),
  password,
  name: label,
  language: language.default('it'),
  /** Name of the first workspace; the owner's name when absent. */
  workspace: label.optional(),
  timeZone: z.string().max(64).optional(),
});
export type SetupInput = z.infer<typeof setupInput>;

/** The session cookie is set by the same answer. */
export const setupDone = z.object({ userId: z.string(), workspaceId: z.string() });
