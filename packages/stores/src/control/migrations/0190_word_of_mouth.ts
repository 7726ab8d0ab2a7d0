import type { Migration } from '../driver/migrate';

/** How people heard of us, tills of stores, and codes that customers pass on. */
export const wordOfMouth: Migration = {
  number: 190,
  name: 'word of mouth',
  sql: `
CREATE TABLE heard_questions (
  id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  workspace int NOT NULL REFERENCES workspaces ON DELETE CASCADE,
  source int NOT NULL REFERENCES sources ON DELETE CASCADE,
  content jsonb NOT NULL,
  token_hash text NOT NULL UNIQUE,
  made_by text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  answers int NOT NULL DEFAULT 0,
  last_answer_at timestamptz
);
CREATE INDEX heard_questions_by_workspace ON heard_questions (workspace);

CREATE TABLE tills (
  id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  workspace int NOT NULL REFERENCES workspaces ON DELETE CASCADE,
  source int NOT NULL REFERENCES sources ON DELETE CASCADE,
  name text NOT NULL,
  place text NOT NULL,
  token_hash text NOT NULL UNIQUE,
  made_by text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  entries int NOT NULL DEFAULT 0,
  last_used_at timestamptz
);
CREATE INDEX tills_by_workspace ON tills (workspace);

CREATE TABLE referral_settings (
  workspace int PRIMARY KEY REFERENCES workspaces ON DELETE CASCADE,
  source int NOT NULL REFERENCES sources ON DELETE CASCADE,
  site text NOT NULL,
  parameter text NOT NULL
);

CREATE TABLE referral_codes (
  id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  workspace int NOT NULL REFERENCES workspaces ON DELETE CASCADE,
  code text NOT NULL,
  -- One installation, one address for links: a code is one person's among all workspaces.
  code_key text NOT NULL UNIQUE,
  owner bigint NOT NULL,
  -- Sealed with the secret of the installation: an address or a card number is in it.
  identifier text NOT NULL,
  made_by text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  opened int NOT NULL DEFAULT 0,
  last_opened_at timestamptz
);
CREATE INDEX referral_codes_by_workspace ON referral_codes (workspace, id DESC);
CREATE INDEX referral_codes_by_owner ON referral_codes (workspace, owner);
`,
};
