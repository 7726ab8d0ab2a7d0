import type { EventLog } from '@viaggio/domain/ports/eventLog';
import type { CollectUseCaseDeps } from '../collect/acceptItems';

/** Collection that stores nothing: it says what would become of each event. */
export function tryCollect(
  collect: CollectUseCaseDeps,
  log: Pick<EventLog, 'findKnownMessages'>,
): CollectUseCaseDeps {
  return {
    ...collect,
    commit: async (entries) => {
      const hashes = entries.flatMap((entry) =>
        entry.kind === 'event' ? [entry.entry.event.messageHash] : [],
      );
      const known = await log.findKnownMessages(hashes);
      const seen = new Set<string>();
      return entries.map((entry) => {
        if (entry.kind === 'quarantined') return 'quarantined';
        const hash = entry.entry.event.messageHash;
        if (known.has(hash) || seen.has(hash)) return 'duplicate';
        seen.add(hash);
        return 'stored';
      });
    },
  };
}
