import type { AccessControl } from '@viaggio/domain/ports/control';
import type { WorkspaceView } from '@viaggio/domain/ports/workspaces';

/** The workspaces a user belongs to, or the one of an API key. */
export async function listWorkspaces(
  { control }: { control: AccessControl },
  of: { userId: string } | { workspace: number },
): Promise<WorkspaceView[]> {
  if ('userId' in of) return control.workspaces.listOfUser(of.userId);
  const workspace = await control.workspaces.find(of.workspace);
  return workspace ? [workspace] : [];
}
