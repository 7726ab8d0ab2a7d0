import { expiryOf, isOpen } from '@viaggio/domain/boards';
import type { MapLink } from '@viaggio/domain/ports/maps';
import { createToken, hashSecret } from '../keys/secrets';
import { type MapDeps, type MapPlace, type MapWriter, noteOn, tellChange } from './deps';
import { hashPassword } from './passwords';
import { findMap } from './readMap';
import { linkIsOver, mapLinkNotFound, mapNotFound } from './refusals';

type Deps = Pick<MapDeps, 'maps' | 'control' | 'signals' | 'now'>;

export interface LinkWish {
  readonly kind: MapLink['kind'];
  readonly days: number;
  readonly password: string | undefined;
  /** undefined: all rows that are not hidden. */
  readonly rows: readonly string[] | undefined;
  readonly figures: boolean;
  readonly embed: boolean;
  readonly votes: number;
}

export async function listLinks(deps: Deps, place: MapPlace): Promise<MapLink[]> {
  await findMap(deps, place);
  return deps.maps.listLinks(place.workspace, place.map);
}

/**
 * A link for people without an account. Its token is answered here and never again: the store keeps a hash. What its
 * maker may not see, it does not show.
 */
export async function createLink(
  deps: Deps,
  who: MapWriter & { readonly places: readonly string[] },
  place: MapPlace,
  { days, password, rows, ...wish }: LinkWish,
): Promise<{ readonly link: MapLink; readonly token: string }> {
  const token = createToken();
  const expiresAt = expiryOf(deps.now(), days);
  const id = await deps.maps.createLink(place.workspace, place.map, who.actor, {
    ...wish,
    tokenHash: hashSecret(token),
    passwordHash: password === undefined ? null : await hashPassword(password),
    rows: rows ?? null,
    places: who.places,
    expiresAt,
  });
  if (id === undefined) throw mapNotFound();
  await noteOn(deps, who, place.map, 'link_created', {
    ...wish,
    link: id,
    hasPassword: password !== undefined,
    expiresAt: new Date(expiresAt).toISOString(),
    places: [...who.places],
  });
  await tellChange(deps, place.map, 'links');
  const link = (await deps.maps.listLinks(place.workspace, place.map)).find((one) => one.id === id);
  if (link === undefined) throw mapLinkNotFound();
  return { link, token };
}

export async function revokeLink(deps: Deps, who: MapWriter, place: MapPlace, link: number): Promise<void> {
  if (!(await deps.maps.revokeLink(place.workspace, place.map, link, deps.now()))) throw mapLinkNotFound();
  await noteOn(deps, who, place.map, 'link_revoked', { link });
  await tellChange(deps, place.map, 'links');
}

/** The link of a token, if it still opens something of that kind. */
export async function openLink(
  { maps, now }: Pick<Deps, 'maps' | 'now'>,
  token: string,
  kind: MapLink['kind'],
): Promise<MapLink> {
  const link = await maps.findLink(hashSecret(token));
  if (link === undefined || link.kind !== kind || !isOpen(link, now())) throw linkIsOver();
  return link;
}
