import { isOpen } from '@viaggio/domain/boards';
import type { Actor } from '@viaggio/domain/ports/access';
import type { AccessStores } from '@viaggio/domain/ports/control';
import type { MapLink, MapStore } from '@viaggio/domain/ports/maps';
import { hashSecret } from '../keys/secrets';
import type { MapPlace } from './deps';
import { KNOWS_ALL } from './presence';
import type { Visit } from './stream/visitor';

/** Tabs of one member, or uses of one key; guests of one workshop. */
const MOST_OF_ONE = 20;
const MOST_GUESTS = 200;

interface Deps {
  readonly maps: Pick<MapStore, 'findLink'>;
  readonly control: Pick<AccessStores, 'members' | 'keys'>;
  readonly now: () => number;
}

/** A member or a key follows a map until they are taken out of the workspace. */
export const visitOf = (
  { control }: Pick<Deps, 'control'>,
  actor: Actor,
  place: MapPlace,
  after: number,
): Visit => ({
  ...place,
  after,
  as: `${actor.kind}:${actor.id}`,
  mostStreams: MOST_OF_ONE,
  mayStay: async () => {
    const stays =
      actor.kind === 'member'
        ? (await control.members.findMembership(place.workspace, actor.id)) !== undefined
        : (await control.keys.list(place.workspace)).some(({ id }) => String(id) === actor.id);
    return stays ? undefined : 'workspace_not_found';
  },
});

/** A guest follows the map of a workshop until its link is over. They are sent views of it, no update. */
export const guestVisitOf = (
  { maps, now }: Pick<Deps, 'maps' | 'now'>,
  token: string,
  { id, workspace, map }: MapLink,
): Visit => ({
  workspace,
  map,
  after: KNOWS_ALL,
  as: `link:${id}`,
  mostStreams: MOST_GUESTS,
  mayStay: async () => {
    const link = await maps.findLink(hashSecret(token));
    return link !== undefined && isOpen(link, now()) ? undefined : 'map_link_over';
  },
});
