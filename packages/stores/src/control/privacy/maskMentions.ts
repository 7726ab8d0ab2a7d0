import type { TraceCounts } from '@viaggio/domain/ports/privacy';
import { type ErasureTarget, MASK } from '@viaggio/domain/privacy';
import type { ControlDriver, Queryable } from '../driver/types';

interface TextColumn {
  readonly table: string;
  readonly column: string;
  readonly type: string;
}

/** What the erasure itself still needs, or what holds no words of anybody. */
const LEFT = new Set(['privacy_requests', 'tombstones', 'identifiers', 'sources', 'api_keys']);

/** Every column with words in a table that has a workspace: tables that are made later are among them. */
async function textColumns(db: Queryable): Promise<TextColumn[]> {
  const rows = await db.query<TextColumn & object>(
    `SELECT c.table_name AS "table", c.column_name AS "column", c.data_type AS type
     FROM information_schema.columns c
     JOIN information_schema.columns w ON w.table_schema = c.table_schema AND w.table_name = c.table_name
       AND w.column_name = 'workspace'
     JOIN information_schema.tables t ON t.table_schema = c.table_schema AND t.table_name = c.table_name
     WHERE c.table_schema = current_schema() AND t.table_type = 'BASE TABLE'
       AND c.data_type IN ('text', 'jsonb', 'json', 'character varying') AND c.is_generated = 'NEVER'
     ORDER BY c.table_name, c.column_name`,
  );
  return rows.filter(({ table }) => !LEFT.has(table));
}

const isFound = ({ column }: TextColumn): string => `"${column}"::text ~* $2`;

/** Twice, because what stands between two mentions belongs to both. */
const masked = ({ column, type }: TextColumn): string => {
  const once = `regexp_replace("${column}"::text, $2, '\\1${MASK}\\2', 'gi')`;
  const twice = `regexp_replace(${once}, $2, '\\1${MASK}\\2', 'gi')`;
  return type === 'jsonb' || type === 'json' ? `${twice}::${type}` : twice;
};

export async function maskMentions(
  driver: ControlDriver,
  workspace: number,
  pattern: string,
): Promise<number> {
  let changed = 0;
  for (const one of await textColumns(driver)) {
    const rows = await driver.query<{ n: number }>(
      `WITH changed AS (UPDATE "${one.table}" SET "${one.column}" = ${masked(one)}
         WHERE workspace = $1 AND ${isFound(one)} RETURNING 1) SELECT count(*) AS n FROM changed`,
      [workspace, pattern],
    );
    changed += Number(rows[0]?.n ?? 0);
  }
  return changed;
}

/** Which rows are not the person's own. */
const OWN: Readonly<Record<string, string>> = {
  profiles: 'NOT source = ANY($3::bigint[])',
  claims: 'NOT (a = ANY($3::bigint[]) OR b = ANY($3::bigint[]))',
};

export async function countMentions(
  db: Queryable,
  workspace: number,
  pattern: string,
  { whole }: ErasureTarget,
): Promise<number> {
  let found = 0;
  for (const one of await textColumns(db)) {
    const rows = await db.query<{ n: number }>(
      `SELECT count(*) AS n FROM "${one.table}" WHERE workspace = $1 AND ${isFound(one)}
         AND ($3::bigint[] IS NULL OR ${OWN[one.table] ?? 'true'})`,
      [workspace, pattern, whole],
    );
    found += Number(rows[0]?.n ?? 0);
  }
  return found;
}

const BINARY = { maps: 'state', map_updates: 'update' } as const;

/** Maps are binary documents that several people write at once: whoever edits them takes a name out. */
export async function countByHand(
  db: Queryable,
  workspace: number,
  values: readonly string[],
): Promise<TraceCounts> {
  const maps = new Set<number>();
  for (const [table, column] of Object.entries(BINARY)) {
    const id = table === 'maps' ? 'id' : 'map';
    const rows = await db.query<{ id: number }>(
      `SELECT DISTINCT ${id} AS id FROM ${table} WHERE workspace = $1
         AND EXISTS (SELECT FROM unnest($2::text[]) AS v WHERE position(convert_to(v, 'UTF8') IN "${column}") > 0)`,
      [workspace, values],
    );
    for (const row of rows) maps.add(row.id);
  }
  return { maps: maps.size };
}
