import type { EventsMigration } from './migrateEvents';

/**
 * What reports ask of each contact beside its touchpoint. Rows of before hold zeros until history has been projected
 * again, which the control store's migration of the same day asks for.
 */
const COLUMNS: readonly string[] = [
  // Numbers of the event's name, of the campaign, and of the campaign's source.
  'nm Array(UInt16) DEFAULT arrayWithConstant(length(t), toUInt16(0)) CODEC(LZ4)',
  'ca Array(UInt16) DEFAULT arrayWithConstant(length(t), toUInt16(0)) CODEC(ZSTD(1))',
  'so Array(UInt16) DEFAULT arrayWithConstant(length(t), toUInt16(0)) CODEC(ZSTD(1))',
  // Key of the account; 0 none.
  'co Array(UInt64) DEFAULT arrayWithConstant(length(t), toUInt64(0)) CODEC(ZSTD(1))',
  // Low half of the hash of the message: with the moment, it says which event of the log a contact is.
  'mh Array(UInt32) DEFAULT arrayWithConstant(length(t), toUInt32(0)) CODEC(NONE)',
];

export const reports: EventsMigration = {
  number: 5,
  name: 'reports',
  changes: COLUMNS.map((column) => ({
    table: 'journeys',
    change: `ADD COLUMN IF NOT EXISTS ${column}`,
    inFront: true,
  })),
};
