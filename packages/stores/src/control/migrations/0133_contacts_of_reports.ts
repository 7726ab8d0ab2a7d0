import type { Migration } from '../driver/migrate';

/** Journeys hold more of each contact (events migration 5): those written before are made again from the log. */
export const contactsOfReports: Migration = {
  number: 133,
  name: 'contacts_of_reports',
  sql: `INSERT INTO restatings (workspace, contacts, asked) SELECT id, true, 1 FROM workspaces
ON CONFLICT (workspace) DO UPDATE SET contacts = true, asked = restatings.asked + 1;`,
};
