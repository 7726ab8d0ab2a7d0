import { setImmediate, setTimeout as sleep } from 'node:timers/promises';
import { AppError } from '@viaggio/domain/shared';
import type { CollectUseCaseDeps } from '../collect/acceptItems';

type Commit = CollectUseCaseDeps['commit'];

/** Rest before a chunk that found the queue full is offered again: live events go first. */
const REST_MS = 250;
/** A store that is being started again is waited for so long: a file of an hour must not fail for two seconds. */
const OUTAGE_LIMIT_MS = 60_000;

/**
 * A commit that waits where the queue is full instead of failing, and says when a chunk has been taken in: the next
 * may only then be offered, so that the rows of a file keep their order. A chunk that a store did not take because it
 * was away is offered again: what of it was stored all the same is known by its ids.
 */
export function admitInOrder(commit: Commit): { commit: Commit; admitted: Promise<void> } {
  let tell = (): void => undefined;
  const admitted = new Promise<void>((resolve) => {
    tell = resolve;
  });
  return {
    admitted,
    commit: async (entries) => {
      const deadline = performance.now() + OUTAGE_LIMIT_MS;
      for (;;) {
        const outcomes = commit(entries);
        const isFull = await Promise.race([outcomes.then(() => false, isOverload), setImmediate(false)]);
        if (isFull) {
          await sleep(REST_MS);
          continue;
        }
        tell();
        const settled = await outcomes.catch((fault: unknown) => {
          if (!isOutage(fault) || performance.now() > deadline) throw fault;
          return sleep(REST_MS, undefined);
        });
        if (settled !== undefined) return settled;
      }
    },
  };
}

function isOutage(fault: unknown): boolean {
  return fault instanceof AppError && fault.status === 503;
}

function isOverload(fault: unknown): boolean {
  return fault instanceof AppError && fault.status === 429;
}
