import type { PrivacyRequest } from '@viaggio/domain/ports/privacy';
import { AppError } from '@viaggio/domain/shared';
import type { By, ErasureDeps } from './erasureDeps';
import { findRequest } from './findRequest';
import { traceOf } from './traceOf';

/**
 * Begins to erase the person of a request: from here on nothing of theirs comes in, and there is no way back. The work
 * itself is `runErasure`'s, here or wherever a server starts next.
 * @throws AppError `identity_unchecked`, `request_closed`, `person_not_found`
 */
export async function beginErasure(deps: ErasureDeps, by: By, id: string): Promise<PrivacyRequest> {
  const { workspace, actor } = by;
  const request = await findRequest(deps.requests, workspace, id);
  if (request.kind !== 'erasure') {
    throw new AppError('not_an_erasure', 'This request asks for something else.', { status: 409 });
  }
  if (request.check === null) {
    throw new AppError('identity_unchecked', 'First say how you made sure who asks.', { status: 409 });
  }
  if (request.state !== 'open') {
    throw new AppError('request_closed', 'This request is being answered, or has been.', { status: 409 });
  }
  const { target, counts, staysOut } = await traceOf(deps, workspace, request.said);
  const work = { target, counts, staysOut, others: [], startedAt: deps.now() };
  if (!(await deps.requests.begin(workspace, request.id, work))) {
    throw new AppError('request_closed', 'This request is being answered, or has been.', { status: 409 });
  }
  await deps.barred.refresh();
  await deps.audit.record({
    workspace,
    actor,
    action: 'privacy.erasure_begun',
    target: `request:${request.id}`,
  });
  return findRequest(deps.requests, workspace, id);
}
