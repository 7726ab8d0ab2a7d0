import type { AccessControl } from '@viaggio/domain/ports/control';
import type { Source, SourceActivity } from '@viaggio/domain/ports/sources';
import { limitOf } from '../places/limitOf';

const DAY_MS = 86_400_000;

export interface SourceWithActivity extends Source {
  readonly events24h: number;
}

/** The connections of a workspace and how much came through each in the last 24 hours, at the places of the asker. */
export async function listSources(
  deps: { control: AccessControl; activity: SourceActivity; now: () => number },
  { workspace, places }: { workspace: number; places: readonly string[] },
): Promise<SourceWithActivity[]> {
  const [sources, counts] = await Promise.all([
    deps.control.sources.list(workspace),
    deps.activity.countEvents(workspace, deps.now() - DAY_MS, limitOf(places)),
  ]);
  return sources.map((source) => ({ ...source, events24h: counts.get(source.id) ?? 0 }));
}
