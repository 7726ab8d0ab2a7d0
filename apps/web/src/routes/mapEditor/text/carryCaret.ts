/** A step of a change by somebody else, as Yjs tells it. */
export interface DeltaStep {
  readonly retain?: number | undefined;
  readonly insert?: unknown;
  readonly delete?: number | undefined;
}

/** Where a caret stands after the change of somebody else: on the same letters as before. */
export function carryCaret(caret: number, delta: readonly DeltaStep[]): number {
  let at = 0;
  let moved = caret;
  for (const step of delta) {
    if (step.retain !== undefined) at += step.retain;
    else if (typeof step.insert === 'string') {
      if (at < moved) moved += step.insert.length;
      at += step.insert.length;
    } else if (step.delete !== undefined && at < moved) {
      moved -= Math.min(step.delete, moved - at);
    }
  }
  return moved;
}
