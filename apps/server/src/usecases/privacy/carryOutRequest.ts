import type { ConsentStore, PrivacyRequest } from '@viaggio/domain/ports/privacy';
import type { SourceStore } from '@viaggio/domain/ports/sources';
import { AppError } from '@viaggio/domain/shared';
import { acceptItems, type CollectUseCaseDeps } from '../collect/acceptItems';
import { findPerson } from '../people/findPerson';
import { beginErasure } from './beginErasure';
import type { RequestDeps } from './changeRequests';
import { recordConsent } from './consent';
import type { By, ErasureDeps } from './erasureDeps';
import { findRequest } from './findRequest';

export interface CarryOutDeps extends ErasureDeps, RequestDeps {
  readonly consents: ConsentStore;
  readonly collect: CollectUseCaseDeps;
  readonly sources: Pick<SourceStore, 'list'>;
  /** Has begun erasures done. */
  readonly startErasing: () => void;
}

/**
 * Does what a request asks. Access and portability are answered with the file that `personFile` makes: here it is noted
 * that the person has it.
 * @throws AppError `identity_unchecked`, `request_closed`, `person_not_found`
 */
export async function carryOutRequest(deps: CarryOutDeps, by: By, id: string): Promise<PrivacyRequest> {
  const { workspace, actor } = by;
  const request = await findRequest(deps.requests, workspace, id);
  if (request.kind === 'erasure') {
    const begun = await beginErasure(deps, by, id);
    deps.startErasing();
    return begun;
  }
  if (request.check === null) {
    throw new AppError('identity_unchecked', 'First say how you made sure who asks.', { status: 409 });
  }
  if (request.state !== 'open') {
    throw new AppError('request_closed', 'This request is being answered, or has been.', { status: 409 });
  }
  if (request.kind === 'objection') await object(deps, by, request);
  if (request.kind === 'rectification') await rectify(deps, workspace, request);
  const who = `${actor.kind}:${actor.id}`;
  await deps.requests.close(workspace, request.id, { state: 'done', by: who, at: deps.now(), refusal: '' });
  const detail = { kind: request.kind };
  await deps.audit.record({
    workspace,
    actor,
    action: 'privacy.carried_out',
    target: `request:${request.id}`,
    detail,
  });
  return findRequest(deps.requests, workspace, id);
}

async function object(deps: CarryOutDeps, by: By, request: PrivacyRequest): Promise<void> {
  for (const purpose of request.purposes) {
    await recordConsent(deps, by, {
      id: request.said,
      purpose,
      granted: false,
      source: `request:${request.id}`,
    });
  }
}

/** As if the person had said it anew: an identify event, so that the correction has its evidence like everything else. */
async function rectify(deps: CarryOutDeps, workspace: number, request: PrivacyRequest): Promise<void> {
  const { identifiers } = await findPerson(deps, { workspace, places: [] }, request.said, 'identifier');
  const [strongest] = identifiers;
  if (strongest === undefined) {
    throw new AppError('person_nameless', 'Nothing names this person: there is nothing to correct.', {
      status: 409,
    });
  }
  const { kind, value } = strongest;
  const named =
    kind === 'userId' || kind === 'anonymousId'
      ? { [kind]: value }
      : { context: { externalIds: [{ id: value, type: kind, collection: 'users' }] } };
  const [source] = await deps.sources.list(workspace);
  const found = await deps.workspaces.find(workspace);
  await acceptItems(deps.collect, {
    source: { id: source?.id ?? 0, workspace, ipPolicy: found?.ipPolicy ?? 'truncate' },
    items: [
      { type: 'identify', messageId: `rectification-${request.id}`, traits: request.changes, ...named },
    ],
    import: 0,
    request: { receivedAt: deps.now() },
  });
}
