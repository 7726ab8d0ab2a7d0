import { GIANT_IDENTIFIERS, type IdentifierKind, PERSON_LIMITS } from '@viaggio/domain/identity';
import type { StoredDevice, StoredGiant } from '@viaggio/domain/ports/identityDecisions';
import type { Queryable } from '../driver/types';

/** People of whom a member said that they are one, by whoever holds the identifier now. */
export const CONFIRMED = `
SELECT coalesce(m.person, c.identifier) AS person FROM confirmed_people c
LEFT JOIN identifiers m ON m.workspace = c.workspace AND m.id = c.identifier WHERE c.workspace = $1`;

/** Reads through all identifiers of the workspace: for a page, not for a poll. */
export async function listGiants(db: Queryable, workspace: number, limit: number): Promise<StoredGiant[]> {
  const rows = await db.query<{ person: string }>(
    `SELECT i.person::text AS person FROM identifiers i
     WHERE i.workspace = $1 AND i.person IS NOT NULL AND NOT i.person IN (${CONFIRMED})
     GROUP BY i.person
     HAVING count(*) >= $2 OR count(*) FILTER (WHERE i.kind = 'email') >= $3
       OR count(*) FILTER (WHERE i.kind = 'phone') >= $4 OR count(*) FILTER (WHERE i.kind = 'card') >= $5
     ORDER BY count(*) DESC, i.person LIMIT $6`,
    [workspace, GIANT_IDENTIFIERS, PERSON_LIMITS.email, PERSON_LIMITS.phone, PERSON_LIMITS.card, limit],
  );
  return describeGiants(
    db,
    workspace,
    rows.map(({ person }) => person),
  );
}

/** Identifiers shown of each, of those that hold the others together: more than one. */
const JOINERS = 5;

interface JoinerRow {
  person: string;
  id: string;
  kind: IdentifierKind;
  value: string;
  joins: number;
}

/** In the order in which they were asked for. */
export async function describeGiants(
  db: Queryable,
  workspace: number,
  people: readonly string[],
): Promise<StoredGiant[]> {
  if (people.length === 0) return [];
  const kinds = await db.query<{ person: string; kind: string; count: number }>(
    `SELECT person::text AS person, kind, count(*) AS count FROM identifiers
     WHERE workspace = $1 AND person = ANY($2::bigint[]) GROUP BY person, kind ORDER BY count(*) DESC, kind`,
    [workspace, people],
  );
  const joiners = await db.query<JoinerRow & Record<string, unknown>>(
    `WITH held AS (
       SELECT id, kind, value, person, component FROM identifiers WHERE workspace = $1 AND person = ANY($2::bigint[])),
     pairs AS (
       SELECT a, b FROM claims
       WHERE workspace = $1 AND doubt IS NULL AND component IN (SELECT component FROM held)),
     joined AS (
       SELECT id, count(DISTINCT other) AS joins
       FROM (SELECT a AS id, b AS other FROM pairs UNION ALL SELECT b, a FROM pairs) AS ends GROUP BY id),
     ranked AS (
       SELECT h.*, j.joins, row_number() OVER (PARTITION BY h.person ORDER BY j.joins DESC, h.id) AS place
       FROM held h JOIN joined j ON j.id = h.id)
     SELECT person::text AS person, id::text AS id, kind, value, joins FROM ranked
     WHERE place <= $3 AND joins > 1 ORDER BY person, place`,
    [workspace, people, JOINERS],
  );
  return people.map((person) => ({
    person,
    kinds: kinds.filter((row) => row.person === person).map(({ kind, count }) => ({ kind, count })),
    joiners: joiners
      .filter((row) => row.person === person)
      .map(({ id, kind, value, joins }) => ({ id, kind, value, joins })),
  }));
}

export async function listSharedDevices(
  db: Queryable,
  workspace: number,
  limit: number,
): Promise<StoredDevice[]> {
  const rows = await db.query<{ id: string; kind: IdentifierKind; value: string; people: string[] }>(
    `SELECT i.id::text AS id, i.kind, i.value, array_agg(DISTINCT o.person::text) AS people
     FROM ownerships o JOIN identifiers i ON i.workspace = o.workspace AND i.id = o.identifier
     WHERE o.workspace = $1 GROUP BY i.id, i.kind, i.value
     ORDER BY count(DISTINCT o.person) DESC, i.id LIMIT $2`,
    [workspace, limit],
  );
  return rows.map(({ people, ...identifier }) => ({ identifier, people }));
}
