import type { Migration } from '../driver/migrate';

/** How a file was read, which server reads it, and undoing. */
export const imports: Migration = {
  number: 110,
  name: 'imports',
  sql: `
-- undoing: the sources an undo has to rebuild; null when none is under way. Their events may be gone already, so
-- nothing else remembers them when the server stops half-way.
ALTER TABLE imports
  ADD COLUMN reading jsonb NOT NULL DEFAULT '{}',
  ADD COLUMN dry_run boolean NOT NULL DEFAULT false,
  ADD COLUMN node int NOT NULL DEFAULT 0,
  ADD COLUMN undoing bigint[];
CREATE INDEX imports_undoing ON imports (id) WHERE undoing IS NOT NULL;
CREATE INDEX imports_by_job ON imports (job);
`,
};
