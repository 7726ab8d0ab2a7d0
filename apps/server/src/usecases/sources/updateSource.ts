import type { Actor } from '@viaggio/domain/ports/access';
import type { AccessControl } from '@viaggio/domain/ports/control';
import type { SourceActivity, SourceDirectory } from '@viaggio/domain/ports/sources';
import { AppError } from '@viaggio/domain/shared';
import { listSources, type SourceWithActivity } from './listSources';

export interface UpdateSourceDeps {
  readonly control: AccessControl;
  readonly activity: SourceActivity;
  readonly sourceDirectory: SourceDirectory;
  readonly now: () => number;
}

export interface SourceChange {
  readonly workspace: number;
  readonly places: readonly string[];
  readonly actor: Actor;
  readonly id: number;
  readonly change: { readonly name?: string; readonly enabled?: boolean };
}

/** Renames, pauses or resumes a connection: here at once, on other nodes within two seconds. */
export async function updateSource(
  deps: UpdateSourceDeps,
  { workspace, places, actor, id, change }: SourceChange,
): Promise<SourceWithActivity> {
  await deps.control.atomically(async ({ sources, audit }) => {
    if (!(await sources.update(workspace, id, change))) throw sourceNotFound();
    await audit.record({
      workspace,
      actor,
      action: 'source.updated',
      target: `source:${id}`,
      detail: { ...change },
    });
  });
  deps.sourceDirectory.forget();
  const changed = (await listSources(deps, { workspace, places })).find((source) => source.id === id);
  if (!changed) throw sourceNotFound();
  return changed;
}

export const sourceNotFound = (): AppError =>
  new AppError('source_not_found', 'There is no such connection.', { status: 404 });
