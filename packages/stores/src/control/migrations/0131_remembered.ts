import type { Migration } from '../driver/migrate';

/** Whether a batch's message ids stand in the table of known messages: they are written for many batches at once. */
export const remembered: Migration = {
  number: 131,
  name: 'remembered',
  sql: `
ALTER TABLE batches ADD COLUMN remembered boolean NOT NULL DEFAULT true;
ALTER TABLE batches ALTER COLUMN remembered SET DEFAULT false;
CREATE INDEX batches_to_remember ON batches (id) WHERE NOT remembered;
`,
};
