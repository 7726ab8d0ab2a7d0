import type { MapDocument } from '@viaggio/domain/maps';
import type { MapRecord } from '@viaggio/domain/ports/maps';
import type { MapDeps, MapPlace } from './deps';
import { mapNotFound } from './refusals';

export interface MapWithDocument {
  readonly record: MapRecord;
  readonly document: MapDocument;
}

export async function findMap(
  { maps }: Pick<MapDeps, 'maps'>,
  { workspace, map }: MapPlace,
): Promise<MapRecord> {
  const record = await maps.find(workspace, map);
  if (record === undefined) throw mapNotFound();
  return record;
}

/** A map in its plain form, as it is now. */
export async function readMap(
  deps: Pick<MapDeps, 'maps' | 'rooms'>,
  place: MapPlace,
): Promise<MapWithDocument> {
  const { seq, document } = await deps.rooms.read(place.workspace, place.map);
  return { record: { ...(await findMap(deps, place)), seq }, document };
}
