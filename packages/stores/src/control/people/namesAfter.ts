import type { KnownName } from '@viaggio/domain/ports/people';
import type { ControlDriver } from '../driver/types';

interface Half {
  readonly from: KnownName['from'];
  readonly table: string;
  readonly text: string;
  readonly id: string;
  readonly where: string;
}

const HALVES: readonly Half[] = [
  { from: 'profile', table: 'profiles', text: 'lower(name)', id: 'source', where: "name <> ''" },
  {
    from: 'identifier',
    table: 'identifiers',
    text: 'lower(value)',
    id: 'id',
    where: "kind NOT IN ('device', 'anonymousId')",
  },
];

/** Names from a place on: text in the order of its bytes, as the indexes hold it; then id, profiles first. */
const halfSql = ({ from, table, text, id, where }: Half, rank: number): string => `
  (SELECT ${text} AS key, ${id} AS id, '${from}' AS "from", ${rank} AS rank FROM ${table}
   WHERE workspace = $1 AND ${where} AND ${text} ~>=~ $2
     AND (${text} ~>~ $2 OR ${id} > $3 OR (${id} = $3 AND ${rank} > $4))
   ORDER BY ${text} USING ~<~, ${id} LIMIT $5)`;

/** The names that profiles give, and those that strong identifiers are, in order. */
export function namesAfter(
  driver: ControlDriver,
  workspace: number,
  after: KnownName | undefined,
  limit: number,
): Promise<KnownName[]> {
  return driver.query<KnownName & Record<string, unknown>>(
    `SELECT key, id::text AS id, "from" FROM (${HALVES.map(halfSql).join(' UNION ALL ')}) AS names
     ORDER BY key USING ~<~, names.id, rank LIMIT $5`,
    [
      workspace,
      after?.key ?? '',
      after?.id ?? -1,
      HALVES.findIndex(({ from }) => from === after?.from),
      limit,
    ],
  );
}
