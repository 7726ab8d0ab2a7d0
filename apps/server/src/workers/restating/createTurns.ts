import type { AccessControl } from '@viaggio/domain/ports/control';

/** Work of which no two may be done at a time, on any node. */
export interface Turns {
  /** Runs the work while nobody else restates the workspace's history. */
  readonly restating: (workspace: number, work: () => Promise<void>) => Promise<void>;
  /** Runs the work while no journeys of the workspace are made, neither from the log nor from other journeys. */
  readonly withoutProjection: (workspace: number, work: () => Promise<void>) => Promise<void>;
}

export function createTurns({ alone }: Pick<AccessControl, 'alone'>): Turns {
  const restating: Turns['restating'] = (workspace, work) => alone(`restater:${workspace}`, work);
  return {
    restating,
    // In this order: history may be restated for minutes, and journeys are made meanwhile.
    withoutProjection: (workspace, work) => restating(workspace, () => alone('projector', work)),
  };
}
