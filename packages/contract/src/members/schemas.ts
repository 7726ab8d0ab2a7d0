import * as z from 'zod';
import { role } from '../common/index';

/** Places a member may see; empty means all. */
export const placeLimit = z.array(z.string().min(1).max(200)).max(500);

export const member = z.object({
  id: z.string(),
  userId: z.string(),
  name: z.string(),
  email: z.string(),
  role,
  places: placeLimit,
  joinedAt: z.iso.datetime({ offset: true }),
  lastSeenAt: z.iso.datetime({ offset: true }).nullable(),
  /** The caller. */
  self: z.boolean(),
});
export type Member = z.infer<typeof member>;

export const memberPatch = z.object({ role: role.optional(), places: placeLimit.optional() });
