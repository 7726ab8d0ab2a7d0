import { checkGuestAct, type GuestAct, type MapDocument } from '@viaggio/domain/maps';
import type { MapImageFile, MapLink } from '@viaggio/domain/ports/maps';
import { writeGuestAct } from '@viaggio/maps/document';
import { hashSecret } from '../keys/secrets';
import type { MapDeps } from './deps';
import { readImage } from './images';
import { openLink } from './links';
import { imageNotFound, linkIsOver } from './refusals';
import { seenBy } from './stream/guestViews';

type Deps = Pick<MapDeps, 'maps' | 'rooms' | 'control' | 'now'>;

export interface WorkshopEntry {
  readonly link: MapLink;
  readonly workspace: string;
  readonly map: { readonly name: string; readonly language: MapDocument['language'] };
  /** How the guest's votes are signed. */
  readonly you: string;
}

/** Who holds the key is this guest; who only reads the map, where votes stand signed, is not. */
export const guestOf = (link: MapLink, key: string): string =>
  `guest:${hashSecret(`${link.id}:${key}`).slice(0, 24)}`;

/** A guest without an account comes into the one map of a link. */
export async function enterWorkshop(deps: Deps, token: string, key: string): Promise<WorkshopEntry> {
  const link = await openLink(deps, token, 'workshop');
  const map = await deps.maps.find(link.workspace, link.map);
  if (map === undefined) throw linkIsOver();
  const workspace = await deps.control.workspaces.find(link.workspace);
  await deps.maps.noteLinkUsed(link.workspace, link.id, deps.now());
  return {
    link,
    workspace: workspace?.name ?? '',
    map: { name: map.name, language: map.language },
    you: guestOf(link, key),
  };
}

/** Does what a guest asks for; on disk when it resolves. Anything guests may not do is refused and changes nothing. */
export async function actInWorkshop(deps: Deps, token: string, key: string, act: GuestAct): Promise<number> {
  const link = await openLink(deps, token, 'workshop');
  const guest = { by: guestOf(link, key), votes: link.votes };
  return deps.rooms.change(
    link.workspace,
    link.map,
    { kind: 'guest', id: String(link.id) },
    {
      client: '',
      change: (doc, document) => {
        checkGuestAct(document, seenBy(link, document), act, guest);
        writeGuestAct(doc, act, guest.by);
      },
    },
  );
}

/** An image of a card that guests see: those of other rows are not theirs. */
export async function readGuestImage(deps: Deps, token: string, image: string): Promise<MapImageFile> {
  const link = await openLink(deps, token, 'workshop');
  const { document } = await deps.rooms.read(link.workspace, link.map);
  if (!seenBy(link, document).cards.some((card) => card.image === image)) throw imageNotFound();
  return readImage(deps, { workspace: link.workspace, map: link.map }, image);
}
