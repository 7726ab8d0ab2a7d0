import { createHash } from 'node:crypto';
import type { AttemptLimiter } from '@viaggio/domain/ports/authentication';
import type { Queryable } from '../driver/types';

/** One in so many attempts clears away the counts that are over. */
const SWEEP_EVERY = 100;

/** Counts attempts in the store, so that all nodes count together. Keys name people: only their hash is kept. */
export function createAttemptLimiter(db: Queryable): AttemptLimiter {
  let taken = 0;
  const hashOf = (key: string): string => createHash('sha256').update(key).digest('hex');
  return {
    take: async (key, { max, windowSeconds }) => {
      taken += 1;
      if (taken % SWEEP_EVERY === 0) await db.query('DELETE FROM attempts WHERE ends_at < now()');
      const [row] = await db.query<{ count: number; wait: number }>(
        `INSERT INTO attempts AS a (key, count, ends_at) VALUES ($1, 1, now() + make_interval(secs => $2))
         ON CONFLICT (key) DO UPDATE SET
           count = CASE WHEN a.ends_at < now() THEN 1 ELSE least(a.count, $3) + 1 END,
           ends_at = CASE WHEN a.ends_at < now() THEN now() + make_interval(secs => $2) ELSE a.ends_at END
         RETURNING count, extract(epoch FROM ends_at - now())::float8 AS wait`,
        [hashOf(key), windowSeconds, max],
      );
      return row!.count > max ? Math.max(1, Math.ceil(row!.wait)) : undefined;
    },
    forget: async (key) => {
      await db.query('DELETE FROM attempts WHERE key = $1', [hashOf(key)]);
    },
  };
}
