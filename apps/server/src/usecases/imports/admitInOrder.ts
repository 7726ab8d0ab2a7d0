import { setImmediate, setTimeout as sleep } from 'node:timers/promises';
import { AppError } from '@viaggio/domain/shared';
import type { CollectUseCaseDeps } from '../collect/acceptItems';

type Commit = CollectUseCaseDeps['commit'];

/** Rest before a chunk that found the queue full is offered again: live events go first. */
const REST_MS = 250;

/**
 * A commit that waits where the queue is full instead of failing, and says when a chunk has been taken in: the next
 * may only then be offered, so that the rows of a file keep their order. `refused` chunks never got in.
 */
export function admitInOrder(commit: Commit): { commit: Commit; admitted: Promise<void> } {
  let tell = (): void => undefined;
  const admitted = new Promise<void>((resolve) => {
    tell = resolve;
  });
  return {
    admitted,
    commit: async (entries) => {
      for (;;) {
        const outcomes = commit(entries);
        const isFull = await Promise.race([outcomes.then(() => false, isOverload), setImmediate(false)]);
        if (isFull) {
          await sleep(REST_MS);
          continue;
        }
        tell();
        return outcomes;
      }
    },
  };
}

function isOverload(fault: unknown): boolean {
  return fault instanceof AppError && fault.status === 429;
}
