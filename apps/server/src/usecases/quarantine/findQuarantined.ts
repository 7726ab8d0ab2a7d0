import type { Quarantine, QuarantinedEvent } from '@viaggio/domain/ports/quarantine';
import { AppError } from '@viaggio/domain/shared';

/** A row that is still to be fixed. */
export async function findQuarantined(
  { quarantine }: { readonly quarantine: Pick<Quarantine, 'list'> },
  { workspace, id }: { readonly workspace: number; readonly id: string },
): Promise<QuarantinedEvent> {
  const isId = /^\d{1,19}$/.test(id);
  const [found] = isId ? await quarantine.list(workspace, { ids: [id], limit: 1 }) : [];
  if (!found) throw new AppError('quarantined_not_found', 'There is no such row to fix.', { status: 404 });
  return found;
}
