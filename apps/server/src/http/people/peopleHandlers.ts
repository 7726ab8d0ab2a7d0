import type { HashId } from '@viaggio/domain/shared';
import { decideIdentity, previewShared, takeBackVerdict } from '../../usecases/identity/decideIdentity';
import { listDoubtful } from '../../usecases/identity/listDoubtful';
import { listSuspects } from '../../usecases/identity/listSuspects';
import { type HealthDeps, readIdentityHealth } from '../../usecases/identity/readIdentityHealth';
import type { DecisionDeps, TimelineDeps } from '../../usecases/people/deps';
import { listLinks } from '../../usecases/people/listLinks';
import { listPeople } from '../../usecases/people/listPeople';
import { mergePeople, previewMergePeople } from '../../usecases/people/mergePeople';
import { readPerson } from '../../usecases/people/readPerson';
import { readTimeline } from '../../usecases/people/readTimeline';
import { previewSplitPerson, splitPerson } from '../../usecases/people/splitPerson';
import type { Handlers } from '../routes/handler';
import {
  sayLink,
  sayLinks,
  sayMergePreview,
  saySharedPreview,
  saySplitPreview,
  saySuspects,
} from './sayLinks';
import { sayPerson, sayPersonRow } from './sayPerson';
import { sayTimeline } from './sayTimeline';

export interface PeopleHandlerDeps extends TimelineDeps, DecisionDeps, HealthDeps {
  /** The buyer personas somebody belongs to. */
  readonly personasOf: (
    workspace: number,
    person: HashId,
  ) => Promise<readonly { readonly id: number; readonly name: string }[]>;
}

type PeopleRoute =
  | 'listPeople'
  | 'getPerson'
  | 'getTimeline'
  | 'listLinks'
  | 'mergePeople'
  | 'previewMerge'
  | 'splitPerson'
  | 'previewSplit'
  | 'identityHealth'
  | 'listDoubtful'
  | VerdictRoute;

type VerdictRoute = 'listSuspects' | 'previewVerdict' | 'decideIdentity' | 'takeBackVerdict';

/** People, their timelines, why they are one person, and decisions about it. A context is a scope: workspace, places. */
export function peopleHandlers(deps: PeopleHandlerDeps): Handlers<PeopleRoute> {
  return {
    ...readingHandlers(deps),
    ...decisionHandlers(deps),
    ...identityHandlers(deps),
    ...verdictHandlers(deps),
  };
}

const readingHandlers = (deps: PeopleHandlerDeps): Handlers<'listPeople' | 'getPerson' | 'getTimeline'> => ({
  listPeople: async ({ query: { known, ...query } }, context) => {
    const wanted = known === undefined ? undefined : known === 'true';
    const { items, ...page } = await listPeople(deps, context, { ...query, known: wanted });
    return { items: items.map(sayPersonRow), ...page };
  },
  getPerson: async ({ params }, context) => {
    const record = await readPerson(deps, context, params.id);
    return sayPerson(record, await deps.personasOf(context.workspace, record.id));
  },
  getTimeline: async ({ params, query }, context) => {
    const channels = query.channels?.split(',').map((channel) => channel.trim());
    return sayTimeline(await readTimeline(deps, context, { ...query, id: params.id, channels }));
  },
});

const decisionHandlers = (
  deps: PeopleHandlerDeps,
): Handlers<'listLinks' | 'mergePeople' | 'previewMerge' | 'splitPerson' | 'previewSplit'> => ({
  listLinks: async ({ params }, context) => sayLinks(await listLinks(deps, context, params.id)),
  mergePeople: async ({ params, body }, context) => {
    const { person, link } = await mergePeople(deps, context, { ...params, ...body, actor: context.actor });
    return { personId: person, link };
  },
  previewMerge: async ({ params, body }, context) =>
    sayMergePreview(await previewMergePeople(deps, context, { ...params, ...body, actor: context.actor })),
  splitPerson: ({ params }, context) => splitPerson(deps, context, { ...params, actor: context.actor }),
  previewSplit: async ({ params }, context) =>
    saySplitPreview(await previewSplitPerson(deps, context, { ...params, actor: context.actor })),
});

const identityHandlers = (deps: PeopleHandlerDeps): Handlers<'identityHealth' | 'listDoubtful'> => ({
  identityHealth: async (_input, context) => {
    const health = await readIdentityHealth(deps, context);
    const [identifiers, doubtful, setApart] = [health.identifiers, health.doubtful, health.setApart];
    return { ...health, identifiers: [...identifiers], doubtful: [...doubtful], setApart: [...setApart] };
  },
  listDoubtful: async ({ query }, context) => {
    const { items, next } = await listDoubtful(deps, context, query);
    return { items: items.map(sayLink), next, total: null };
  },
});

const verdictHandlers = (deps: PeopleHandlerDeps): Handlers<VerdictRoute> => ({
  listSuspects: async (_input, context) => saySuspects(await listSuspects(deps, context)),
  previewVerdict: async ({ body }, context) => saySharedPreview(await previewShared(deps, context, body.id)),
  decideIdentity: async ({ body }, context) => {
    await decideIdentity(deps, context, { ...body, actor: context.actor });
    return { ok: true };
  },
  takeBackVerdict: async ({ params }, context) => {
    await takeBackVerdict(deps, context, { ...params, actor: context.actor });
    return { ok: true };
  },
});
