import { type Role, roleAllows, type Scope, scopesAllow } from '@viaggio/contract/access';
import type { Access } from '@viaggio/contract/common';
import type { Actor } from '@viaggio/domain/ports/access';
import type { KnownKey } from '@viaggio/domain/ports/keys';
import type { MemberStore } from '@viaggio/domain/ports/members';
import { AppError } from '@viaggio/domain/shared';
import { workspaceNotFound } from '../../usecases/workspaces/readWorkspace';
import type { Caller, KeyCaller, MemberCaller } from './context';

type Members = Pick<MemberStore, 'findMembership' | 'listMemberships' | 'touch'>;

/** A presence is noted this often: it is read by people, not by programs. */
const SEEN_EVERY_MS = 300_000;

/** What a caller may do on a route; without a workspace where the route needs none. */
export interface Grant {
  readonly caller: MemberCaller | KeyCaller;
  readonly actor: Actor;
  readonly wanted: number | undefined;
  readonly place: { workspace: number; role: Role; places: readonly string[] } | undefined;
}

/**
 * Applies the access of a route. undefined for public routes. Where somebody is not a member the answer is the same
 * as where nothing exists.
 */
export async function authorize(
  { members, now }: { members: Members; now: () => number },
  access: Access,
  caller: Caller,
  header: string | undefined,
): Promise<Grant | undefined> {
  if (access.session === 'public') return undefined;
  if (caller.kind === 'anonymous') {
    throw new AppError('not_signed_in', 'Sign in, or send an API key.', { status: 401 });
  }
  const wanted = readWorkspaceHeader(header);
  return caller.kind === 'key'
    ? authorizeKey(access, caller, wanted)
    : authorizeMember({ members, now }, access, caller, wanted);
}

/** undefined without the header; a number no workspace has where it is not one. */
function readWorkspaceHeader(header: string | undefined): number | undefined {
  if (header === undefined || header === '') return undefined;
  return /^[1-9]\d{0,8}$/.test(header) ? Number(header) : 0;
}

function authorizeKey(access: Access, caller: KeyCaller, wanted: number | undefined): Grant {
  const { key } = caller;
  if (wanted !== undefined && wanted !== key.workspace) throw workspaceNotFound();
  if (access.scope === null) {
    throw new AppError('session_only', 'This is for people who are signed in, not for API keys.', {
      status: 403,
    });
  }
  if (!scopesAllow(key.scopes, access.scope)) {
    throw new AppError('scope_missing', `This needs an API key with the scope "${access.scope}".`, {
      status: 403,
    });
  }
  return {
    caller,
    actor: { kind: 'key', id: String(key.id) },
    wanted,
    place: { workspace: key.workspace, role: roleOfKey(key), places: [] },
  };
}

/** The role a key's scopes come closest to, for what use cases show. Routes ask for scopes, never for this. */
function roleOfKey({ scopes }: KnownKey): Role {
  const roles: readonly [Scope, Role][] = [
    ['admin', 'owner'],
    ['write', 'editor'],
    ['read', 'analyst'],
  ];
  return roles.find(([scope]) => scopes.includes(scope))?.[1] ?? 'viewer';
}

async function authorizeMember(
  { members, now }: { members: Members; now: () => number },
  access: Access,
  caller: MemberCaller,
  wanted: number | undefined,
): Promise<Grant> {
  const actor: Actor = { kind: 'member', id: caller.user.id };
  if (access.session === 'member') return { caller, actor, wanted, place: undefined };
  const membership =
    wanted === undefined
      ? (await members.listMemberships(caller.user.id))[0]
      : await members.findMembership(wanted, caller.user.id);
  if (!membership) throw workspaceNotFound();
  const { workspace, role, places } = membership;
  if (!roleAllows(role, access.session as Role)) {
    throw new AppError('role_missing', `This needs the role "${access.session}" in the workspace.`, {
      status: 403,
    });
  }
  if (now() - (membership.lastSeenAt ?? 0) > SEEN_EVERY_MS) {
    members.touch(membership.id).catch(() => undefined);
  }
  return { caller, actor, wanted, place: { workspace, role, places } };
}
