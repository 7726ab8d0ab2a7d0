import type { Actor } from '@viaggio/domain/ports/access';
import type { AccessControl } from '@viaggio/domain/ports/control';
import { createWriteKey } from '../keys/secrets';
import type { SourceWithActivity } from './listSources';

/** Opens a connection with a code of its own. */
export async function createSource(
  { control }: { control: AccessControl },
  { workspace, actor, name, kind }: { workspace: number; actor: Actor; name: string; kind: string },
): Promise<SourceWithActivity> {
  const source = await control.atomically(async ({ sources, audit }) => {
    const made = await sources.create({ workspace, name, kind, writeKey: createWriteKey() });
    await audit.record({
      workspace,
      actor,
      action: 'source.created',
      target: `source:${made.id}`,
      detail: { name, kind },
    });
    return made;
  });
  return { ...source, events24h: 0 };
}
