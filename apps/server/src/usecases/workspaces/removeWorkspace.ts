import type { Actor } from '@viaggio/domain/ports/access';
import type { AccessControl } from '@viaggio/domain/ports/control';
import type { SourceDirectory } from '@viaggio/domain/ports/sources';
import { AppError } from '@viaggio/domain/shared';
import { readWorkspace } from './readWorkspace';

/**
 * Closes a workspace at once; `finishRemovals` then erases its data. The name must be repeated: there is no way back.
 */
export async function removeWorkspace(
  { control, sourceDirectory }: { control: AccessControl; sourceDirectory: SourceDirectory },
  { workspace, actor, name }: { workspace: number; actor: Actor; name: string },
): Promise<void> {
  const found = await readWorkspace({ control }, { workspace });
  if (found.name.trim() !== name.trim()) {
    throw new AppError('name_differs', 'Repeat the name of the workspace exactly.', { field: 'name' });
  }
  await control.atomically(async ({ workspaces, audit }) => {
    await workspaces.markRemoved(workspace);
    await audit.record({
      workspace,
      actor,
      action: 'workspace.removed',
      target: `workspace:${workspace}`,
    });
  });
  sourceDirectory.forget();
}
