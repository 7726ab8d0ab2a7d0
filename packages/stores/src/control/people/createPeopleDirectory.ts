import type { PeopleDirectory, Profile } from '@viaggio/domain/ports/people';
import type { ControlDriver } from '../driver/types';
import { namesAfter } from './namesAfter';
import { searchPeople } from './searchPeople';

async function peopleSetApart(
  driver: ControlDriver,
  workspace: number,
  people: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await driver.query<{ person: string }>(
    'SELECT person::text AS person FROM set_apart WHERE workspace = $1 AND person = ANY($2::bigint[])',
    [workspace, people],
  );
  return new Set(rows.map((row) => row.person));
}

async function namesOf(
  driver: ControlDriver,
  sql: string,
  workspace: number,
  ids: readonly number[],
): Promise<ReadonlyMap<number, string>> {
  if (ids.length === 0) return new Map();
  const rows = await driver.query<{ id: number; name: string }>(sql, [workspace, ids]);
  return new Map(rows.map((row) => [row.id, row.name]));
}

/** People as the control store knows them: names, traits, who was set apart. */
export const createPeopleDirectory = (driver: ControlDriver): PeopleDirectory => ({
  search: (workspace, search, limit) => searchPeople(driver, workspace, search, limit),
  profilesOf: (workspace, sources) =>
    driver.query<Profile & Record<string, unknown>>(
      `SELECT source::text AS source, name, traits, updated_ms AS "updatedAt" FROM profiles
       WHERE workspace = $1 AND source = ANY($2::bigint[]) ORDER BY updated_ms, source`,
      [workspace, sources],
    ),
  namesAfter: (workspace, after, limit) => namesAfter(driver, workspace, after, limit),
  knownAmong: async (workspace, people) => {
    const rows = await driver.query<{ person: string; known: boolean }>(
      `SELECT person::text AS person, bool_or(known) AS known FROM (
         SELECT person, kind NOT IN ('device', 'anonymousId') AS known FROM identifiers
         WHERE workspace = $1 AND person = ANY($2::bigint[])
         UNION ALL SELECT person, false FROM ownerships WHERE workspace = $1 AND person = ANY($2::bigint[])
       ) AS owned GROUP BY person`,
      [workspace, people],
    );
    return new Map(rows.map((row) => [row.person, row.known]));
  },
  setApartAmong: (workspace, people) => peopleSetApart(driver, workspace, people),
  listSetApart: async (workspace, limit) => {
    const rows = await driver.query<{ person: string }>(
      'SELECT person::text AS person FROM set_apart WHERE workspace = $1 ORDER BY contacts DESC, person LIMIT $2',
      [workspace, limit],
    );
    return rows.map((row) => row.person);
  },
  originNames: async (workspace, { connections, imports }) => {
    const [ofConnections, ofImports] = await Promise.all([
      namesOf(
        driver,
        'SELECT id, name FROM sources WHERE workspace = $1 AND id = ANY($2::int[])',
        workspace,
        connections,
      ),
      namesOf(
        driver,
        'SELECT id, file AS name FROM imports WHERE workspace = $1 AND id = ANY($2::int[])',
        workspace,
        imports,
      ),
    ]);
    return { connections: ofConnections, imports: ofImports };
  },
});
