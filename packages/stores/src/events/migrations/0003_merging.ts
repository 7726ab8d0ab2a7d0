import type { EventsMigration } from './migrateEvents';

/** Rows that were replaced slow every report down until they are merged away: a minute is soon enough. */
const REPLACED_ROWS = 'min_parts_to_merge_at_once = 5, min_age_to_force_merge_seconds = 60';

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
    { table: 'owners', settings: REPLACED_ROWS },
    { table: 'journeys', settings: REPLACED_ROWS },
    { table: 'stays', settings: REPLACED_ROWS },
    { table: 'signals', settings: REPLACED_ROWS },
  ],
};
