/** Batch ids start here, so that 41 bits of milliseconds last until 2089. */
const EPOCH = Date.UTC(2020, 0, 1);
const NODE_SPAN = 2 ** 41;

/** Gives each group commit of a node an id that grows: node × 2^41 + milliseconds since 2020. */
export function createBatchClock(node: number, now: () => number): () => { id: number; committedAt: number } {
  let last = 0;
  return () => {
    const committedAt = now();
    // Two batches within a millisecond, or a clock set back: the id still grows.
    last = Math.max(last + 1, committedAt - EPOCH);
    return { id: node * NODE_SPAN + last, committedAt };
  };
}
