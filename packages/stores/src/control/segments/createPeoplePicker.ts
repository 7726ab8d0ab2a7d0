import type { PeoplePicker, TakePeople } from '@viaggio/domain/ports/segments';
import type { ControlDriver } from '../driver/types';
import { traitSql } from './traitSql';

const BLOCK = 50_000;

/** Whose an identifier is: one that no claim names is its own person. */
const OWNER = 'coalesce(i.person, found.identifier)';

/** Passes the people on in blocks: a list of all of them is never held. */
async function each(
  driver: ControlDriver,
  sql: string,
  params: readonly unknown[],
  take: TakePeople,
): Promise<void> {
  await driver.transaction(async (tx) => {
    await tx.query(`DECLARE picked NO SCROLL CURSOR FOR ${sql}`, params);
    for (;;) {
      const rows = await tx.query<{ person: string }>(`FETCH ${BLOCK} FROM picked`);
      if (rows.length > 0) await take(rows.map((row) => row.person));
      if (rows.length < BLOCK) return;
    }
  });
}

/** People by their traits and by lists. */
export const createPeoplePicker = (driver: ControlDriver): PeoplePicker => ({
  eachWithTrait: (workspace, rule, take) => {
    const { sql, param } = traitSql(rule);
    // The latest profile that has the trait speaks for the person; a person without it has none.
    return each(
      driver,
      `SELECT person::text AS person FROM (
  SELECT DISTINCT ON (person) person, value FROM (
    SELECT ${OWNER} AS person, nullif(found.traits #> $2::text[], 'null'::jsonb) AS value, found.updated_ms
    FROM (SELECT source AS identifier, traits, updated_ms FROM profiles WHERE workspace = $1) AS found
    LEFT JOIN identifiers i ON i.workspace = $1 AND i.id = found.identifier
  ) AS said ORDER BY person, (value IS NULL), updated_ms DESC
) AS latest WHERE ${sql}`,
      [workspace, rule.trait.split('.'), param],
      take,
    );
  },
  eachOnList: (workspace, { list }, take) =>
    each(
      driver,
      `SELECT DISTINCT ${OWNER}::text AS person FROM (
  SELECT e.identifier FROM people_list_entries e JOIN people_lists l ON l.id = e.list
  WHERE l.workspace = $1 AND l.id = $2) AS found
LEFT JOIN identifiers i ON i.workspace = $1 AND i.id = found.identifier`,
      [workspace, Number(list)],
      take,
    ),
});
