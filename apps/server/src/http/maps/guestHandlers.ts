import type { MapImage } from '@viaggio/contract/maps';
import { openLink } from '../../usecases/maps/links';
import { sayPresence } from '../../usecases/maps/presence';
import { readSharedMap } from '../../usecases/maps/readSharedMap';
import { guestVisitOf } from '../../usecases/maps/visits';
import { actInWorkshop, enterWorkshop, guestOf, readGuestImage } from '../../usecases/maps/workshop';
import { limitVisits } from '../../usecases/session/limitVisits';
import { instantOf } from '../handlers/wire';
import type { Handlers } from '../routes/handler';
import type { MapHandlerDeps } from './deps';
import { followAsGuest } from './followMap';
import { imageAnswer } from './imageAnswer';
import { base64Of } from './sayMaps';
import { presenceOf } from './writingHandlers';

type Routes =
  | 'readSharedMap'
  | 'enterWorkshop'
  | 'streamWorkshop'
  | 'actInWorkshop'
  | 'sayWorkshopPresence'
  | 'getWorkshopImage';

/** What is open to whoever holds the address of a link. */
export function guestHandlers(deps: MapHandlerDeps): Handlers<Routes> {
  return {
    readSharedMap: async ({ params, body }, { ip }) => {
      await limitVisits(deps.limiter, 'shared-map', ip);
      const shared = await readSharedMap(deps, { token: params.token, password: body.password, ip });
      const { workspace, document, expiresAt, figures } = shared;
      return {
        workspace: workspace.name,
        language: document.language,
        expiresAt: instantOf(expiresAt),
        document,
        images: shared.images.map(({ id, type, body: bytes }) => ({
          id,
          type: type as MapImage['type'],
          data: base64Of(bytes),
        })),
        figures: figures && { ...figures, timeZone: workspace.timeZone, currency: workspace.currency },
      };
    },
    enterWorkshop: async ({ params, body }, { ip }) => {
      // A room full of guests behind one address comes in within a minute: as many as may follow one workshop.
      deps.pace.refuseTooFast(`enter:${ip}`, 240);
      const { link, ...entry } = await enterWorkshop(deps, params.token, body.key);
      return {
        ...entry,
        votes: link.votes,
        hideFigures: !link.figures,
        expiresAt: instantOf(link.expiresAt),
      };
    },
    streamWorkshop: async ({ params }, { ip }, stream) => {
      deps.pace.refuseTooFast(`follow:${ip}`, 240);
      const link = await openLink(deps, params.token, 'workshop');
      await followAsGuest(deps, guestVisitOf(deps, params.token, link), link, stream);
    },
    actInWorkshop: async ({ params, body: { key, act } }) => {
      deps.pace.refuseTooFast(`write:${params.token}:${key}`, 600);
      return { seq: await actInWorkshop(deps, params.token, key, act) };
    },
    sayWorkshopPresence: async ({ params, body: { key, ...said } }) => {
      deps.pace.refuseTooFast(`present:${params.token}:${key}`, 300);
      const link = await openLink(deps, params.token, 'workshop');
      const presence = presenceOf(said, { id: guestOf(link, key), name: '', guest: true });
      await sayPresence(deps, { workspace: link.workspace, map: link.map }, presence);
      return { ok: true };
    },
    getWorkshopImage: async ({ params }) =>
      imageAnswer(await readGuestImage(deps, params.token, params.image)),
  };
}
