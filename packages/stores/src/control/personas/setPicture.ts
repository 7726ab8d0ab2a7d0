import type { PersonaStore } from '@viaggio/domain/ports/personas';
import type { Queryable } from '../driver/types';

/** A picture and its version together, so that none is shown under the name of another. */
export async function setPicture(
  tx: Queryable,
  workspace: number,
  id: number,
  picture: Parameters<PersonaStore['setPicture']>[2],
): Promise<boolean> {
  const rows = await tx.query(
    `UPDATE personas SET picture = $3, updated_at = now() WHERE workspace = $1 AND id = $2 AND removed_at IS NULL
     RETURNING id`,
    [workspace, id, picture?.version ?? null],
  );
  if (rows.length === 0) return false;
  if (picture === null) {
    await tx.query('DELETE FROM persona_pictures WHERE persona = $1', [id]);
    return true;
  }
  await tx.query(
    `INSERT INTO persona_pictures (persona, type, bytes) VALUES ($1, $2, $3)
     ON CONFLICT (persona) DO UPDATE SET type = excluded.type, bytes = excluded.bytes`,
    [id, picture.type, Buffer.from(picture.bytes)],
  );
  return true;
}
