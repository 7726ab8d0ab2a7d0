import type { Actor } from '@viaggio/domain/ports/access';
import type { AccessControl } from '@viaggio/domain/ports/control';
import type { SourceDirectory } from '@viaggio/domain/ports/sources';
import { sourceNotFound } from './updateSource';

/** Closes a connection for good: its code is unknown from now on, its events stay. */
export async function closeSource(
  { control, sourceDirectory }: { control: AccessControl; sourceDirectory: SourceDirectory },
  { workspace, actor, id }: { workspace: number; actor: Actor; id: number },
): Promise<void> {
  await control.atomically(async ({ sources, audit }) => {
    if (!(await sources.close(workspace, id))) throw sourceNotFound();
    await audit.record({ workspace, actor, action: 'source.closed', target: `source:${id}` });
  });
  sourceDirectory.forget();
}
