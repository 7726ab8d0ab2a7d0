import type { AuditEntry, AuditFilter } from '@viaggio/domain/ports/audit';
import type { AccessControl } from '@viaggio/domain/ports/control';
import { type Page, readPage } from './readPage';

/** Every change and export, latest first. */
export function listAudit(
  { control }: { control: AccessControl },
  query: { workspace: number; cursor: string | undefined; limit: number } & AuditFilter,
): Promise<Page<AuditEntry>> {
  const { workspace, cursor, limit, ...filter } = query;
  return readPage({ cursor, limit }, (page) => control.audit.list(workspace, { ...filter, ...page }));
}
