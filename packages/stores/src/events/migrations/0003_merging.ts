import type { EventsMigration } from './migrateEvents';

/**
 * How many parts are worth a merge. Left alone the engine merges the whole of a table that is still small with each
 * new part: of 88,000 events stored in eight seconds each was written seven times, which took two thirds of the
 * engine's time.
 */
export const merging: EventsMigration = {
  number: 3,
  name: 'merging',
  settings: [
    { table: 'events', settings: 'min_parts_to_merge_at_once = 40' },
    { table: 'message_ids', settings: 'min_parts_to_merge_at_once = 10' },
    { table: 'owners', settings: 'min_parts_to_merge_at_once = 5' },
    { table: 'journeys', settings: 'min_parts_to_merge_at_once = 5' },
    { table: 'stays', settings: 'min_parts_to_merge_at_once = 5' },
    { table: 'signals', settings: 'min_parts_to_merge_at_once = 5' },
  ],
};
