import type { Migration } from '../driver/migrate';

/** The connection code before the present one, which opens until its day: sites change theirs in between. */
export const formerCodes: Migration = {
  number: 220,
  name: 'former_codes',
  sql: `
ALTER TABLE sources ADD COLUMN former_key text UNIQUE, ADD COLUMN former_until timestamptz;
`,
};
