import type { AccessControl } from '@viaggio/domain/ports/control';
import type { NewWorkspace, WorkspaceObserver, WorkspaceView } from '@viaggio/domain/ports/workspaces';
import { checkTimeZone } from './checkTimeZone';

/** A new workspace; who asks for it becomes its owner. */
export async function createWorkspace(
  { control, observer }: { control: AccessControl; observer: WorkspaceObserver },
  { userId, settings }: { userId: string; settings: Omit<NewWorkspace, 'demo'> },
): Promise<WorkspaceView> {
  checkTimeZone(settings.timeZone);
  const workspace = await control.atomically(async ({ workspaces, members, audit }) => {
    const made = await workspaces.create({ ...settings, demo: false });
    await members.add({ workspace: made.id, userId, role: 'owner', places: [] });
    await audit.record({
      workspace: made.id,
      actor: { kind: 'member', id: userId },
      action: 'workspace.created',
      target: `workspace:${made.id}`,
    });
    return made;
  });
  await observer.created(workspace);
  return (await control.workspaces.find(workspace.id)) ?? { ...workspace, places: [], hasEvents: false };
}
