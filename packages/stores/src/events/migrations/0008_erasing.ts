import type { EventsMigration } from './migrateEvents';

/**
 * The text of a finished mutation stays on disk, a hundred of them by default, and what masks an identifier names it:
 * one is kept, and an erasure ends with one that says nothing. Parts that a merge wrote are flushed, so that the parts
 * they replace may be removed at once when somebody is erased.
 */
const ERASING = 'finished_mutations_to_keep = 1';

export const erasing: EventsMigration = {
  number: 8,
  name: 'erasing',
  settings: [
    'events',
    'message_ids',
    'quarantine',
    'owners',
    'journeys',
    'stays',
    'signals',
    'key_sources',
    'picked',
  ].map((table) => ({ table, settings: ERASING })),
};
