import type { Migration } from '../driver/migrate';

/** Workspaces, who may enter them, and what is known of every change. */
export const foundation: Migration = {
  number: 1,
  name: 'foundation',
  sql: `
CREATE TABLE settings (name text PRIMARY KEY, value jsonb NOT NULL);

CREATE TABLE workspaces (
  id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  name text NOT NULL,
  time_zone text NOT NULL DEFAULT 'Europe/Rome',
  currency text NOT NULL DEFAULT 'EUR',
  language text NOT NULL DEFAULT 'it',
  sells text NOT NULL DEFAULT 'shop',
  wants text[] NOT NULL DEFAULT '{}',
  ip_policy text NOT NULL DEFAULT 'truncate',
  demo boolean NOT NULL DEFAULT false,
  default_model text NOT NULL DEFAULT '',
  catalogue_version int NOT NULL DEFAULT 0,
  created_at timestamptz NOT NULL DEFAULT now(),
  removed_at timestamptz
);

-- user_id is the id of the user in the authentication tables.
CREATE TABLE members (
  id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  workspace int NOT NULL REFERENCES workspaces ON DELETE CASCADE,
  user_id text NOT NULL,
  role text NOT NULL CHECK (role IN ('owner', 'editor', 'analyst', 'viewer')),
  places text[],
  created_at timestamptz NOT NULL DEFAULT now(),
  UNIQUE (workspace, user_id)
);
CREATE INDEX members_by_user ON members (user_id);

CREATE TABLE invitations (
  id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  workspace int NOT NULL REFERENCES workspaces ON DELETE CASCADE,
  email text NOT NULL,
  role text NOT NULL CHECK (role IN ('owner', 'editor', 'analyst', 'viewer')),
  places text[],
  token_hash text NOT NULL UNIQUE,
  invited_by text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  expires_at timestamptz NOT NULL,
  accepted_at timestamptz
);

CREATE TABLE api_keys (
  id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  workspace int NOT NULL REFERENCES workspaces ON DELETE CASCADE,
  name text NOT NULL,
  hash text NOT NULL UNIQUE,
  hint text NOT NULL,
  scopes text[] NOT NULL,
  created_by text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  last_used_at timestamptz,
  revoked_at timestamptz
);

-- A connection that may send events. Its code is public by nature: it stands in web pages.
CREATE TABLE sources (
  id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  workspace int NOT NULL REFERENCES workspaces ON DELETE CASCADE,
  name text NOT NULL,
  kind text NOT NULL,
  write_key text NOT NULL UNIQUE,
  enabled boolean NOT NULL DEFAULT true,
  first_event_at timestamptz,
  last_event_at timestamptz,
  created_at timestamptz NOT NULL DEFAULT now(),
  removed_at timestamptz
);
CREATE INDEX sources_by_workspace ON sources (workspace);

CREATE TABLE jobs (
  id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  workspace int NOT NULL REFERENCES workspaces ON DELETE CASCADE,
  kind text NOT NULL,
  status text NOT NULL DEFAULT 'running' CHECK (status IN ('running', 'done', 'failed', 'interrupted')),
  progress real NOT NULL DEFAULT 0,
  detail jsonb NOT NULL DEFAULT '{}',
  error jsonb,
  created_by text NOT NULL DEFAULT '',
  created_at timestamptz NOT NULL DEFAULT now(),
  ended_at timestamptz
);
CREATE INDEX jobs_by_workspace ON jobs (workspace, id DESC);

CREATE TABLE imports (
  id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  workspace int NOT NULL REFERENCES workspaces ON DELETE CASCADE,
  job int REFERENCES jobs,
  source int NOT NULL REFERENCES sources,
  file text NOT NULL,
  bytes bigint NOT NULL,
  mapping jsonb NOT NULL,
  time_zone text NOT NULL,
  rows_read bigint NOT NULL DEFAULT 0,
  stored bigint NOT NULL DEFAULT 0,
  duplicate bigint NOT NULL DEFAULT 0,
  quarantined bigint NOT NULL DEFAULT 0,
  problems jsonb NOT NULL DEFAULT '[]',
  created_by text NOT NULL DEFAULT '',
  created_at timestamptz NOT NULL DEFAULT now(),
  undone_at timestamptz
);
CREATE INDEX imports_by_workspace ON imports (workspace, id DESC);

CREATE TABLE audit (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  workspace int,
  at timestamptz NOT NULL DEFAULT now(),
  actor text NOT NULL,
  action text NOT NULL,
  target text NOT NULL DEFAULT '',
  detail jsonb NOT NULL DEFAULT '{}'
);
CREATE INDEX audit_by_workspace ON audit (workspace, id DESC);

-- Every version of the touchpoint catalogue and of each journey model stays: figures name their version.
CREATE TABLE catalogues (
  workspace int NOT NULL REFERENCES workspaces ON DELETE CASCADE,
  version int NOT NULL,
  touchpoints jsonb NOT NULL,
  created_by text NOT NULL DEFAULT '',
  created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (workspace, version)
);

-- number: what the stays of this version carry in the events store; unique in the workspace, never used again.
CREATE TABLE models (
  workspace int NOT NULL REFERENCES workspaces ON DELETE CASCADE,
  id text NOT NULL,
  version int NOT NULL,
  number int NOT NULL,
  model jsonb NOT NULL,
  state text NOT NULL CHECK (state IN ('restating', 'current', 'former', 'removed')),
  created_by text NOT NULL DEFAULT '',
  created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (workspace, id, version),
  UNIQUE (workspace, number)
);

-- Small numbers for the words that stand in arrays of the events store: channels and places.
CREATE TABLE terms (
  workspace int NOT NULL REFERENCES workspaces ON DELETE CASCADE,
  kind text NOT NULL,
  number int NOT NULL,
  value text NOT NULL,
  PRIMARY KEY (workspace, kind, number),
  UNIQUE (workspace, kind, value)
);
`,
};
