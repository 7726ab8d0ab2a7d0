import type { MapAuthor } from '@viaggio/domain/ports/maps';
import { AppError } from '@viaggio/domain/shared';
import { applyUpdate, type MapDoc } from '@viaggio/maps/document';
import type { MapDeps, MapPlace } from './deps';

const MOST_UPDATE_BYTES = 1024 * 1024;

export interface SentUpdate {
  readonly update: Uint8Array;
  readonly client: string;
}

/**
 * Adds an update to a map; on disk when it resolves. What is sent twice counts once. An update that cannot be read, that
 * lacks what it builds on, or that would make more of the map than it can hold changes nothing: whoever sent it keeps it.
 */
export async function appendUpdate(
  { rooms }: Pick<MapDeps, 'rooms'>,
  { workspace, map }: MapPlace,
  by: MapAuthor,
  { update, client }: SentUpdate,
): Promise<number> {
  if (update.length > MOST_UPDATE_BYTES) {
    throw new AppError('map_update_too_large', 'An update may have 1 MB: send it in several.', {
      status: 413,
      field: 'update',
    });
  }
  return rooms.change(workspace, map, by, { client, change: (doc) => takeUpdate(doc, update) });
}

function takeUpdate(doc: MapDoc, update: Uint8Array): void {
  if (applyUpdate(doc, update)) return;
  if (doc.store.pendingStructs === null && doc.store.pendingDs === null) {
    throw new AppError('map_update_unreadable', 'This is no update of a map: it cannot be read.', {
      status: 422,
      field: 'update',
    });
  }
  throw new AppError(
    'map_update_incomplete',
    'The update builds on changes that are not here: send all that the server lacks.',
    { status: 409, field: 'update' },
  );
}
