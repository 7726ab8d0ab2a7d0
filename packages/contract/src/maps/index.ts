export type { MapComment } from './comments';
export type { MapDifference } from './difference';
export { mapDocument } from './document';
export { type MapFileFormat, type MapFileQuery, type MapImage, mapFileTypes } from './files';
export type { GuestEvent, MapLink, SharedMap, Workshop } from './links';
export { mapRoutes } from './routes';
export type { MapDetail, MapEvent, MapState, MapSummary, MapVersion } from './schemas';
