import type { Migration } from '../driver/migrate';

/**
 * Claims, what follows from them, and which batches of the event log have been applied.
 * Ids are keyed hashes below 2^63.
 */
export const identity: Migration = {
  number: 2,
  name: 'identity',
  sql: `
-- One row for each group commit of the event log, written in the transaction of the batch's claims: a batch of
-- the log without its row here is replayed at start. projected: its people's journeys have been rebuilt.
CREATE TABLE batches (
  id bigint PRIMARY KEY,
  node int NOT NULL,
  committed_at timestamptz NOT NULL,
  events int NOT NULL,
  projected boolean NOT NULL DEFAULT false
);
CREATE INDEX batches_to_project ON batches (id) WHERE NOT projected;

CREATE TABLE claims (
  workspace int NOT NULL REFERENCES workspaces ON DELETE CASCADE,
  id bigint NOT NULL,
  a bigint NOT NULL,
  b bigint NOT NULL,
  rule text NOT NULL,
  time_ms bigint NOT NULL,
  message_id text NOT NULL,
  source text NOT NULL,
  import int,
  component bigint,
  doubt text,
  PRIMARY KEY (workspace, id)
);
-- component is null until the claim has been taken into account.
CREATE INDEX claims_pending ON claims (workspace) WHERE component IS NULL;
CREATE INDEX claims_by_component ON claims (workspace, component);
CREATE INDEX claims_doubtful ON claims (workspace, doubt) WHERE doubt IS NOT NULL;
CREATE INDEX claims_by_import ON claims (workspace, import) WHERE import IS NOT NULL;

CREATE TABLE cannot_links (
  workspace int NOT NULL REFERENCES workspaces ON DELETE CASCADE,
  a bigint NOT NULL,
  b bigint NOT NULL,
  created_by text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (workspace, a, b)
);
CREATE INDEX cannot_links_by_b ON cannot_links (workspace, b);

-- component is null until a claim of the identifier has been taken into account; person is null then, and for an
-- identifier used by several people: its owners stand in ownerships.
CREATE TABLE identifiers (
  workspace int NOT NULL REFERENCES workspaces ON DELETE CASCADE,
  id bigint NOT NULL,
  kind text NOT NULL,
  value text NOT NULL,
  component bigint,
  person bigint,
  PRIMARY KEY (workspace, id)
);
CREATE INDEX identifiers_by_component ON identifiers (workspace, component);
CREATE INDEX identifiers_by_person ON identifiers (workspace, person);
CREATE INDEX identifiers_by_value ON identifiers (workspace, lower(value) text_pattern_ops);

CREATE TABLE ownerships (
  workspace int NOT NULL REFERENCES workspaces ON DELETE CASCADE,
  identifier bigint NOT NULL,
  from_ms bigint NOT NULL,
  person bigint NOT NULL,
  PRIMARY KEY (workspace, identifier, from_ms)
);
CREATE INDEX ownerships_by_person ON ownerships (workspace, person);

-- People whose journeys must be rebuilt because who they are has changed; written with that change. A person who
-- changes again while being rebuilt gets a new stamp, and is rebuilt again.
CREATE SEQUENCE dirty_stamps;
CREATE TABLE dirty_people (
  workspace int NOT NULL REFERENCES workspaces ON DELETE CASCADE,
  person bigint NOT NULL,
  stamp bigint NOT NULL DEFAULT nextval('dirty_stamps'),
  PRIMARY KEY (workspace, person)
);

-- What a source last said of itself: the traits of its identify calls.
CREATE TABLE profiles (
  workspace int NOT NULL REFERENCES workspaces ON DELETE CASCADE,
  source bigint NOT NULL,
  name text NOT NULL,
  traits jsonb NOT NULL,
  updated_ms bigint NOT NULL,
  PRIMARY KEY (workspace, source)
);
CREATE INDEX profiles_by_name ON profiles (workspace, lower(name) text_pattern_ops);

-- Bots, kiosks, shared logins: too many contacts for one journey; kept out until someone decides.
CREATE TABLE set_apart (
  workspace int NOT NULL REFERENCES workspaces ON DELETE CASCADE,
  person bigint NOT NULL,
  contacts bigint NOT NULL,
  since timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (workspace, person)
);
`,
};
