import type { Actor } from '@viaggio/domain/ports/access';
import type { AuditStore } from '@viaggio/domain/ports/audit';
import type { ImportStore } from '@viaggio/domain/ports/imports';
import type { Quarantine, QuarantinedEvent, QuarantineFilter } from '@viaggio/domain/ports/quarantine';
import type { WorkspaceStore } from '@viaggio/domain/ports/workspaces';
import { AppError } from '@viaggio/domain/shared';
import type { CollectUseCaseDeps } from '../collect/acceptItems';
import { cursorOf } from './listQuarantine';
import { type Replayed, replayRows } from './replayRows';

export interface ReplayDeps {
  readonly quarantine: Quarantine;
  readonly collect: CollectUseCaseDeps;
  readonly imports: Pick<ImportStore, 'find'>;
  readonly workspaces: Pick<WorkspaceStore, 'find'>;
  readonly audit: Pick<AuditStore, 'record'>;
  readonly now: () => number;
}

/** Which rows: some, those of one reason, or all. */
export type ReplayChoice =
  | { readonly ids: readonly string[] }
  | { readonly reason: string }
  | { readonly all: true };

export interface ReplayCounts {
  readonly stored: number;
  readonly duplicate: number;
  /** Still to be fixed. */
  readonly quarantined: number;
}

const ROWS_AT_ONCE = 1_000;

/** Tries rows again, as they are now. What is accepted keeps the time it first came; what is not says why anew. */
export async function replayQuarantine(
  deps: ReplayDeps,
  {
    workspace,
    actor,
    choice,
  }: { readonly workspace: number; readonly actor: Actor; readonly choice: ReplayChoice },
): Promise<ReplayCounts> {
  const found = await deps.workspaces.find(workspace);
  if (found === undefined) {
    throw new AppError('workspace_not_found', 'There is no such workspace.', { status: 404 });
  }
  const counts = { stored: 0, duplicate: 0, quarantined: 0 };
  let cursor: string | undefined;
  do {
    const rows = await deps.quarantine.list(workspace, {
      ...filterOf(choice),
      ...(cursor ? { cursor } : {}),
    });
    const last = rows.at(-1);
    cursor = rows.length === ROWS_AT_ONCE && last !== undefined ? cursorOf(last) : undefined;
    const replayed = await replayRows(deps, { workspace, ipPolicy: found.ipPolicy }, rows);
    await note(deps, rows, replayed);
    for (const { outcome } of replayed) counts[outcome] += 1;
  } while (cursor !== undefined);
  await deps.audit.record({
    workspace,
    actor,
    action: 'quarantine.replayed',
    target: 'quarantine',
    detail: { ...counts },
  });
  return counts;
}

function filterOf(choice: ReplayChoice): QuarantineFilter {
  if ('ids' in choice) return { ids: choice.ids.filter((id) => /^\d{1,19}$/.test(id)), limit: ROWS_AT_ONCE };
  return 'reason' in choice ? { code: choice.reason, limit: ROWS_AT_ONCE } : { limit: ROWS_AT_ONCE };
}

/** Rows are marked after their events are on disk: a crash between the two only tries them once more. */
async function note(
  deps: ReplayDeps,
  rows: readonly QuarantinedEvent[],
  replayed: readonly Replayed[],
): Promise<void> {
  const at = deps.now();
  const done = rows.filter((_, index) => replayed[index]!.outcome !== 'quarantined');
  const still = rows.flatMap((row, index) => {
    const result = replayed[index]!;
    return result.outcome === 'quarantined' ? [{ ...row, ...result.why }] : [];
  });
  await deps.quarantine.update(done, { status: 'replayed', at });
  await deps.quarantine.update(still, { status: 'open', at });
}
