import type { MapPresence } from '@viaggio/domain/ports/maps';
import type { MapDeps, MapPlace } from './deps';
import { mapNotFound } from './refusals';

/** No number is higher: what somebody at it lacks is nothing, and costs nothing to read. */
export const KNOWS_ALL = 2_147_483_647;

/** Refuses what is not there, for next to nothing. */
export async function refuseMissing(
  { maps }: Pick<MapDeps, 'maps'>,
  { workspace, map }: MapPlace,
): Promise<void> {
  if ((await maps.readNews(workspace, map, KNOWS_ALL)) === undefined) throw mapNotFound();
}

/** Tells where somebody is to those who look at the map, on all nodes. Nothing is kept. */
export async function sayPresence(
  deps: Pick<MapDeps, 'maps' | 'signals'>,
  place: MapPlace,
  presence: MapPresence,
): Promise<void> {
  await refuseMissing(deps, place);
  await deps.signals.publish({ kind: 'presence', map: place.map, presence });
}
