import * as z from 'zod';
import { dateOrInstant, instant, pageQuery } from '../common/index';

/** Who changed what, when. Never holds secrets or personal data beyond ids. */
export const auditEntry = z.object({
  id: z.string(),
  at: instant,
  actor: z.object({ kind: z.enum(['member', 'key', 'system']), id: z.string(), name: z.string() }),
  /** `member.updated`, `touchpoints.replaced`, `person.split` … */
  action: z.string(),
  subject: z.string(),
  detail: z.record(z.string(), z.unknown()),
});
export type AuditEntry = z.infer<typeof auditEntry>;

export const auditQuery = pageQuery.extend({
  action: z.string().max(100).optional(),
  /** `access`: somebody's data was looked at or taken out; `change`: something was changed. */
  kind: z.enum(['access', 'change']).optional(),
  /** Of whom: `member:7`, `key:3`. */
  actor: z.string().max(200).optional(),
  /** About what: `person:123`, or an identifier of somebody. */
  subject: z.string().max(400).optional(),
  from: dateOrInstant.optional(),
  to: dateOrInstant.optional(),
});
