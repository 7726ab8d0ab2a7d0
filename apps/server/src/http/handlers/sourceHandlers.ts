import { roleAllows } from '@viaggio/contract/access';
import type { SourceKind } from '@viaggio/contract/sources';
import { closeSource } from '../../usecases/sources/closeSource';
import { createSource } from '../../usecases/sources/createSource';
import { listSources, type SourceWithActivity } from '../../usecases/sources/listSources';
import { rotateSource } from '../../usecases/sources/rotateSource';
import { updateSource } from '../../usecases/sources/updateSource';
import type { WorkspaceContext } from '../access/context';
import type { Handlers } from '../routes/handler';
import type { ServiceDeps } from '../serviceDeps';
import { given, instantOf, optionalInstantOf, readId } from './wire';

const NOT_FOUND = 'source_not_found';

type Names = 'listSources' | 'createSource' | 'updateSource' | 'rotateSource' | 'deleteSource';

export function sourceHandlers(deps: ServiceDeps): Handlers<Names> {
  return {
    listSources: async (_input, context) => {
      const sources = await listSources(deps, context);
      return { items: sources.map((source) => saySource(source, context)) };
    },
    createSource: async ({ body }, context) => {
      const { workspace, actor } = context;
      return saySource(await createSource(deps, { workspace, actor, ...body }), context);
    },
    updateSource: async ({ params, body }, context) => {
      const { workspace, places, actor } = context;
      const id = readId(params.id, NOT_FOUND);
      const change = { workspace, places, actor, id, change: given(body) };
      return saySource(await updateSource(deps, change), context);
    },
    rotateSource: async ({ params, body }, context) => {
      const { workspace, places, actor } = context;
      const id = readId(params.id, NOT_FOUND);
      return saySource(await rotateSource(deps, { workspace, places, actor, id, ...body }), context);
    },
    deleteSource: async ({ params }, { workspace, actor }) => {
      await closeSource(deps, { workspace, actor, id: readId(params.id, NOT_FOUND) });
      return { ok: true };
    },
  };
}

/** Kinds whose code serves nobody: Viaggio feeds them itself, or what comes is signed instead. */
const OWN_KINDS = new Set(['import', 'demo', 'webhook']);

const saySource = (source: SourceWithActivity, { role }: WorkspaceContext) => ({
  id: String(source.id),
  name: source.name,
  kind: source.kind as SourceKind,
  writeKey: roleAllows(role, 'editor') && !OWN_KINDS.has(source.kind) ? source.writeKey : null,
  enabled: source.enabled,
  createdAt: instantOf(source.createdAt),
  firstEventAt: optionalInstantOf(source.firstEventAt),
  lastEventAt: optionalInstantOf(source.lastEventAt),
  events24h: source.events24h,
  formerUntil: optionalInstantOf(source.formerUntil),
});
