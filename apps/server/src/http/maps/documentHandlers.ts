import { changeMap, removeMap, restoreMap } from '../../usecases/maps/changeMap';
import { createMap, type MapStart } from '../../usecases/maps/createMap';
import { draftMap } from '../../usecases/maps/draftMap';
import { importMap } from '../../usecases/maps/importMap';
import { readMap } from '../../usecases/maps/readMap';
import { given } from '../handlers/wire';
import type { Handlers } from '../routes/handler';
import { type MapHandlerDeps, mapOf } from './deps';
import { sayMap, saySummary } from './sayMaps';

type Routes =
  | 'listMaps'
  | 'createMap'
  | 'draftMap'
  | 'importMap'
  | 'getMap'
  | 'updateMap'
  | 'deleteMap'
  | 'restoreMap'
  | 'listCompanyRoles';

type SaidStart = Exclude<MapStart, { kind: 'map' }> | { readonly kind: 'map'; readonly map: string };

const startOf = (from: SaidStart | undefined): MapStart | undefined =>
  from?.kind === 'map' ? { kind: 'map', map: mapOf(from.map) } : from;

/** Maps as wholes. */
export function documentHandlers(deps: MapHandlerDeps): Handlers<Routes> {
  return {
    listMaps: async (_input, { workspace }) => ({
      items: (await deps.maps.list(workspace)).map(saySummary),
    }),
    createMap: async ({ body: { name, kind, language, personas, from } }, who) =>
      sayMap(await createMap(deps, who, { name, kind, language, personas, from: startOf(from) })),
    draftMap: async ({ body: { name, language, model, personas = [], period } }, who) =>
      sayMap(await draftMap(deps, who, { name, language, model, personas, period })),
    importMap: async ({ body: { format, content, name } }, who) =>
      sayMap(await importMap(deps, who, { format, content, name })),
    getMap: async ({ params }, { workspace }) =>
      sayMap(await readMap(deps, { workspace, map: mapOf(params.id) })),
    updateMap: async ({ params, body: { name, ...meta } }, who) => {
      const change = given({ title: name, ...meta });
      return sayMap(await changeMap(deps, who, { workspace: who.workspace, map: mapOf(params.id) }, change));
    },
    deleteMap: async ({ params }, who) => {
      await removeMap(deps, who, { workspace: who.workspace, map: mapOf(params.id) });
      return { ok: true };
    },
    restoreMap: async ({ params }, who) =>
      sayMap(await restoreMap(deps, who, { workspace: who.workspace, map: mapOf(params.id) })),
    listCompanyRoles: async (_input, { workspace }) => ({ items: await deps.roles.listRoles(workspace) }),
  };
}
