import type { Migration } from '../driver/migrate';

/** How long events are kept, what is never stored, and how long backups live. */
export const privacyPolicies: Migration = {
  number: 211,
  name: 'privacy_policies',
  sql: `
CREATE TABLE privacy_policies (
  workspace int PRIMARY KEY REFERENCES workspaces ON DELETE CASCADE,
  retention jsonb NOT NULL DEFAULT '[]',
  fields jsonb NOT NULL DEFAULT '[]',
  backup_days int NOT NULL DEFAULT 30 CHECK (backup_days BETWEEN 0 AND 3650),
  updated_at timestamptz NOT NULL DEFAULT now(),
  updated_by text NOT NULL DEFAULT ''
);
`,
};
