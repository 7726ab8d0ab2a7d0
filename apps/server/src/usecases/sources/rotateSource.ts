import { createWriteKey } from '../keys/secrets';
import { listSources, type SourceWithActivity } from './listSources';
import { type SourceChange, sourceNotFound, type UpdateSourceDeps } from './updateSource';

const DAY_MS = 86_400_000;

/** Gives a connection another code. Sites and apps go on with the one it had for so many days. */
export async function rotateSource(
  deps: UpdateSourceDeps,
  { workspace, places, actor, id, overlapDays }: Omit<SourceChange, 'change'> & { overlapDays: number },
): Promise<SourceWithActivity> {
  await deps.control.atomically(async ({ sources, audit }) => {
    const until = deps.now() + overlapDays * DAY_MS;
    if (!(await sources.changeCode(workspace, id, createWriteKey(), until))) throw sourceNotFound();
    await audit.record({
      workspace,
      actor,
      action: 'source.rotated',
      target: `source:${id}`,
      detail: { overlapDays },
    });
  });
  deps.sourceDirectory.forget();
  const changed = (await listSources(deps, { workspace, places })).find((source) => source.id === id);
  if (!changed) throw sourceNotFound();
  return changed;
}
