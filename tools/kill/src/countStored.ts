import { hash } from 'node:crypto';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openPostgres, placePostgres, startPostgres } from '@viaggio/stores/control';
import { openChdb } from '@viaggio/stores/events';
import type { Sent } from './sender';

export interface Verdict {
  readonly acknowledged: number;
  readonly stored: number;
  /** Events that stand in the log more than once. */
  readonly doubled: number;
  /** Acknowledged events that do not stand in the log. */
  readonly lost: number;
  readonly claims: number;
  readonly claimsMissing: number;
  /** Contacts in journeys, and what the log says they should be. */
  readonly contactsInJourneys: number;
  readonly contactsInLog: number;
  readonly unappliedBatches: number;
}

/** The hash the log keeps of a message id: of the installation's secret, the workspace, the kind and the value. */
function messageHash(secret: string, workspace: number, messageId: string): string {
  const digest = hash('sha256', [secret, String(workspace), 'message', messageId].join('\0'), 'buffer');
  return (digest.readBigUInt64BE(0) & 0x7fffffffffffffffn).toString();
}

/** Workspace of the fixed keys: the first. */
const WORKSPACE = 1;

const ENGINE = fileURLToPath(new URL('../../../dist/server/engine.mjs', import.meta.url));

/** Looks into both stores of a stopped server. */
export async function countStored(data: string, sent: Sent): Promise<Verdict> {
  const sockets = join(data, 'verify');
  mkdirSync(sockets, { recursive: true });
  const events = openChdb({
    entry: ENGINE,
    directory: join(data, 'events'),
    socket: join(sockets, 'engine.sock'),
    readers: 1,
    environment: {},
  });
  const place = placePostgres(join(data, 'control'));
  const server = await startPostgres(place);
  const control = openPostgres(place.connection);
  try {
    const rows = await events.query<{ mh: string; n: string }>(
      'SELECT mh, count() AS n FROM events GROUP BY mh',
    );
    const logged = new Set(rows.map((row) => row.mh));
    const secret = readFileSync(join(data, 'secret'), 'utf8').trim();
    const contacts = await events.query<{ log: string; journeys: string }>(
      `SELECT (SELECT uniqExact(mh) FROM events WHERE type = 'track') AS log,
              (SELECT sum(length(t)) FROM journeys FINAL) AS journeys`,
    );
    const known = new Set(
      (await control.query<{ id: string }>('SELECT DISTINCT message_id AS id FROM claims')).map(
        (row) => row.id,
      ),
    );
    const batches = await events.query<{ id: string }>(
      'SELECT DISTINCT toString(bitShiftRight(seq, 14)) AS id FROM events',
    );
    const applied = new Set(
      (await control.query<{ id: string }>('SELECT id::text AS id FROM batches')).map((b) => b.id),
    );
    return {
      acknowledged: sent.acknowledged.size,
      stored: logged.size,
      doubled: rows.filter((row) => Number(row.n) > 1).length,
      lost: [...sent.acknowledged].filter((id) => !logged.has(messageHash(secret, WORKSPACE, id))).length,
      claims: sent.claims.size,
      claimsMissing: [...sent.claims.keys()].filter((id) => !known.has(id)).length,
      contactsInJourneys: Number(contacts[0]?.journeys ?? 0),
      contactsInLog: Number(contacts[0]?.log ?? 0),
      unappliedBatches: batches.filter((batch) => !applied.has(batch.id)).length,
    };
  } finally {
    await events.close();
    await control.close();
    await server.stop();
  }
}
