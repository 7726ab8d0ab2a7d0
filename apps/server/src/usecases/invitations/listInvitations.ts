import type { AccessControl } from '@viaggio/domain/ports/control';
import type { Invitation } from '@viaggio/domain/ports/invitations';

/** Open ones, latest first. */
export function listInvitations(
  { control, now }: { control: AccessControl; now: () => number },
  { workspace }: { workspace: number },
): Promise<Invitation[]> {
  return control.invitations.listOpen(workspace, now());
}
