import type { MentionMailStore } from '@viaggio/domain/ports/maps';
import { type ReaderRow, readReader, SELECT_READERS } from '../alerts/mailReaders';
import type { ControlDriver } from '../driver/types';

const IS_OFF = 'SELECT FROM mention_mails_off o WHERE o.member = m.id';

/** Who gets a mail when a comment mentions them: every member who has not switched it off. */
export const createMentionMailStore = (driver: ControlDriver): MentionMailStore => ({
  isOn: async (workspace, member) => {
    const rows = await driver.query(
      `SELECT 1 AS one FROM members m WHERE m.workspace = $1 AND m.id = $2 AND NOT EXISTS (${IS_OFF})`,
      [workspace, member],
    );
    return rows.length > 0;
  },
  set: async (workspace, member, on) => {
    await driver.query(
      on
        ? 'DELETE FROM mention_mails_off WHERE workspace = $1 AND member = $2'
        : `INSERT INTO mention_mails_off (member, workspace) SELECT id, workspace FROM members
           WHERE workspace = $1 AND id = $2 ON CONFLICT (member) DO NOTHING`,
      [workspace, member],
    );
  },
  readersOf: async (workspace, users) => {
    const rows = await driver.query<ReaderRow>(
      `${SELECT_READERS} WHERE m.workspace = $1 AND m.user_id = ANY($2) AND NOT EXISTS (${IS_OFF}) ORDER BY m.id`,
      [workspace, [...users]],
    );
    return rows.map(readReader);
  },
});
