import type { AccessControl } from '@viaggio/domain/ports/control';
import type { SourceDirectory } from '@viaggio/domain/ports/sources';
import { AppError } from '@viaggio/domain/shared';
import { findDemo } from './createDemo';

/** Closes the caller's example workspace; its data are erased in the background. */
export async function removeDemo(
  {
    control,
    sourceDirectory,
  }: { readonly control: AccessControl; readonly sourceDirectory: SourceDirectory },
  { userId }: { readonly userId: string },
): Promise<void> {
  const workspace = await findDemo(control, userId);
  if (workspace === undefined) {
    throw new AppError('demo_not_found', 'There is no example to remove.', { status: 404 });
  }
  await control.atomically(async ({ workspaces, audit }) => {
    await workspaces.markRemoved(workspace);
    await audit.record({
      workspace,
      actor: { kind: 'member', id: userId },
      action: 'demo.removed',
      target: `workspace:${workspace}`,
    });
  });
  sourceDirectory.forget();
}
