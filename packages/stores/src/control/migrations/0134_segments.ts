import type { Migration } from '../driver/migrate';

/** Rules kept under a name, and lists of people that somebody brought. */
export const segments: Migration = {
  number: 134,
  name: 'segments',
  sql: `
CREATE TABLE segments (
  id serial PRIMARY KEY,
  workspace int NOT NULL REFERENCES workspaces ON DELETE CASCADE,
  name text NOT NULL,
  rule jsonb NOT NULL,
  created_by text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX segments_by_workspace ON segments (workspace, name);

CREATE TABLE people_lists (
  id serial PRIMARY KEY,
  workspace int NOT NULL REFERENCES workspaces ON DELETE CASCADE,
  name text NOT NULL,
  kind text NOT NULL,
  created_by text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX people_lists_by_workspace ON people_lists (workspace, name);

-- Identifiers by their keyed hash, as everywhere: a list holds no addresses.
CREATE TABLE people_list_entries (
  list int NOT NULL REFERENCES people_lists ON DELETE CASCADE,
  identifier bigint NOT NULL,
  PRIMARY KEY (list, identifier)
);
`,
};
