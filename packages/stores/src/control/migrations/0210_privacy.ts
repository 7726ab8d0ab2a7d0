import type { Migration } from '../driver/migrate';

/** Requests about personal data, what keeps the erased from coming back, and consent given for each purpose. */
export const privacy: Migration = {
  number: 210,
  name: 'privacy',
  sql: `
-- said: the identifier as it was given; '' once erased. work: what an erasure still has to do.
CREATE TABLE privacy_requests (
  id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  workspace int NOT NULL REFERENCES workspaces ON DELETE CASCADE,
  kind text NOT NULL CHECK (kind IN ('access', 'portability', 'rectification', 'objection', 'erasure')),
  state text NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'running', 'done', 'refused')),
  said text NOT NULL,
  identifier bigint NOT NULL,
  received_at timestamptz NOT NULL,
  due_at timestamptz NOT NULL,
  extended_at timestamptz,
  extension_reason text NOT NULL DEFAULT '',
  checked_at timestamptz,
  checked_by text NOT NULL DEFAULT '',
  check_method text NOT NULL DEFAULT '',
  check_note text NOT NULL DEFAULT '',
  note text NOT NULL DEFAULT '',
  purposes text[] NOT NULL DEFAULT '{}',
  changes jsonb NOT NULL DEFAULT '{}',
  work jsonb,
  closed_at timestamptz,
  closed_by text NOT NULL DEFAULT '',
  refusal text NOT NULL DEFAULT '',
  receipt jsonb,
  created_by text NOT NULL DEFAULT '',
  created_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX privacy_requests_by_workspace ON privacy_requests (workspace, id DESC);
CREATE INDEX privacy_requests_running ON privacy_requests (id) WHERE state = 'running';

-- Keyed hashes of identifiers that were erased. shared: somebody else uses the identifier too, and may come.
CREATE TABLE tombstones (
  workspace int NOT NULL REFERENCES workspaces ON DELETE CASCADE,
  identifier bigint NOT NULL,
  shared boolean NOT NULL,
  request int NOT NULL,
  erased_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (workspace, identifier)
);

-- What was turned away because of them.
CREATE TABLE turned_away (
  workspace int NOT NULL REFERENCES workspaces ON DELETE CASCADE,
  day date NOT NULL,
  events bigint NOT NULL,
  PRIMARY KEY (workspace, day)
);

-- Answers to each purpose that members or requests wrote down; those of events stand in the log.
CREATE TABLE consent_records (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  workspace int NOT NULL REFERENCES workspaces ON DELETE CASCADE,
  identifier bigint NOT NULL,
  purpose text NOT NULL,
  granted boolean NOT NULL,
  at timestamptz NOT NULL,
  source text NOT NULL,
  made_by text NOT NULL
);
CREATE INDEX consent_records_by_identifier ON consent_records (workspace, identifier);
CREATE INDEX consent_records_refused ON consent_records (workspace, purpose) WHERE NOT granted;

CREATE INDEX audit_by_target ON audit (workspace, target, id DESC);
`,
};
