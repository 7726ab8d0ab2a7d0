import type { ConsentStore } from '@viaggio/domain/ports/privacy';
import type { Purpose } from '@viaggio/domain/privacy';
import type { Queryable } from '../driver/types';

interface Row {
  purpose: Purpose;
  granted: boolean;
  at: Date;
  source: string;
  made_by: string;
}

/** Answers to each purpose, by identifier: they go where the identifiers go when people are merged or split. */
export const createConsentStore = (db: Queryable): ConsentStore => ({
  record: async (workspace, identifiers, { purpose, granted, at, source, by }) => {
    await db.query(
      `INSERT INTO consent_records (workspace, identifier, purpose, granted, at, source, made_by)
       SELECT $1, unnest($2::bigint[]), $3, $4, to_timestamp($5::float8 / 1000), $6, $7`,
      [workspace, identifiers, purpose, granted, at, source, by],
    );
  },
  of: async (workspace, identifiers) => {
    const rows = await db.query<Row & object>(
      `SELECT DISTINCT purpose, granted, at, source,
         coalesce((SELECT u.name FROM auth.users u WHERE 'member:' || u.id = made_by), '') AS made_by
       FROM consent_records WHERE workspace = $1 AND identifier = ANY($2::bigint[]) ORDER BY at DESC`,
      [workspace, identifiers],
    );
    return rows.map(({ at, made_by, ...row }) => ({ ...row, at: at.getTime(), by: made_by }));
  },
  objectors: async (workspace) => {
    const rows = await db.query<{ person: string }>(
      `SELECT person FROM (
         SELECT DISTINCT ON (person) person, granted FROM (
           SELECT coalesce(i.person, c.identifier)::text AS person, c.granted, c.at
           FROM consent_records c LEFT JOIN identifiers i ON i.workspace = c.workspace AND i.id = c.identifier
           WHERE c.workspace = $1 AND c.purpose = 'profiling'
         ) AS said ORDER BY person, at DESC, granted
       ) AS latest WHERE NOT granted`,
      [workspace],
    );
    return rows.map(({ person }) => person);
  },
});
