import { identifierOf } from '@viaggio/domain/identity';
import type { CheckMethod, NewPrivacyRequest, PrivacyRequest } from '@viaggio/domain/ports/privacy';
import type { WorkspaceStore } from '@viaggio/domain/ports/workspaces';
import { deadlineOf, EXTENDED_MONTHS, LEGAL_MONTHS } from '@viaggio/domain/privacy';
import { AppError } from '@viaggio/domain/shared';
import { parsePersonId } from '../people/parsePersonId';
import type { By, ErasureDeps } from './erasureDeps';
import { findRequest } from './findRequest';

export interface RequestDeps
  extends Pick<ErasureDeps, 'requests' | 'rules' | 'audit' | 'hasherOf' | 'barred' | 'now'> {
  readonly workspaces: Pick<WorkspaceStore, 'find'>;
}

export type RequestWish = Pick<NewPrivacyRequest, 'kind' | 'said' | 'note' | 'purposes' | 'changes'> & {
  /** UTC milliseconds; now when absent. */
  readonly receivedAt: number | undefined;
};

const invalidIdentifier = (): AppError =>
  new AppError('identifier_invalid', 'Write it as email:a@b.it, userId:42, phone:… or card:….', {
    field: 'identifier',
  });

async function timeZoneOf({ workspaces }: RequestDeps, workspace: number): Promise<string> {
  return (await workspaces.find(workspace))?.timeZone ?? 'Europe/Rome';
}

/**
 * Notes a request. The person need not be known: that nothing is kept is an answer too.
 * @throws AppError `identifier_invalid`, `request_in_future`, `purposes_missing`, `changes_missing`
 */
export async function createRequest(deps: RequestDeps, by: By, wish: RequestWish): Promise<PrivacyRequest> {
  const { workspace, actor } = by;
  const address = parsePersonId(wish.said, deps.hasherOf(workspace));
  if (address === undefined) throw invalidIdentifier();
  const receivedAt = wish.receivedAt ?? deps.now();
  if (receivedAt > deps.now() + 86_400_000) {
    throw new AppError('request_in_future', 'A request has come already: say when.', { field: 'receivedAt' });
  }
  if (wish.kind === 'objection' && wish.purposes.length === 0) {
    throw new AppError('purposes_missing', 'Say what the person objects to.', { field: 'purposes' });
  }
  if (wish.kind === 'rectification' && Object.keys(wish.changes).length === 0) {
    throw new AppError('changes_missing', 'Say what is to be corrected, and how.', { field: 'changes' });
  }
  const dueAt = deadlineOf(receivedAt, await timeZoneOf(deps, workspace), LEGAL_MONTHS);
  const request = await deps.requests.create({
    ...wish,
    workspace,
    identifier: address.id,
    receivedAt,
    dueAt,
    by: actor,
  });
  const detail = { kind: wish.kind };
  await deps.audit.record({
    workspace,
    actor,
    action: 'privacy.requested',
    target: `request:${request.id}`,
    detail,
  });
  return request;
}

async function findOpen(deps: RequestDeps, workspace: number, id: string): Promise<PrivacyRequest> {
  const request = await findRequest(deps.requests, workspace, id);
  if (request.state === 'open') return request;
  throw new AppError('request_closed', 'This request is being answered, or has been.', { status: 409 });
}

/** Notes how it was made sure who asks. @throws AppError `request_closed` */
export async function checkRequest(
  deps: RequestDeps,
  { workspace, actor }: By,
  id: string,
  check: { readonly method: CheckMethod; readonly note: string },
): Promise<PrivacyRequest> {
  const request = await findOpen(deps, workspace, id);
  const by = `${actor.kind}:${actor.id}`;
  await deps.requests.check(workspace, request.id, { ...check, by, at: deps.now() });
  const detail = { method: check.method };
  await deps.audit.record({
    workspace,
    actor,
    action: 'privacy.identity_checked',
    target: `request:${request.id}`,
    detail,
  });
  return findRequest(deps.requests, workspace, id);
}

/** @throws AppError `request_closed`, `already_extended` */
export async function extendRequest(
  deps: RequestDeps,
  { workspace, actor }: By,
  id: string,
  reason: string,
): Promise<PrivacyRequest> {
  const request = await findOpen(deps, workspace, id);
  if (request.extension !== null) {
    throw new AppError('already_extended', 'The time of answer has been extended already.', { status: 409 });
  }
  const dueAt = deadlineOf(request.receivedAt, await timeZoneOf(deps, workspace), EXTENDED_MONTHS);
  await deps.requests.extend(workspace, request.id, dueAt, reason, deps.now());
  await deps.audit.record({ workspace, actor, action: 'privacy.extended', target: `request:${request.id}` });
  return findRequest(deps.requests, workspace, id);
}

/** @throws AppError `request_closed` */
export async function refuseRequest(
  deps: RequestDeps,
  { workspace, actor }: By,
  id: string,
  reason: string,
): Promise<PrivacyRequest> {
  const request = await findOpen(deps, workspace, id);
  const by = `${actor.kind}:${actor.id}`;
  await deps.requests.close(workspace, request.id, { state: 'refused', by, at: deps.now(), refusal: reason });
  await deps.audit.record({ workspace, actor, action: 'privacy.refused', target: `request:${request.id}` });
  return findRequest(deps.requests, workspace, id);
}

/** Lets an erased identifier in again. @throws AppError `identifier_invalid`, `not_barred` */
export async function liftErasure(deps: RequestDeps, { workspace, actor }: By, said: string): Promise<void> {
  const [, kind, value] = /^([^:]+):(.+)$/s.exec(said) ?? [];
  const identifier =
    kind === undefined ? undefined : identifierOf({ kind: kind as 'email', value }, deps.hasherOf(workspace));
  if (identifier === undefined || 'blocked' in identifier) throw invalidIdentifier();
  if (!(await deps.rules.lift(workspace, identifier.id))) {
    throw new AppError('not_barred', 'This identifier comes in already: nobody erased it.', { status: 404 });
  }
  await deps.barred.refresh();
  const target = `person:${identifier.id}`;
  await deps.audit.record({ workspace, actor, action: 'privacy.lifted', target });
}
