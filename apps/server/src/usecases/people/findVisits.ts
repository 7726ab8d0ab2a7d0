import type { TimelineRow } from '@viaggio/domain/ports/timeline';
import { splitSessions } from '@viaggio/domain/sessions';
import type { HashId } from '@viaggio/domain/shared';
import type { Touchpoint } from '@viaggio/domain/touchpoints';

export interface Visits {
  /** By sequence: message of the visit's first contact. Contacts that stand alone have none. */
  readonly visitOf: ReadonlyMap<HashId, HashId>;
  /** The oldest visit, which may have begun before the rows do. */
  readonly oldest: HashId | undefined;
}

/** Which contacts make one visit. `rows` latest first; what no touchpoint matches counts as direct and online. */
export function findVisits(
  rows: readonly TimelineRow[],
  touchpoints: ReadonlyMap<HashId, Touchpoint>,
): Visits {
  const ordered = rows.toReversed();
  const sessions = splitSessions(
    ordered.map(({ time, sequence }) => {
      const touchpoint = touchpoints.get(sequence);
      return {
        time,
        contact: touchpoint?.contact ?? 'direct',
        setting: touchpoint?.setting ?? 'online',
      };
    }),
  );
  const visits = sessions.filter(({ alone }) => !alone);
  const visitOf = new Map<HashId, HashId>();
  for (const { contacts } of visits) {
    const id = ordered[contacts[0]!]!.messageHash;
    for (const index of contacts) visitOf.set(ordered[index]!.sequence, id);
  }
  const [first] = visits;
  return { visitOf, oldest: first && ordered[first.contacts[0]!]!.messageHash };
}
