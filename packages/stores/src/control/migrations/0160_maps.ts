import type { Migration } from '../driver/migrate';

/** Journey maps: shared documents with their updates, versions, comments, images and links. */
export const maps: Migration = {
  number: 160,
  name: 'maps',
  sql: `
-- state: the document at number state_seq, as one Yjs update. Updates after kept_after are all kept, so that a reader
-- at that number or later gets what is new instead of everything. Name, kind and what follows are read from the
-- document, for lists.
CREATE TABLE maps (
  id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  workspace int NOT NULL REFERENCES workspaces ON DELETE CASCADE,
  name text NOT NULL,
  kind text NOT NULL CHECK (kind IN ('as-is', 'to-be', 'research')),
  language text NOT NULL CHECK (language IN ('it', 'en')),
  model text,
  personas text[] NOT NULL,
  stages int NOT NULL,
  rows int NOT NULL,
  cards int NOT NULL,
  seq int NOT NULL DEFAULT 0,
  state bytea NOT NULL,
  state_seq int NOT NULL DEFAULT 0,
  kept_after int NOT NULL DEFAULT 0,
  made_by text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  -- Kept for a day, so that a removal can be undone.
  removed_at timestamptz,
  UNIQUE (workspace, id),
  CHECK (kept_after <= state_seq AND state_seq <= seq)
);

-- Compressed state would be read and written whole for nothing: updates are dense already.
ALTER TABLE maps ALTER COLUMN state SET STORAGE EXTERNAL;

CREATE TABLE map_updates (
  workspace int NOT NULL,
  map int NOT NULL,
  seq int NOT NULL,
  update bytea NOT NULL,
  client text NOT NULL,
  made_by text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (workspace, map, seq),
  FOREIGN KEY (workspace, map) REFERENCES maps (workspace, id) ON DELETE CASCADE
);

-- document: json as written, not jsonb, which refuses characters that a text may hold.
CREATE TABLE map_versions (
  id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  workspace int NOT NULL,
  map int NOT NULL,
  label text NOT NULL,
  kind text NOT NULL CHECK (kind IN ('version', 'safety')),
  seq int NOT NULL,
  document json NOT NULL,
  made_by text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  FOREIGN KEY (workspace, map) REFERENCES maps (workspace, id) ON DELETE CASCADE
);
CREATE INDEX map_versions_by_map ON map_versions (workspace, map, id DESC);

CREATE TABLE map_comments (
  id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  workspace int NOT NULL,
  map int NOT NULL,
  answers int REFERENCES map_comments ON DELETE CASCADE,
  card text,
  row_id text,
  stage text,
  body text NOT NULL,
  mentions text[] NOT NULL,
  made_by text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  edited_at timestamptz,
  resolved_by text,
  resolved_at timestamptz,
  FOREIGN KEY (workspace, map) REFERENCES maps (workspace, id) ON DELETE CASCADE
);
CREATE INDEX map_comments_by_map ON map_comments (workspace, map, id);
CREATE INDEX map_comments_by_thread ON map_comments (answers) WHERE answers IS NOT NULL;

CREATE TABLE map_images (
  workspace int NOT NULL,
  map int NOT NULL,
  sha256 text NOT NULL,
  type text NOT NULL,
  body bytea NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (workspace, map, sha256),
  FOREIGN KEY (workspace, map) REFERENCES maps (workspace, id) ON DELETE CASCADE
);
ALTER TABLE map_images ALTER COLUMN body SET STORAGE EXTERNAL;

-- rows null: all that are not hidden. places: those its maker was limited to; null: all.
CREATE TABLE map_links (
  id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  workspace int NOT NULL,
  map int NOT NULL,
  kind text NOT NULL CHECK (kind IN ('share', 'workshop')),
  token_hash text NOT NULL UNIQUE,
  password_hash text,
  rows text[],
  figures boolean NOT NULL,
  embed boolean NOT NULL,
  votes int NOT NULL,
  places text[],
  made_by text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  expires_at timestamptz NOT NULL,
  revoked_at timestamptz,
  last_used_at timestamptz,
  FOREIGN KEY (workspace, map) REFERENCES maps (workspace, id) ON DELETE CASCADE
);
CREATE INDEX map_links_by_map ON map_links (workspace, map, id DESC);
`,
};
