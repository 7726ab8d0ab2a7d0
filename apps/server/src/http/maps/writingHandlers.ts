import type { Actor } from '@viaggio/domain/ports/access';
import type { MapPresence } from '@viaggio/domain/ports/maps';
import { appendUpdate } from '../../usecases/maps/appendUpdate';
import { sayPresence } from '../../usecases/maps/presence';
import { visitOf } from '../../usecases/maps/visits';
import type { WorkspaceContext } from '../access/context';
import type { Handlers } from '../routes/handler';
import { type MapHandlerDeps, mapOf } from './deps';
import { followMap, startOf } from './followMap';
import { base64Of } from './sayMaps';

type Routes = 'getMapState' | 'streamMap' | 'appendMapUpdate' | 'sayMapPresence';

interface SaidPresence {
  readonly client: string;
  readonly name?: string | undefined;
  readonly color?: number | undefined;
  readonly at: MapPresence['at'];
}

/** A colour of one's own, of twelve, where none is said: the same for the same somebody. */
const colorOf = (somebody: string): number =>
  [...somebody].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 12, 7);

export const presenceOf = (
  { client, name, color, at }: SaidPresence,
  who: { readonly id: string; readonly name: string; readonly guest: boolean },
): MapPresence => ({
  client,
  name: name ?? who.name,
  color: color ?? colorOf(who.id),
  guest: who.guest,
  at,
});

const nameOf = ({ caller }: Pick<WorkspaceContext, 'caller'>): string =>
  caller.kind === 'member' ? caller.user.name : caller.key.name;

/** Writing together. */
export function writingHandlers(deps: MapHandlerDeps): Handlers<Routes> {
  return {
    getMapState: async ({ params }, { workspace }) => {
      const { seq, state } = await deps.rooms.readState(workspace, mapOf(params.id));
      return { seq, state: base64Of(state) };
    },
    streamMap: ({ params, query }, who, stream) => {
      const place = { workspace: who.workspace, map: mapOf(params.id) };
      return followMap(deps, visitOf(deps, who.actor, place, startOf(stream, query.after)), stream);
    },
    appendMapUpdate: async ({ params, body: { update, client } }, { workspace, actor }) => {
      const place = { workspace, map: mapOf(params.id) };
      const sent = { update: Buffer.from(update, 'base64'), client };
      return { seq: await appendUpdate(deps, place, actor, sent) };
    },
    sayMapPresence: async ({ params, body }, who) => {
      const { workspace, actor }: { workspace: number; actor: Actor } = who;
      const presence = presenceOf(body, { id: actor.id, name: nameOf(who), guest: false });
      await sayPresence(deps, { workspace, map: mapOf(params.id) }, presence);
      return { ok: true };
    },
  };
}
