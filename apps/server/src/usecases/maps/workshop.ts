import type { MapLink } from '@viaggio/domain/ports/maps';
import { hashSecret } from '../keys/secrets';
import { appendUpdate, type SentUpdate } from './appendUpdate';
import type { MapDeps } from './deps';
import { openLink } from './links';

type Deps = Pick<MapDeps, 'maps' | 'rooms' | 'control' | 'now'>;

export interface WorkshopEntry {
  readonly link: MapLink;
  readonly workspace: string;
  readonly map: { readonly name: string; readonly language: 'it' | 'en' };
  /** How the guest's votes are signed. */
  readonly you: string;
  readonly seq: number;
  readonly state: Uint8Array;
}

/** Who holds the key is this guest; who only reads the map, where votes stand signed, is not. */
export const guestOf = (link: MapLink, key: string): string =>
  `guest:${hashSecret(`${link.id}:${key}`).slice(0, 24)}`;

/** A guest without an account comes into the one map of a link. */
export async function enterWorkshop(deps: Deps, token: string, key: string): Promise<WorkshopEntry> {
  const link = await openLink(deps, token, 'workshop');
  const { seq, state } = await deps.rooms.readState(link.workspace, link.map);
  const { document } = await deps.rooms.read(link.workspace, link.map);
  const workspace = await deps.control.workspaces.find(link.workspace);
  await deps.maps.noteLinkUsed(link.workspace, link.id, deps.now());
  return {
    link,
    workspace: workspace?.name ?? '',
    map: { name: document.title, language: document.language },
    you: guestOf(link, key),
    seq,
    state,
  };
}

/** Sticky notes, votes of one's own, and hypotheses; anything else is refused and changes nothing. */
export async function appendWorkshopUpdate(
  deps: Deps,
  token: string,
  key: string,
  sent: SentUpdate,
): Promise<number> {
  const link = await openLink(deps, token, 'workshop');
  const guest = { by: guestOf(link, key), votes: link.votes };
  return appendUpdate(
    deps,
    { workspace: link.workspace, map: link.map },
    { kind: 'guest', id: String(link.id) },
    sent,
    guest,
  );
}
