import type { PeopleSearch } from '@viaggio/domain/ports/people';
import type { ControlDriver } from '../driver/types';

/** Person of a found identifier: its present owner; itself when nothing was ever claimed of it. */
const OWNER = `coalesce(i.person, (SELECT o.person FROM ownerships o
  WHERE o.workspace = $1 AND o.identifier = f.id ORDER BY o.from_ms DESC LIMIT 1), f.id)`;

const escapeLike = (text: string): string => text.replace(/[\\%_]/g, '\\$&');

/** People by the beginning of an identifier or of a word of their name, and by exact identifiers. */
export async function searchPeople(
  driver: ControlDriver,
  workspace: number,
  { prefix, words, identifiers }: PeopleSearch,
  limit: number,
): Promise<string[]> {
  const rows = await driver.query<{ person: string }>(
    `WITH f AS (
       SELECT id FROM identifiers WHERE workspace = $1 AND id = ANY($2::bigint[])
       UNION (SELECT id FROM identifiers
         WHERE $3 <> '' AND workspace = $1 AND kind NOT IN ('device', 'anonymousId') AND lower(value) LIKE $3 || '%'
         ORDER BY lower(value) USING ~<~, id LIMIT $5)
       UNION (SELECT source FROM profiles
         WHERE $4 <> '' AND workspace = $1 AND to_tsvector('simple', plain_name(name)) @@ to_tsquery('simple', $4)
         ORDER BY source LIMIT $5)
     )
     SELECT DISTINCT (${OWNER})::text AS person
     FROM f LEFT JOIN identifiers i ON i.workspace = $1 AND i.id = f.id ORDER BY 1 LIMIT $5`,
    [workspace, identifiers, escapeLike(prefix), words.map((word) => `'${word}':*`).join(' & '), limit],
  );
  return rows.map((row) => row.person);
}
