import type { EventsMigration } from './migrateEvents';

/** What an HTTP 200 promises is on disk when the insert returns, the directory entry too. */
const DURABLE = 'fsync_after_insert = 1, fsync_part_directory = 1';

/**
 * The event log and what belongs to it. Partitions are years of arrival: one insert is one partition (an insert over
 * several is not atomic), late imports do not scatter, and a timeline reads few parts.
 */
export const log: EventsMigration = {
  number: 1,
  name: 'log',
  tables: [
    {
      name: 'events',
      columns: `
  workspace UInt32,
  source UInt64 CODEC(ZSTD(1)),
  ts DateTime64(3, 'UTC') CODEC(Delta, ZSTD(1)),
  received DateTime64(3, 'UTC') CODEC(Delta, ZSTD(1)),
  seq UInt64 CODEC(Delta, ZSTD(1)),
  committed DateTime('UTC') CODEC(Delta, ZSTD(1)),
  mh UInt64 CODEC(NONE),
  type LowCardinality(String),
  name LowCardinality(String),
  actor LowCardinality(String),
  flags UInt8,
  connection UInt32 CODEC(ZSTD(1)),
  import UInt32 CODEC(ZSTD(1)),
  user_id String CODEC(ZSTD(1)),
  anonymous_id String CODEC(ZSTD(1)),
  account String CODEC(ZSTD(1)),
  channel LowCardinality(String),
  place LowCardinality(String),
  value Float64 CODEC(ZSTD(1)),
  currency LowCardinality(String),
  url String CODEC(ZSTD(1)),
  referrer LowCardinality(String),
  campaign LowCardinality(String),
  campaign_source LowCardinality(String),
  campaign_medium LowCardinality(String),
  consent LowCardinality(String),
  properties String CODEC(ZSTD(1)),
  context String CODEC(ZSTD(1)),
  claims String CODEC(ZSTD(1))`,
      engine: `ENGINE = MergeTree PARTITION BY toYear(committed) ORDER BY (workspace, source, ts, seq)
        SETTINGS ${DURABLE}`,
      shard: 'source',
    },
    {
      // Known message ids: a Bloom filter stands in front of this table.
      name: 'message_ids',
      columns: 'workspace UInt32, mh UInt64 CODEC(NONE), import UInt32 CODEC(ZSTD(1))',
      engine: `ENGINE = MergeTree ORDER BY mh SETTINGS index_granularity = 1024, ${DURABLE}`,
      shard: 'mh',
    },
    {
      name: 'quarantine',
      columns: `
  workspace UInt32,
  id UInt64,
  received DateTime64(3, 'UTC'),
  connection UInt32,
  import UInt32,
  row UInt64,
  code LowCardinality(String),
  message String,
  field LowCardinality(String),
  payload String CODEC(ZSTD(3)),
  status Enum8('open' = 1, 'replayed' = 2, 'deleted' = 3),
  version UInt64`,
      engine: `ENGINE = ReplacingMergeTree(version) ORDER BY (workspace, id) SETTINGS ${DURABLE}`,
      shard: 'id',
    },
  ],
};
