import type { EventsMigration } from './migrateEvents';

/**
 * People picked for a question because of what journeys do not know: traits, lists. They are made again whenever they
 * are asked for, so nothing waits for the disk and a day is long enough.
 */
export const picked: EventsMigration = {
  number: 6,
  name: 'picked',
  tables: [
    {
      name: 'picked',
      columns: `
  workspace UInt32,
  pick UInt64 CODEC(ZSTD(1)),
  person UInt64 CODEC(ZSTD(1)),
  made DateTime DEFAULT now()`,
      engine: `ENGINE = MergeTree ORDER BY (workspace, pick, person) TTL made + INTERVAL 1 DAY
        SETTINGS ttl_only_drop_parts = 1`,
      shard: 'person',
    },
  ],
};
