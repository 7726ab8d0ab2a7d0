import type { AccessControl } from '@viaggio/domain/ports/control';
import type { WorkspaceView } from '@viaggio/domain/ports/workspaces';
import { AppError } from '@viaggio/domain/shared';

export async function readWorkspace(
  { control }: { control: AccessControl },
  { workspace }: { workspace: number },
): Promise<WorkspaceView> {
  const found = await control.workspaces.find(workspace);
  if (!found) throw workspaceNotFound();
  return found;
}

/** The same answer for a workspace that does not exist and for one the caller may not enter. */
export const workspaceNotFound = (): AppError =>
  new AppError('workspace_not_found', 'There is no such workspace, or you are not a member of it.', {
    status: 404,
  });
