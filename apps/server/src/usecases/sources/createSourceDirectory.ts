import type { KnownSource, SourceDirectory, SourceStore } from '@viaggio/domain/ports/sources';
import { CachedLookup } from '../keys/cachedLookup';

/** Longer codes are not ours. */
const MAX_LENGTH = 200;

/**
 * Connections by their code. A change is seen within 2 s on every node. While the store does not answer, what was
 * known goes on serving for a minute: events are accepted and kept through a restart of the database.
 */
export function createSourceDirectory(
  sources: Pick<SourceStore, 'findByWriteKey'>,
  clock: { monotonic: () => number },
): SourceDirectory {
  const known = new CachedLookup<KnownSource>({
    load: (writeKey) => sources.findByWriteKey(writeKey),
    now: clock.monotonic,
    freshMs: 1_000,
    maxMs: 2_000,
    brokenMs: 60_000,
    maxEntries: 10_000,
  });
  return {
    find: async (writeKey) =>
      writeKey.length === 0 || writeKey.length > MAX_LENGTH || writeKey.includes('\0')
        ? undefined
        : known.find(writeKey),
    forget: () => known.forget(),
  };
}
