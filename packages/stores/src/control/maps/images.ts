import type { MapImageFile, MapStore } from '@viaggio/domain/ports/maps';
import type { ControlDriver, Queryable } from '../driver/types';

/** The same image twice is one. The map's row is locked: two at once could both find room for the last. */
export const addImage = (
  driver: ControlDriver,
  ...[workspace, map, { sha256, type, body }, most]: Parameters<MapStore['addImage']>
): Promise<true | false | undefined> =>
  driver.transaction(async (tx) => {
    const found = await tx.query(
      'SELECT id FROM maps WHERE workspace = $1 AND id = $2 AND removed_at IS NULL FOR UPDATE',
      [workspace, map],
    );
    if (found.length === 0) return undefined;
    const [held] = await tx.query<{ others: number }>(
      'SELECT count(*) AS others FROM map_images WHERE workspace = $1 AND map = $2 AND sha256 <> $3',
      [workspace, map, sha256],
    );
    if (held!.others >= most) return false;
    await tx.query(
      `INSERT INTO map_images (workspace, map, sha256, type, body) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT DO NOTHING`,
      [workspace, map, sha256, type, Buffer.from(body)],
    );
    return true;
  });

export async function findImage(
  db: Queryable,
  workspace: number,
  map: number,
  sha256: string,
): Promise<MapImageFile | undefined> {
  const [row] = await db.query<{ type: string; body: Buffer }>(
    `SELECT i.type, i.body FROM map_images i
     JOIN maps m ON m.workspace = i.workspace AND m.id = i.map AND m.removed_at IS NULL
     WHERE i.workspace = $1 AND i.map = $2 AND i.sha256 = $3`,
    [workspace, map, sha256],
  );
  return row;
}

export async function copyImages(db: Queryable, workspace: number, from: number, to: number): Promise<void> {
  await db.query(
    `INSERT INTO map_images (workspace, map, sha256, type, body)
     SELECT i.workspace, m.id, i.sha256, i.type, i.body FROM map_images i
     JOIN maps m ON m.workspace = i.workspace AND m.id = $3
     WHERE i.workspace = $1 AND i.map = $2 ON CONFLICT DO NOTHING`,
    [workspace, from, to],
  );
}
