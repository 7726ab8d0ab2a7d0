import type { Actor, PageRequest } from '@viaggio/domain/ports/access';
import { ACCESS_ACTIONS, type AuditEntry, type AuditFilter } from '@viaggio/domain/ports/audit';
import type { Queryable } from '../driver/types';

interface AuditRow {
  id: number;
  workspace: number | null;
  at: Date;
  actor: string;
  action: string;
  target: string;
  detail: Record<string, unknown>;
  actor_name: string | null;
}

/** Names are looked up when read: a member who changes name, or leaves, changes nothing that is stored. */
export async function listAudit(
  db: Queryable,
  workspace: number,
  page: PageRequest & AuditFilter,
): Promise<AuditEntry[]> {
  const rows = await db.query<AuditRow>(
    `SELECT a.id, a.workspace, a.at, a.actor, a.action, a.target, a.detail, coalesce(u.name, k.name) AS actor_name
     FROM audit a
     LEFT JOIN auth.users u ON a.actor = 'member:' || u.id
     LEFT JOIN api_keys k ON k.workspace = a.workspace AND a.actor = 'key:' || k.id
     WHERE a.workspace = $1 AND ($2::bigint IS NULL OR a.id < $2) AND ($3::text IS NULL OR a.action = $3)
       AND ($5::text IS NULL OR ($5 = 'access') = (a.action = ANY($6::text[])))
       AND ($7::text IS NULL OR a.actor = $7) AND ($8::text IS NULL OR a.target = $8)
       AND ($9::float8 IS NULL OR a.at >= to_timestamp($9 / 1000)) AND ($10::float8 IS NULL OR a.at < to_timestamp($10 / 1000))
     ORDER BY a.id DESC LIMIT $4`,
    [
      ...[workspace, page.before, page.action, page.limit, page.kind, ACCESS_ACTIONS],
      ...[page.actor, page.target, page.from, page.end],
    ],
  );
  return rows.map(readEntry);
}

function readEntry({ actor, actor_name, at, ...row }: AuditRow): AuditEntry {
  const colon = actor.indexOf(':');
  return {
    ...row,
    at: at.getTime(),
    actor: { kind: actor.slice(0, colon) as Actor['kind'], id: actor.slice(colon + 1) },
    actorName: actor_name ?? '',
  };
}
