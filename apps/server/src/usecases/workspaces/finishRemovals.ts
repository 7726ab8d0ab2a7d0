import type { AccessControl } from '@viaggio/domain/ports/control';
import type { WorkspaceEraser } from '@viaggio/domain/ports/workspaces';

/**
 * Erases the data of the workspaces that were closed, those of an earlier process too: call it at start and after a
 * removal. Other stores go first, so that a crash half-way leaves the row that says what is still to be done. Nodes
 * take turns. Resolves to the workspaces erased.
 */
export async function finishRemovals({
  control,
  eraser,
}: {
  control: AccessControl;
  eraser: WorkspaceEraser;
}): Promise<number[]> {
  const erased = await control.alone('removals', async () => {
    const removed = await control.workspaces.listRemoved();
    for (const workspace of removed) {
      await eraser.erase(workspace);
      await control.workspaces.erase(workspace);
    }
    return removed;
  });
  return erased ?? [];
}
