/** What reports must know of the projection of each workspace. */
export interface Generations {
  projected(workspace: number, asOf: number): void;
  /** Something was decided that counts at once: identity, touchpoints, stages. */
  changed(workspace: number): void;
  /** Until when journeys are up to date; now, where nothing is waiting. */
  until(workspace: number): number;
  /** Grows with every change of the journeys. */
  of(workspace: number): number;
  epochOf(workspace: number): string;
  /** The moment up to which the workspace that is furthest behind has been projected. */
  oldest(): number;
  /** Counts what was committed, by workspace. */
  count(stored: readonly number[], duplicates: readonly number[]): void;
  duplicatesOf(workspace: number): number;
  /** Share of the events of this server's life that came twice; null before there are any. */
  duplicateShare(workspace: number): number | null;
}

interface State {
  until: number;
  generation: number;
  epoch: number;
  stored: number;
  duplicates: number;
  /** When an event was stored last. */
  storedAt: number;
}

/** Events were stored that have not been projected. */
const isWaiting = ({ storedAt, until }: State): boolean => storedAt > until;

/** Keeps, in memory, how far the projection is and what a remembered answer would be made from. */
export function createGenerations(now: () => number): Generations {
  const states = new Map<number, State>();
  const stateOf = (workspace: number): State => {
    const known = states.get(workspace);
    if (known) return known;
    const made = { until: now(), generation: 0, epoch: 0, stored: 0, duplicates: 0, storedAt: 0 };
    states.set(workspace, made);
    return made;
  };
  return {
    projected: (workspace, asOf) => {
      const state = stateOf(workspace);
      state.until = asOf;
      state.generation++;
    },
    changed: (workspace) => {
      const state = stateOf(workspace);
      state.generation++;
      state.epoch++;
    },
    until: (workspace) => {
      const state = stateOf(workspace);
      return isWaiting(state) ? state.until : now();
    },
    of: (workspace) => stateOf(workspace).generation,
    epochOf: (workspace) => String(stateOf(workspace).epoch),
    oldest: () => Math.min(now(), ...[...states.values()].filter(isWaiting).map((one) => one.until)),
    count: (stored, duplicates) => {
      for (const workspace of stored) {
        const state = stateOf(workspace);
        state.stored++;
        state.storedAt = now();
      }
      for (const workspace of duplicates) stateOf(workspace).duplicates++;
    },
    duplicatesOf: (workspace) => stateOf(workspace).duplicates,
    duplicateShare: (workspace) => {
      const { stored, duplicates } = stateOf(workspace);
      return stored + duplicates === 0 ? null : duplicates / (stored + duplicates);
    },
  };
}
