import type { Actor } from '@viaggio/domain/ports/access';
import type { AccessControl } from '@viaggio/domain/ports/control';
import type { WorkspaceChange, WorkspaceObserver, WorkspaceView } from '@viaggio/domain/ports/workspaces';
import { AppError } from '@viaggio/domain/shared';
import { checkTimeZone } from './checkTimeZone';
import { readWorkspace, workspaceNotFound } from './readWorkspace';

export async function updateWorkspace(
  { control, observer }: { control: AccessControl; observer: WorkspaceObserver },
  { workspace, actor, change }: { workspace: number; actor: Actor; change: WorkspaceChange },
): Promise<WorkspaceView> {
  if (change.timeZone !== undefined) checkTimeZone(change.timeZone);
  const before = await readWorkspace({ control }, { workspace });
  const after = await control.atomically(async ({ workspaces, audit }) => {
    const { defaultModel } = change;
    if (defaultModel !== undefined && !(await workspaces.hasModel(workspace, defaultModel))) {
      throw new AppError('model_not_found', 'There is no journey model with this id.', {
        field: 'defaultModel',
      });
    }
    const changed = await workspaces.update(workspace, change);
    if (!changed) throw workspaceNotFound();
    await audit.record({
      workspace,
      actor,
      action: 'workspace.updated',
      target: `workspace:${workspace}`,
      detail: { ...change },
    });
    return changed;
  });
  await observer.updated(before, after, actor);
  // Its stages may have followed.
  return (await control.workspaces.find(workspace)) ?? after;
}
