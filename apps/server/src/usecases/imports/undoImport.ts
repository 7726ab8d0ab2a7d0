import type { Actor } from '@viaggio/domain/ports/access';
import type { AuditStore } from '@viaggio/domain/ports/audit';
import { AppError } from '@viaggio/domain/shared';
import { type EraseDeps, eraseImport } from './eraseImport';
import type { ImportRunner } from './importRunner';
import { readImport } from './readImport';

export interface UndoDeps extends EraseDeps {
  readonly runner: Pick<ImportRunner, 'cancel'>;
  readonly audit: Pick<AuditStore, 'record'>;
}

export interface UndoWish {
  readonly workspace: number;
  readonly id: number;
  readonly actor: Actor;
}

/** Takes an import back, also one that is still being done. Repeated, it changes nothing. */
export async function undoImport(deps: UndoDeps, { workspace, id, actor }: UndoWish): Promise<void> {
  const found = await readImport(deps, { workspace, id });
  if (found.undo === 'done') return;
  const isOpen = found.status === 'queued' || found.status === 'running';
  if (isOpen && !(await deps.runner.cancel(id))) {
    const { status } = await readImport(deps, { workspace, id });
    if (status === 'queued' || status === 'running') {
      throw new AppError(
        'import_running',
        'Another server is still importing it: try again when it has ended.',
        {
          status: 409,
        },
      );
    }
  }
  await deps.audit.record({ workspace, actor, action: 'import.undone', target: `import:${id}` });
  await eraseImport(deps, { workspace, id });
}
