import type { SignedInUser } from '@viaggio/domain/ports/authentication';
import type { AccessControl } from '@viaggio/domain/ports/control';
import type { MembershipOfWorkspace } from '@viaggio/domain/ports/members';
import type { WorkspaceView } from '@viaggio/domain/ports/workspaces';

export interface Me {
  readonly user: SignedInUser;
  readonly memberships: readonly MembershipOfWorkspace[];
  readonly current:
    | {
        readonly membership: MembershipOfWorkspace;
        readonly workspace: WorkspaceView;
        /** Of the installation. */
        readonly isFirst: boolean;
      }
    | undefined;
}

/** Who is signed in and where: in the workspace asked for when it is theirs, else in the first they joined. */
export async function readMe(
  { control }: { control: AccessControl },
  { user, wanted }: { user: SignedInUser; wanted: number | undefined },
): Promise<Me> {
  const memberships = await control.members.listMemberships(user.id);
  const membership = memberships.find(({ workspace }) => workspace === wanted) ?? memberships[0];
  if (!membership) return { user, memberships, current: undefined };
  const [workspace, first] = await Promise.all([
    control.workspaces.find(membership.workspace),
    control.workspaces.first(),
  ]);
  const isFirst = first?.id === membership.workspace;
  return { user, memberships, current: workspace && { membership, workspace, isFirst } };
}
