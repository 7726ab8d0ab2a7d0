import { AppError } from '../../shared/index';
import { checkDocument } from '../checkDocument';
import type { MapDocument } from '../document';
import { MAP_FORMAT, MAP_FORMAT_VERSION } from '../form/schemaOfMap';

/** The open format: everything a map holds, its bindings to data too. Published as docs/schemas/map.schema.json. */
export function writeMapJson(map: MapDocument): string {
  return `${JSON.stringify({ format: MAP_FORMAT, version: MAP_FORMAT_VERSION, ...map }, null, 2)}\n`;
}

/**
 * Reads the open format. Throws `map_not_json`, `map_not_viaggio` (another program's JSON), `map_version_unknown`, or
 * what `checkDocument` says of a place in it.
 */
export function readMapJson(text: string): MapDocument {
  const file = parse(text);
  if (file.format !== MAP_FORMAT) {
    throw new AppError(
      'map_not_viaggio',
      `this JSON is not a map of Viaggio: it must begin with {"format": "${MAP_FORMAT}", "version": ${MAP_FORMAT_VERSION}, …}`,
      { field: 'format' },
    );
  }
  if (file.version !== MAP_FORMAT_VERSION) {
    throw new AppError(
      'map_version_unknown',
      `this map is in version ${JSON.stringify(file.version)} of the format and this Viaggio reads ${MAP_FORMAT_VERSION}: update Viaggio, or export the map again`,
      { field: 'version' },
    );
  }
  return checkDocument(file);
}

function parse(text: string): { format?: unknown; version?: unknown } {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (cause) {
    const where = cause instanceof Error ? ` (${cause.message})` : '';
    throw new AppError('map_not_json', `this file is not whole JSON${where}: export the map again`, {
      cause,
    });
  }
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value;
  throw new AppError('map_not_viaggio', 'this JSON is not a map of Viaggio: it must be an object', {
    field: 'format',
  });
}
