import type { Migration } from '../driver/migrate';

/** What the books say, and who held it against what we hold. */
export const reconciliations: Migration = {
  number: 201,
  name: 'reconciliations',
  sql: `
-- first_day, last_day: local days, both inside. place: '' is all of them. signed_*: who looked at both figures and stands
-- for it; a total that is written anew loses its signature.
CREATE TABLE book_totals (
  id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  workspace int NOT NULL REFERENCES workspaces ON DELETE CASCADE,
  first_day date NOT NULL,
  last_day date NOT NULL,
  place text NOT NULL,
  measure text NOT NULL CHECK (measure IN ('orders', 'revenue', 'visits')),
  books double precision NOT NULL,
  made_by text NOT NULL,
  made_at timestamptz NOT NULL,
  signed_by text,
  signed_at timestamptz,
  ours double precision,
  note text NOT NULL DEFAULT '',
  CHECK (first_day <= last_day),
  CHECK ((signed_by IS NULL) = (signed_at IS NULL) AND (signed_by IS NULL) = (ours IS NULL)),
  UNIQUE (workspace, measure, place, first_day, last_day)
);
CREATE INDEX book_totals_by_day ON book_totals (workspace, last_day DESC);
`,
};
