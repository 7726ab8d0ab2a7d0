import type { RoleReader } from '@viaggio/domain/ports/maps';
import type { EventsDriver } from '../driver/types';

/** A map has a lane for each of a few: more are mistakes of spelling. */
const MOST_ROLES = 30;

/** What people of companies are there, as `group` calls say it: those said of most people first. */
export const createRoleReader = (driver: EventsDriver): RoleReader => ({
  listRoles: async (workspace) => {
    const rows = await driver.query<{ role: string }>(
      `SELECT trimBoth(JSONExtractString(properties, 'role')) AS role, uniq(source) AS people FROM events
WHERE workspace = {workspace:UInt32} AND type = 'group' AND role != '' AND lengthUTF8(role) <= 120
GROUP BY role ORDER BY people DESC, role LIMIT {most:UInt32}`,
      { workspace, most: MOST_ROLES },
    );
    return rows.map(({ role }) => role);
  },
});
