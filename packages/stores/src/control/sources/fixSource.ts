import type { NewSource } from '@viaggio/domain/ports/sources';
import type { Queryable } from '../driver/types';

/** The connection with the fixed code of the installation's settings. A code that exists anywhere stays as it is. */
export async function fixSource(db: Queryable, source: NewSource): Promise<void> {
  await db.query(
    `INSERT INTO sources (workspace, name, kind, write_key) VALUES ($1, $2, $3, $4)
     ON CONFLICT (write_key) DO NOTHING`,
    [source.workspace, source.name, source.kind, source.writeKey],
  );
}
