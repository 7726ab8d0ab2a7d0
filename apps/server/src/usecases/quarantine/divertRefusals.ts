import type { QuarantinedEvent } from '@viaggio/domain/ports/quarantine';
import type { CommitEntry } from '../../workers/commit/commitEntry';
import type { CollectUseCaseDeps } from '../collect/acceptItems';

type Commit = CollectUseCaseDeps['commit'];

/**
 * A commit that asks what is to become of each event that collection refused: another row of quarantine, or undefined
 * for none. What was accepted is committed as ever, in the same order; so are the rows given beside.
 */
export function divertRefusals(
  commit: Commit,
  replace: (refused: QuarantinedEvent) => QuarantinedEvent | undefined,
  beside: readonly QuarantinedEvent[] = [],
): Commit {
  return async (entries) => {
    const kept = entries.flatMap((entry): CommitEntry[] => {
      if (entry.kind === 'event') return [entry];
      const event = replace(entry.event);
      return event === undefined ? [] : [{ kind: 'quarantined', event }];
    });
    const added = beside.map((event): CommitEntry => ({ kind: 'quarantined', event }));
    const committed = await commit([...kept, ...added]);
    const accepted = committed.filter((_, index) => kept[index]?.kind === 'event');
    let next = 0;
    return entries.map((entry) => (entry.kind === 'event' ? accepted[next++]! : 'quarantined'));
  };
}
