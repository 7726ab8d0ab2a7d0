import type { AccessControl } from '@viaggio/domain/ports/control';

/** Whether the first owner is still to come. */
export async function readSetup({ control }: { control: AccessControl }): Promise<{ needed: boolean }> {
  return { needed: !(await control.workspaces.isSetUp()) };
}
