import type { Migration } from '../driver/migrate';

/** Typical customers as somebody wrote them, and their pictures. */
export const personas: Migration = {
  number: 170,
  name: 'personas',
  sql: `
CREATE TABLE personas (
  id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  workspace int NOT NULL REFERENCES workspaces ON DELETE CASCADE,
  name text NOT NULL,
  writing jsonb NOT NULL,
  -- A rule, or a segment; null: only written.
  membership jsonb,
  -- Version of the uploaded picture; null: the drawn face.
  picture text,
  made_by text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  -- Kept for a day, so that a removal can be undone.
  removed_at timestamptz
);
CREATE UNIQUE INDEX personas_by_name ON personas (workspace, lower(name)) WHERE removed_at IS NULL;

-- Apart, so that reading a persona does not read up to 2 MB.
CREATE TABLE persona_pictures (
  persona int PRIMARY KEY REFERENCES personas ON DELETE CASCADE,
  type text NOT NULL,
  bytes bytea NOT NULL
);
`,
};
