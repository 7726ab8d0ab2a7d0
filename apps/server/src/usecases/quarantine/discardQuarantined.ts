import type { Actor } from '@viaggio/domain/ports/access';
import type { QuarantineDeps } from './editQuarantined';
import { findQuarantined } from './findQuarantined';

/** Discards a row for good: sent again, it stays away. */
export async function discardQuarantined(
  deps: QuarantineDeps,
  { workspace, actor, id }: { readonly workspace: number; readonly actor: Actor; readonly id: string },
): Promise<void> {
  const found = await findQuarantined(deps, { workspace, id });
  await deps.quarantine.update([found], { status: 'deleted', at: deps.now() });
  await deps.audit.record({ workspace, actor, action: 'quarantine.discarded', target: `quarantined:${id}` });
}
