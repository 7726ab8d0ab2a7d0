import type { AccessControl } from '@viaggio/domain/ports/control';
import type { Member } from '@viaggio/domain/ports/members';

export function listMembers(
  { control }: { control: AccessControl },
  { workspace }: { workspace: number },
): Promise<Member[]> {
  return control.members.list(workspace);
}
