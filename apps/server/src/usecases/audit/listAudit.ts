import type { AuditEntry } from '@viaggio/domain/ports/audit';
import type { AccessControl } from '@viaggio/domain/ports/control';
import { type Page, readPage } from './readPage';

/** Every change and export, latest first. */
export function listAudit(
  { control }: { control: AccessControl },
  query: { workspace: number; cursor: string | undefined; limit: number; action: string | undefined },
): Promise<Page<AuditEntry>> {
  const { workspace, action } = query;
  return readPage(query, (page) =>
    control.audit.list(workspace, action === undefined ? page : { ...page, action }),
  );
}
