import * as z from 'zod';
import { instant, pageQuery } from '../common/index';

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

export const auditQuery = pageQuery.extend({ action: z.string().max(100).optional() });
