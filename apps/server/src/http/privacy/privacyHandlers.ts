import type { PersonalDataSampler } from '@viaggio/domain/ports/privacy';
import { AppError } from '@viaggio/domain/shared';
import { readPage } from '../../usecases/audit/readPage';
import { type CarryOutDeps, carryOutRequest } from '../../usecases/privacy/carryOutRequest';
import {
  checkRequest,
  createRequest,
  extendRequest,
  liftErasure,
  refuseRequest,
} from '../../usecases/privacy/changeRequests';
import {
  type ConsentAnswer,
  type ConsentDeps,
  readConsent,
  recordConsent,
} from '../../usecases/privacy/consent';
import { findRequest } from '../../usecases/privacy/findRequest';
import { type PersonFileDeps, personFile } from '../../usecases/privacy/personFile';
import { detectPersonalData, savePolicy } from '../../usecases/privacy/policy';
import { previewRequest } from '../../usecases/privacy/previewRequest';
import type { WorkspaceContext } from '../access/context';
import { instantOf, optionalInstantOf } from '../handlers/wire';
import type { Handlers } from '../routes/handler';
import type { FileAnswer } from '../routes/sendFile';
import { sayPreview, sayRequest } from './sayRequest';

export interface PrivacyHandlerDeps extends CarryOutDeps, ConsentDeps, PersonFileDeps {
  readonly sampler: PersonalDataSampler;
}

type RequestRoute =
  | 'listPrivacyRequests'
  | 'createPrivacyRequest'
  | 'getPrivacyRequest'
  | 'checkPrivacyRequest'
  | 'extendPrivacyRequest'
  | 'previewPrivacyRequest'
  | 'getPrivacyFile'
  | 'carryOutPrivacyRequest'
  | 'refusePrivacyRequest';
type OneStepRoute = 'exportPerson' | 'erasePerson' | 'liftErasure';
type PolicyRoute = 'getPrivacyOverview' | 'getPrivacyPolicy' | 'putPrivacyPolicy' | 'detectPersonalData';
type ConsentRoute = 'getConsent' | 'recordConsent';

/** Requests about personal data, consent, and what is kept for how long. */
export const privacyHandlers = (
  deps: PrivacyHandlerDeps,
): Handlers<RequestRoute | OneStepRoute | PolicyRoute | ConsentRoute> => ({
  ...requestHandlers(deps),
  ...oneStepHandlers(deps),
  ...policyHandlers(deps),
  ...consentHandlers(deps),
});

/** A request is about everything there is of somebody: not for members who may see only some places. */
function everywhere({ workspace, actor, places }: WorkspaceContext) {
  if (places.length === 0) return { workspace, actor };
  throw new AppError('limited_to_places', 'Ask somebody who may see every place.', { status: 403 });
}

function archive(name: string, bytes: Buffer): FileAnswer {
  const pieces = (async function* () {
    yield bytes;
  })();
  return { name, type: 'application/zip', compressible: false, pieces };
}

const requestHandlers = (deps: PrivacyHandlerDeps): Handlers<RequestRoute> => ({
  listPrivacyRequests: async ({ query }, context) => {
    const { workspace } = everywhere(context);
    const { state } = query;
    const { items, next } = await readPage({ cursor: query.cursor, limit: query.limit }, (page) =>
      deps.requests.list(workspace, state === undefined ? page : { ...page, state }),
    );
    return { items: items.map(sayRequest), next, total: null };
  },
  createPrivacyRequest: async ({ body }, context) => {
    const receivedAt = body.receivedAt === undefined ? undefined : Date.parse(body.receivedAt);
    const { identifier: said, kind, note, purposes, changes } = body;
    const wish = { kind, said, note, purposes, changes, receivedAt };
    return sayRequest(await createRequest(deps, everywhere(context), wish));
  },
  getPrivacyRequest: async ({ params }, context) =>
    sayRequest(await findRequest(deps.requests, everywhere(context).workspace, params.id)),
  checkPrivacyRequest: async ({ params, body }, context) =>
    sayRequest(await checkRequest(deps, everywhere(context), params.id, body)),
  extendPrivacyRequest: async ({ params, body }, context) =>
    sayRequest(await extendRequest(deps, everywhere(context), params.id, body.reason)),
  previewPrivacyRequest: async ({ params }, context) => {
    const { workspace } = everywhere(context);
    const { said } = await findRequest(deps.requests, workspace, params.id);
    return sayPreview(await previewRequest(deps, workspace, said));
  },
  getPrivacyFile: async ({ params }, context) => {
    const by = everywhere(context);
    const request = await findRequest(deps.requests, by.workspace, params.id);
    if (request.check === null) {
      throw new AppError('identity_unchecked', 'First say how you made sure who asks.', { status: 409 });
    }
    return archive(`request-${request.id}.zip`, await personFile(deps, by, request.said));
  },
  carryOutPrivacyRequest: async ({ params }, context) =>
    sayRequest(await carryOutRequest(deps, everywhere(context), params.id)),
  refusePrivacyRequest: async ({ params, body }, context) =>
    sayRequest(await refuseRequest(deps, everywhere(context), params.id, body.reason)),
});

const oneStepHandlers = (deps: PrivacyHandlerDeps): Handlers<OneStepRoute> => ({
  exportPerson: async ({ body }, context) =>
    archive('person.zip', await personFile(deps, everywhere(context), body.person)),
  erasePerson: async ({ body }, context) => {
    const by = everywhere(context);
    const wish = { kind: 'erasure', said: body.person, note: body.note, purposes: [], changes: {} } as const;
    // Nobody is found before anything is noted, so that a mistyped address leaves no request behind.
    await previewRequest(deps, by.workspace, body.person);
    const { id } = await createRequest(deps, by, { ...wish, receivedAt: undefined });
    await checkRequest(deps, by, String(id), body.check);
    return sayRequest(await carryOutRequest(deps, by, String(id)));
  },
  liftErasure: async ({ body }, context) => {
    await liftErasure(deps, everywhere(context), body.identifier);
    return { ok: true };
  },
});

const policyHandlers = (deps: PrivacyHandlerDeps): Handlers<PolicyRoute> => ({
  getPrivacyOverview: async (_input, context) => {
    const { workspace } = everywhere(context);
    const [{ open, firstDueAt }, { events, identifiers }] = await Promise.all([
      deps.requests.countOpen(workspace),
      deps.rules.turnedAway(workspace),
    ]);
    return { open, firstDueAt: optionalInstantOf(firstDueAt), barred: identifiers, turnedAway: events };
  },
  getPrivacyPolicy: async (_input, { workspace }) => {
    const policy = await deps.rules.readPolicy(workspace);
    return { ...policy, retention: [...policy.retention], fields: [...policy.fields] };
  },
  putPrivacyPolicy: async ({ body }, context) => {
    const policy = await savePolicy(deps, everywhere(context), body);
    return { ...policy, retention: [...policy.retention], fields: [...policy.fields] };
  },
  detectPersonalData: async (_input, context) => {
    const found = await detectPersonalData(deps, everywhere(context).workspace);
    return { items: found.map((one) => ({ ...one, kinds: [...one.kinds] })) };
  },
});

const sayConsent = (answers: readonly ConsentAnswer[]) => ({
  purposes: answers.map(({ history, ...latest }) => ({
    ...latest,
    at: instantOf(latest.at),
    history: history.map((one) => ({ ...one, at: instantOf(one.at) })),
  })),
});

const consentHandlers = (deps: PrivacyHandlerDeps): Handlers<ConsentRoute> => ({
  getConsent: async ({ params }, context) => sayConsent(await readConsent(deps, context, params.id)),
  recordConsent: async ({ params, body }, context) => {
    const { purpose, granted, note } = body;
    const source = note === '' ? 'member' : `member: ${note}`;
    const { places } = context;
    return sayConsent(
      await recordConsent(deps, context, { id: params.id, purpose, granted, source, places }),
    );
  },
});
