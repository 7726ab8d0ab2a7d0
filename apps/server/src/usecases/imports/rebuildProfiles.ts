import type { ProfileUpdate } from '@viaggio/domain/ports/batchLedger';
import type { ImportEraser, ImportStore } from '@viaggio/domain/ports/imports';
import type { HashId } from '@viaggio/domain/shared';
import { profileOf } from '../collect/profileOf';

const SOURCES_AT_ONCE = 5_000;

/** Makes the profiles of sources again from what the log still says of them. */
export async function rebuildProfiles(
  deps: {
    readonly imports: Pick<ImportStore, 'forgetProfiles' | 'restoreProfiles'>;
    readonly eraser: Pick<ImportEraser, 'readProfiles'>;
  },
  workspace: number,
  sources: readonly HashId[],
): Promise<void> {
  for (let from = 0; from < sources.length; from += SOURCES_AT_ONCE) {
    const slice = sources.slice(from, from + SOURCES_AT_ONCE);
    // Forgotten before the log is read: what is said meanwhile stands on top of what is put back.
    await deps.imports.forgetProfiles(workspace, slice);
    const said = await deps.eraser.readProfiles(workspace, slice);
    const merged = new Map<HashId, ProfileUpdate>();
    for (const { source, time, properties } of said) {
      const update = profileOf(workspace, { type: 'identify', source, time, properties });
      if (update !== undefined) merged.set(source, added(merged.get(source), update));
    }
    if (merged.size > 0) await deps.imports.restoreProfiles(workspace, [...merged.values()]);
  }
}

/** What is said later counts; what it does not mention stays. */
function added(before: ProfileUpdate | undefined, update: ProfileUpdate): ProfileUpdate {
  if (before === undefined) return update;
  const traits = { ...(JSON.parse(before.traits) as object), ...(JSON.parse(update.traits) as object) };
  return { ...update, name: update.name || before.name, traits: JSON.stringify(traits) };
}
