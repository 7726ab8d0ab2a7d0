import type { MapDocument } from '@viaggio/domain/maps';
import { setMeta } from '@viaggio/maps/document';
import { type MapDeps, type MapPlace, type MapWriter, noteOn, tellChange } from './deps';
import { type MapWithDocument, readMap } from './readMap';
import { mapNotFound } from './refusals';

export type MetaChange = Partial<Pick<MapDocument, 'title' | 'kind' | 'language' | 'model' | 'personas'>>;

type Deps = Pick<MapDeps, 'maps' | 'rooms' | 'control' | 'signals'>;

/** As an edit like any other: those who have the map open see it at once. */
export async function changeMap(
  deps: Deps,
  who: MapWriter,
  place: MapPlace,
  change: MetaChange,
): Promise<MapWithDocument> {
  await deps.rooms.change(place.workspace, place.map, who.actor, {
    client: '',
    change: (doc) => setMeta(doc, change),
  });
  return readMap(deps, place);
}

export async function removeMap(deps: Deps, who: MapWriter, { workspace, map }: MapPlace): Promise<void> {
  if (!(await deps.maps.remove(workspace, map))) throw mapNotFound();
  await noteOn(deps, who, map, 'removed');
  await tellChange(deps, map, 'map');
}

export async function restoreMap(deps: Deps, who: MapWriter, place: MapPlace): Promise<MapWithDocument> {
  if (!(await deps.maps.restore(place.workspace, place.map))) throw mapNotFound();
  await noteOn(deps, who, place.map, 'restored');
  return readMap(deps, place);
}
