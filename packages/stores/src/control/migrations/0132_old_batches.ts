import type { Migration } from '../driver/migrate';

/** Batches by the moment of their commit: the last one, and those that are old enough to be forgotten. */
export const oldBatches: Migration = {
  number: 132,
  name: 'old_batches',
  sql: 'CREATE INDEX batches_by_commit ON batches (committed_at);',
};
