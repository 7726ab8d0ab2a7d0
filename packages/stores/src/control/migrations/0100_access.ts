import type { Migration } from '../driver/migrate';

/** What the edge needs to know of members, keys and jobs, and the counting of attempts over all nodes. */
export const access: Migration = {
  number: 100,
  name: 'access',
  sql: `
-- null: not asked yet.
ALTER TABLE workspaces ALTER COLUMN sells DROP NOT NULL, ALTER COLUMN sells DROP DEFAULT;

ALTER TABLE members ADD COLUMN last_seen_at timestamptz;

ALTER TABLE invitations ADD COLUMN mailed boolean NOT NULL DEFAULT false;
CREATE INDEX invitations_by_workspace ON invitations (workspace, id DESC);

ALTER TABLE api_keys ADD COLUMN expires_at timestamptz;
CREATE INDEX api_keys_by_workspace ON api_keys (workspace, id DESC);

-- alive_at: when whoever does the job last reported. progress is null when it cannot be told.
ALTER TABLE jobs
  ADD COLUMN subject text NOT NULL DEFAULT '',
  ADD COLUMN alive_at timestamptz NOT NULL DEFAULT now(),
  ALTER COLUMN progress DROP NOT NULL,
  DROP CONSTRAINT jobs_status_check,
  ADD CONSTRAINT jobs_status_check CHECK (status IN ('queued', 'running', 'done', 'failed', 'cancelled'));
CREATE INDEX jobs_open ON jobs (alive_at) WHERE status IN ('queued', 'running');

-- Keys are hashes: the table names nobody. Unlogged: losing the counts in a crash only forgives.
CREATE UNLOGGED TABLE attempts (
  key text PRIMARY KEY,
  count int NOT NULL,
  ends_at timestamptz NOT NULL
);
CREATE INDEX attempts_by_end ON attempts (ends_at);
`,
};
