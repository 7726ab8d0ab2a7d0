import type { DoubtReason } from '@viaggio/domain/identity';
import type { IdentityCounts } from '@viaggio/domain/ports/identityDecisions';
import type { ControlDriver } from '../driver/types';

interface TotalsRow extends Record<string, unknown> {
  known: number;
  active: number;
  splits: number;
  shared: number;
}

/** Figures of a workspace's identity. At a million claims this takes a second or two: for a page, not for a poll. */
export async function countIdentity(driver: ControlDriver, workspace: number): Promise<IdentityCounts> {
  const [identifiers, doubtful, [totals]] = await Promise.all([
    driver.query<{ kind: string; count: number }>(
      'SELECT kind, count(*) AS count FROM identifiers WHERE workspace = $1 GROUP BY kind ORDER BY kind',
      [workspace],
    ),
    driver.query<{ reason: DoubtReason; claims: number }>(
      `SELECT doubt AS reason, count(*) AS claims FROM claims
       WHERE workspace = $1 AND doubt IS NOT NULL AND doubt <> 'kept_alone' GROUP BY doubt ORDER BY claims DESC, doubt`,
      [workspace],
    ),
    driver.query<TotalsRow>(
      `SELECT
         (SELECT count(DISTINCT person) FROM identifiers
          WHERE workspace = $1 AND kind NOT IN ('device', 'anonymousId')) AS known,
         (SELECT count(*) FROM claims WHERE workspace = $1 AND component IS NOT NULL AND doubt IS NULL) AS active,
         (SELECT count(*) FROM cannot_links WHERE workspace = $1 AND a <> b) AS splits,
         (SELECT count(DISTINCT identifier) FROM ownerships WHERE workspace = $1) AS shared`,
      [workspace],
    ),
  ]);
  return {
    identifiers,
    doubtful,
    known: totals?.known ?? 0,
    active: totals?.active ?? 0,
    splits: totals?.splits ?? 0,
    sharedIdentifiers: totals?.shared ?? 0,
  };
}
