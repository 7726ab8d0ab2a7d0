import { compareDocuments, type MapDifference, type MapDocument } from '@viaggio/domain/maps';
import type { MapVersion } from '@viaggio/domain/ports/maps';
import { AppError } from '@viaggio/domain/shared';
import { replaceDocument } from '@viaggio/maps/document';
import { type MapDeps, type MapPlace, type MapWriter, noteOn, tellChange } from './deps';
import { findMap } from './readMap';
import { mapNotFound, versionNotFound } from './refusals';

const MOST_VERSIONS = 1_000;

type Deps = Pick<MapDeps, 'maps' | 'rooms' | 'control' | 'signals'>;

export async function listVersions(deps: Deps, place: MapPlace): Promise<MapVersion[]> {
  await findMap(deps, place);
  return deps.maps.listVersions(place.workspace, place.map);
}

/** Keeps the map as it is now, under a name. */
export async function createVersion(
  deps: Deps,
  who: MapWriter,
  place: MapPlace,
  label: string,
): Promise<MapVersion> {
  const { seq, document } = await deps.rooms.read(place.workspace, place.map);
  const others = await deps.maps.listVersions(place.workspace, place.map);
  if (others.length >= MOST_VERSIONS) {
    throw new AppError(
      'too_many_versions',
      'A map keeps 1,000 versions: make a copy of it and go on there.',
      {
        status: 409,
      },
    );
  }
  const version = { label, kind: 'version' as const, seq, document };
  const id = await deps.maps.createVersion(place.workspace, place.map, who.actor, version);
  if (id === undefined) throw mapNotFound();
  await noteOn(deps, who, place.map, 'version_created', { version: id, label });
  await tellChange(deps, place.map, 'versions');
  return readVersion(deps, place, id);
}

export async function readVersion(
  deps: Pick<Deps, 'maps'>,
  { workspace, map }: MapPlace,
  id: number,
): Promise<MapVersion & { readonly document: MapDocument }> {
  const version = await deps.maps.findVersion(workspace, map, id);
  if (version === undefined) throw versionNotFound();
  return version;
}

/**
 * Makes the map what it was at a version, with the least changes; what it was until then is kept in the same step.
 * Answers that safety copy; asked twice, the same.
 */
export async function restoreVersion(
  deps: Deps,
  who: MapWriter,
  place: MapPlace,
  id: number,
): Promise<MapVersion> {
  const { label, document } = await readVersion(deps, place, id);
  const seq = await deps.rooms.change(place.workspace, place.map, who.actor, {
    client: '',
    change: (doc) => replaceDocument(doc, document),
    safety: label,
  });
  const versions = await deps.maps.listVersions(place.workspace, place.map);
  const safety = versions.find((one) => one.kind === 'safety' && one.seq === seq - 1);
  if (safety === undefined) {
    throw new AppError(
      'map_version_same',
      'The map is what it was at this version: there is nothing to restore.',
      {
        status: 409,
      },
    );
  }
  await noteOn(deps, who, place.map, 'version_restored', { version: id, safety: safety.id });
  await tellChange(deps, place.map, 'versions');
  return safety;
}

export interface NamedDocument {
  /** Of the version, or `now`. */
  readonly id: string;
  readonly label: string;
  readonly document: MapDocument;
}

/** `which`: id of a version, or `now`. */
async function documentAt(deps: Deps, place: MapPlace, which: string): Promise<NamedDocument> {
  if (which === 'now') {
    const { document } = await deps.rooms.read(place.workspace, place.map);
    return { id: which, label: '', document };
  }
  const { label, document } = await readVersion(deps, place, Number(which));
  return { id: which, label, document };
}

export async function compareVersions(
  deps: Deps,
  place: MapPlace,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<{ readonly from: NamedDocument; readonly to: NamedDocument; readonly difference: MapDifference }> {
  const before = await documentAt(deps, place, from);
  const after = await documentAt(deps, place, to);
  return { from: before, to: after, difference: compareDocuments(before.document, after.document) };
}
