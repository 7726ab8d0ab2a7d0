import type { MapAuthor, MapBacklog, MapNews, MapStore, MapWriting } from '@viaggio/domain/ports/maps';
import type { ControlDriver, Queryable } from '../driver/types';
import { readNews } from './readNews';
import { faceValues } from './records';
import { writeSignal } from './signals';
import { insertVersion } from './versions';

/** Updates that stay after they are part of the state: who was away for a while gets only what is new. */
const KEEP_UPDATES = 200;

interface Target {
  readonly workspace: number;
  readonly id: number;
  readonly by: MapAuthor;
  readonly seq: number;
}

/** Writes an update under the next number, with the map's row locked: all nodes agree on one order. */
export const appendUpdate = (
  driver: ControlDriver,
  ...[workspace, id, by, known, write]: Parameters<MapStore['append']>
): Promise<number | undefined> =>
  driver.transaction(async (tx) => {
    const [map] = await tx.query<{ seq: number }>(
      'SELECT seq FROM maps WHERE workspace = $1 AND id = $2 AND removed_at IS NULL FOR UPDATE',
      [workspace, id],
    );
    if (map === undefined) return undefined;
    // There, and at that number: the row is ours.
    const news = (await readNews(tx, workspace, id, known)) as MapNews;
    const writing = write(news, await readBacklog(tx, workspace, id));
    if (writing === undefined) return map.seq;
    const seq = map.seq + 1;
    await insertWriting(tx, { workspace, id, by, seq }, writing);
    return seq;
  });

async function readBacklog(tx: Queryable, workspace: number, id: number): Promise<MapBacklog> {
  const [row] = await tx.query<MapBacklog>(
    `SELECT count(u.seq)::int AS updates, coalesce(sum(length(u.update)), 0)::int AS bytes
     FROM maps m JOIN map_updates u ON u.workspace = m.workspace AND u.map = m.id AND u.seq > m.state_seq
     WHERE m.workspace = $1 AND m.id = $2`,
    [workspace, id],
  );
  return row!;
}

async function insertWriting(tx: Queryable, target: Target, writing: MapWriting): Promise<void> {
  const { workspace, id, by, seq } = target;
  if (writing.safety) await insertVersion(tx, workspace, id, by, { ...writing.safety, seq: seq - 1 });
  await tx.query(
    'INSERT INTO map_updates (workspace, map, seq, update, client, made_by) VALUES ($1, $2, $3, $4, $5, $6)',
    [workspace, id, seq, Buffer.from(writing.update), writing.client, `${by.kind}:${by.id}`],
  );
  await tx.query(
    `UPDATE maps SET seq = $3, updated_at = now(), name = $4, kind = $5, language = $6, model = $7, personas = $8,
       stages = $9, rows = $10, cards = $11 WHERE workspace = $1 AND id = $2`,
    [workspace, id, seq, ...faceValues(writing.face)],
  );
  if (writing.state) await compact(tx, target, writing.state);
  await writeSignal(tx, { kind: 'update', map: id, seq });
}

/** In the same transaction as the update that is its last: nothing can come between. */
async function compact(tx: Queryable, { workspace, id, seq }: Target, state: Uint8Array): Promise<void> {
  const keptAfter = Math.max(0, seq - KEEP_UPDATES);
  await tx.query(
    `UPDATE maps SET state = $3, state_seq = $4, kept_after = greatest(kept_after, $5)
     WHERE workspace = $1 AND id = $2`,
    [workspace, id, Buffer.from(state), seq, keptAfter],
  );
  await tx.query('DELETE FROM map_updates WHERE workspace = $1 AND map = $2 AND seq <= $3', [
    workspace,
    id,
    keptAfter,
  ]);
}
