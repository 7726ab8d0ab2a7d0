export { type GuestSync, syncGuest } from './guestSync';
export { type GuestRoom, guestWire } from './guestWire';
export { addMapImage, mapImage } from './images';
export { keepMap } from './mapKeep';
export { memberWire, randomName } from './mapWire';
export { followPresence, type Presence, type Present } from './presence';
export { type MapSync, syncMap } from './syncMap';
export type { SyncState } from './syncState';
