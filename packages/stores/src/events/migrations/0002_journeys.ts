import type { EventsMigration } from './migrateEvents';

/**
 * What the projection derives from the log: all of it can be made again, so nothing here waits for the disk.
 * One row for each person, with arrays in the order of the journey: the shape the reports were measured on.
 */
export const journeys: EventsMigration = {
  number: 2,
  name: 'journeys',
  tables: [
    {
      // people[i] owns the events of the source from froms[i] until froms[i + 1]; the first from is 0.
      name: 'owners',
      columns: 'workspace UInt32, source UInt64, froms Array(UInt64), people Array(UInt64), version UInt64',
      engine: 'ENGINE = ReplacingMergeTree(version) ORDER BY (workspace, source)',
      shard: 'source',
    },
    {
      // t = milliseconds × 2048 + rank among events of the same millisecond; st = stage after the contact in the
      // default model, 0 none; ac = actor (0 customer, 1 brand, 2 third).
      name: 'journeys',
      columns: `
  workspace UInt32,
  person UInt64 CODEC(ZSTD(1)),
  t Array(UInt64) CODEC(Delta, ZSTD(1)),
  tp Array(UInt16) CODEC(ZSTD(1)),
  ch Array(UInt16) CODEC(ZSTD(1)),
  st Array(UInt8) CODEC(ZSTD(1)),
  ac Array(UInt8) CODEC(ZSTD(1)),
  pl Array(UInt16) CODEC(ZSTD(1)),
  value Array(Float64) CODEC(ZSTD(1)),
  version UInt64,
  gone UInt8`,
      engine: `ENGINE = ReplacingMergeTree(version, gone) ORDER BY (workspace, person)
        SETTINGS index_granularity = 1024`,
      shard: 'person',
    },
    {
      // One row for each key that walks a model (person, account or case). model = number of the model's version.
      // hits: every time a stage's rule was met, whatever the position.
      name: 'stays',
      columns: `
  workspace UInt32,
  model UInt32,
  key UInt64 CODEC(ZSTD(1)),
  person UInt64 CODEC(ZSTD(1)),
  stage Array(UInt8) CODEC(ZSTD(1)),
  entered Array(UInt64) CODEC(Delta, ZSTD(1)),
  leaves Array(UInt64) CODEC(Delta, ZSTD(1)),
  how Array(UInt8) CODEC(ZSTD(1)),
  cycle Array(UInt16) CODEC(ZSTD(1)),
  won Array(UInt8) CODEC(ZSTD(1)),
  exit Array(Int8) CODEC(ZSTD(1)),
  hit_stage Array(UInt8) CODEC(ZSTD(1)),
  hit_time Array(UInt64) CODEC(Delta, ZSTD(1)),
  version UInt64,
  gone UInt8`,
      engine: `ENGINE = ReplacingMergeTree(version, gone) ORDER BY (workspace, model, key)
        SETTINGS index_granularity = 1024`,
      shard: 'key',
    },
    {
      // What somebody expressed; person and stage follow identity and model as they change. NaN stands where
      // nothing was said: score, scale, emotion.
      name: 'signals',
      columns: `
  workspace UInt32,
  mh UInt64,
  person UInt64,
  source UInt64,
  ts DateTime64(3, 'UTC'),
  metric LowCardinality(String),
  score Float64,
  scale_min Float64,
  scale_max Float64,
  emotion Float32,
  provenance LowCardinality(String),
  status LowCardinality(String),
  text String CODEC(ZSTD(3)),
  survey LowCardinality(String),
  question LowCardinality(String),
  wording LowCardinality(String),
  language LowCardinality(String),
  name LowCardinality(String),
  tp UInt16,
  st UInt8,
  channel LowCardinality(String),
  place LowCardinality(String),
  version UInt64,
  gone UInt8`,
      engine: 'ENGINE = ReplacingMergeTree(version, gone) ORDER BY (workspace, mh)',
      shard: 'mh',
    },
    {
      // Which sources hold events of an account or of a case (kind = 'account' or the name of the case property).
      name: 'key_sources',
      columns: 'workspace UInt32, kind LowCardinality(String), key UInt64, source UInt64',
      engine: 'ENGINE = ReplacingMergeTree ORDER BY (workspace, kind, key, source)',
      shard: 'key',
    },
  ],
};
