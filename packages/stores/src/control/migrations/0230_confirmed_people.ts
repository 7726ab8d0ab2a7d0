import type { Migration } from '../driver/migrate';

/** People of many identifiers or contacts of whom a member said that they are one person. */
export const confirmedPeople: Migration = {
  number: 230,
  name: 'confirmed_people',
  sql: `
-- identifier: one of the person's, so that the decision stays with whoever holds it. That many share an identifier is a
-- cannot-link of it with itself.
CREATE TABLE confirmed_people (
  workspace int NOT NULL REFERENCES workspaces ON DELETE CASCADE,
  identifier bigint NOT NULL,
  created_by text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (workspace, identifier)
);
`,
};
