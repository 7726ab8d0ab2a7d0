import type { Migration } from '../driver/migrate';

/** Saved questions, dashboards of them, notes on days, and links that show them without an account. */
export const boards: Migration = {
  number: 140,
  name: 'boards',
  sql: `
CREATE TABLE saved_reports (
  id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  workspace int NOT NULL REFERENCES workspaces ON DELETE CASCADE,
  name text NOT NULL,
  report text NOT NULL,
  question jsonb NOT NULL,
  search text NOT NULL,
  made_by text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  -- Kept for a day, so that a removal can be undone.
  removed_at timestamptz
);
CREATE INDEX saved_reports_by_workspace ON saved_reports (workspace, id DESC);

CREATE TABLE dashboards (
  id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  workspace int NOT NULL REFERENCES workspaces ON DELETE CASCADE,
  name text NOT NULL,
  tiles jsonb NOT NULL,
  period jsonb,
  version int NOT NULL DEFAULT 1,
  made_by text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  removed_at timestamptz
);
CREATE INDEX dashboards_by_workspace ON dashboards (workspace, id);

CREATE TABLE date_notes (
  id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  workspace int NOT NULL REFERENCES workspaces ON DELETE CASCADE,
  first_day date NOT NULL,
  last_day date NOT NULL CHECK (last_day >= first_day),
  text text NOT NULL,
  kind text NOT NULL CHECK (kind IN ('campaign', 'release', 'incident', 'other')),
  made_by text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX date_notes_by_day ON date_notes (workspace, first_day DESC);

-- Neither dashboard nor report: the usual dashboard. places: those its maker was limited to; null: all.
CREATE TABLE public_links (
  id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  workspace int NOT NULL REFERENCES workspaces ON DELETE CASCADE,
  token_hash text NOT NULL UNIQUE,
  dashboard int REFERENCES dashboards ON DELETE CASCADE,
  saved_report int REFERENCES saved_reports ON DELETE CASCADE,
  places text[],
  made_by text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  expires_at timestamptz NOT NULL,
  revoked_at timestamptz,
  last_used_at timestamptz,
  CHECK (num_nonnulls(dashboard, saved_report) <= 1)
);
CREATE INDEX public_links_by_workspace ON public_links (workspace, id DESC);
`,
};
