import * as z from 'zod';
import { language, role } from '../common/index';
import { workspaceSettings } from '../workspaces/index';

/** A workspace as the member sees it in the switcher. `places` empty: no limit. */
export const membership = z.object({
  id: z.string(),
  name: z.string(),
  role,
  places: z.array(z.string()),
  demo: z.boolean(),
});
export type Membership = z.infer<typeof membership>;

export const me = z.object({
  user: z.object({
    id: z.string(),
    email: z.string(),
    name: z.string(),
    /** null until chosen: the browser decides. */
    language: language.nullable(),
  }),
  workspaces: z.array(membership),
  /** The one of header `x-workspace`, else the first; null when the member has none. */
  workspace: workspaceSettings.nullable(),
  role: role.nullable(),
  /** Whether that workspace is the first: from it the whole installation is looked after. */
  first: z.boolean(),
});
export type Me = z.infer<typeof me>;

export const mePatch = z.object({
  name: z.string().trim().min(1).max(120).optional(),
  language: language.optional(),
});
