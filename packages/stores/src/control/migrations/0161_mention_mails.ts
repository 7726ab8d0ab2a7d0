import type { Migration } from '../driver/migrate';

/** Members who want no mail when a comment on a map mentions them. */
export const mentionMails: Migration = {
  number: 161,
  name: 'mention_mails',
  sql: `
CREATE TABLE mention_mails_off (
  member int PRIMARY KEY REFERENCES members ON DELETE CASCADE,
  workspace int NOT NULL REFERENCES workspaces ON DELETE CASCADE,
  since timestamptz NOT NULL DEFAULT now()
);
ALTER TABLE deliveries DROP CONSTRAINT deliveries_kind_check;
ALTER TABLE deliveries ADD CONSTRAINT deliveries_kind_check CHECK (kind IN ('alert', 'daily', 'test', 'mention'));
`,
};
