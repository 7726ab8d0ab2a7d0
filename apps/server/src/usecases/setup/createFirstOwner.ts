import type { Authentication } from '@viaggio/domain/ports/authentication';
import type { AccessControl, AccessStores } from '@viaggio/domain/ports/control';
import type { Workspace, WorkspaceObserver } from '@viaggio/domain/ports/workspaces';
import { AppError } from '@viaggio/domain/shared';

export interface FirstOwnerDeps {
  readonly control: AccessControl;
  readonly auth: Pick<Authentication, 'findUserByEmail' | 'createUser' | 'resetPassword' | 'updateUser'>;
  readonly observer: WorkspaceObserver;
}

export interface FirstOwner {
  readonly email: string;
  readonly password: string;
  readonly name: string;
  readonly language: 'it' | 'en';
  /** Name of the first workspace; undefined keeps the one there is, or takes the owner's. */
  readonly workspace: string | undefined;
  readonly timeZone: string | undefined;
}

/**
 * Makes the first owner and gives them the first workspace, which may be waiting for them. To be called by one node
 * at a time. What a crash half-way leaves is an account that owns nothing: the next attempt takes it up.
 */
export async function createFirstOwner(
  deps: FirstOwnerDeps,
  owner: FirstOwner,
): Promise<{ userId: string; workspaceId: number }> {
  const userId = await prepareAccount(deps.auth, owner);
  const workspace = await deps.control.atomically(async (stores) => {
    if (!(await stores.workspaces.markSetUp())) throw alreadySetUp();
    const first = await takeFirstWorkspace(stores, owner);
    await stores.members.add({ workspace: first.id, userId, role: 'owner', places: [] });
    await stores.audit.record({
      workspace: first.id,
      actor: { kind: 'member', id: userId },
      action: 'workspace.created',
      target: `workspace:${first.id}`,
    });
    return first;
  });
  await deps.observer.created(workspace);
  return { userId, workspaceId: workspace.id };
}

export const alreadySetUp = (): AppError =>
  new AppError('setup_done', 'There is an owner already: sign in, or ask for an invitation.', {
    status: 409,
  });

async function prepareAccount(auth: FirstOwnerDeps['auth'], owner: FirstOwner): Promise<string> {
  const found = await auth.findUserByEmail(owner.email);
  if (!found) return auth.createUser(owner);
  await auth.resetPassword(found.id, owner.password);
  await auth.updateUser(found.id, { name: owner.name, language: owner.language });
  return found.id;
}

/** The workspace that fixed keys opened before anybody came, or a new one. */
async function takeFirstWorkspace(
  { workspaces, members }: AccessStores,
  owner: FirstOwner,
): Promise<Workspace> {
  const { language, timeZone, workspace: name } = owner;
  const waiting = await workspaces.first();
  if (waiting && !(await members.hasMembers(waiting.id))) {
    return (await workspaces.update(waiting.id, {
      language,
      ...(name === undefined ? {} : { name }),
      ...(timeZone === undefined ? {} : { timeZone }),
    }))!;
  }
  return workspaces.create({
    name: name ?? owner.name,
    timeZone: timeZone ?? 'Europe/Rome',
    currency: 'EUR',
    language,
    sells: null,
    wants: [],
    demo: false,
  });
}
