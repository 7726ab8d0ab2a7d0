import type { Queryable } from '../driver/types';

/** Whether the first owner was ever made. A mark, not a count: the door stays shut when every workspace is gone. */
export async function isSetUp(db: Queryable): Promise<boolean> {
  return (await db.query("SELECT 1 FROM settings WHERE name = 'set_up'")).length > 0;
}

/** True for the one transaction that makes the first owner; a second waits for the first, and gets false. */
export async function markSetUp(db: Queryable): Promise<boolean> {
  const rows = await db.query(
    `INSERT INTO settings (name, value) VALUES ('set_up', to_jsonb(now()))
     ON CONFLICT (name) DO NOTHING RETURNING name`,
  );
  return rows.length > 0;
}
