import type { Actor } from '@viaggio/domain/ports/access';
import type { AnomalyStore, StoredAnomaly } from '@viaggio/domain/ports/anomalyStore';
import type { AuditStore } from '@viaggio/domain/ports/audit';
import type { SourceStore } from '@viaggio/domain/ports/sources';
import { AppError } from '@viaggio/domain/shared';

export interface AnomalyDeps {
  readonly anomalies: AnomalyStore;
  readonly sources: Pick<SourceStore, 'list'>;
  readonly audit: Pick<AuditStore, 'record'>;
  readonly now: () => number;
}

export interface NamedAnomaly extends StoredAnomaly {
  /** Name of the connection; '' where it is of none, or the connection is closed. */
  readonly source: string;
}

const DAY_MS = 86_400_000;

/** What the checks found in the last days, and what lasts; the latest first. */
export async function listAnomalies(
  { anomalies, sources, now }: Pick<AnomalyDeps, 'anomalies' | 'sources' | 'now'>,
  workspace: number,
  days: number,
): Promise<NamedAnomaly[]> {
  const since = new Date(now() - days * DAY_MS).toISOString().slice(0, 10);
  const [found, known] = await Promise.all([anomalies.list(workspace, since), sources.list(workspace)]);
  const nameOf = new Map(known.map(({ id, name }) => [id, name]));
  return found.map((one) => ({ ...one, source: nameOf.get(one.connection) ?? '' }));
}

/** Somebody says that it is fine as it is: it is no longer counted, nor told by mail. */
export async function dismissAnomaly(
  { anomalies, audit, now }: AnomalyDeps,
  { workspace, actor }: { readonly workspace: number; readonly actor: Actor },
  id: number,
): Promise<void> {
  if (!(await anomalies.dismiss(workspace, id, actor, now()))) {
    throw new AppError('anomaly_not_found', 'There is no such finding.', { status: 404 });
  }
  await audit.record({ workspace, actor, action: 'anomaly.dismissed', target: `anomaly:${id}` });
}
