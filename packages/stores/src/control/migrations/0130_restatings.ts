import type { Migration } from '../driver/migrate';

/** Histories that are to be placed again: what a crash leaves undone is done by the next start. */
export const restatings: Migration = {
  number: 130,
  name: 'restatings',
  sql: `
-- contacts: touchpoints changed too, so contacts are matched again; else only stages are walked again.
CREATE TABLE restatings (
  workspace integer PRIMARY KEY REFERENCES workspaces (id) ON DELETE CASCADE,
  contacts boolean NOT NULL,
  asked bigint NOT NULL
);
`,
};
