import type { AuditNote } from '@viaggio/domain/ports/audit';
import type { Queryable } from '../driver/types';

/** The actor is kept as `kind:id`. */
export async function recordAudit(db: Queryable, note: AuditNote): Promise<void> {
  await db.query('INSERT INTO audit (workspace, actor, action, target, detail) VALUES ($1, $2, $3, $4, $5)', [
    note.workspace,
    `${note.actor.kind}:${note.actor.id}`,
    note.action,
    note.target,
    JSON.stringify(note.detail ?? {}),
  ]);
}
