/** How long a removal can be taken back: as long as its message stays. */
const WAIT_MS = 7000;

interface Leaving {
  readonly timer: ReturnType<typeof setTimeout>;
  readonly remove: () => void;
}

let leaving: ReadonlyMap<string, Leaving> = new Map();
let ids: readonly string[] = [];
const listeners = new Set<() => void>();

function set(next: ReadonlyMap<string, Leaving>): void {
  leaving = next;
  ids = [...next.keys()];
  for (const listener of listeners) listener();
}

function without(id: string): ReadonlyMap<string, Leaving> {
  return new Map([...leaving].filter(([each]) => each !== id));
}

/**
 * Segments that were removed a moment ago: hidden at once, removed when it can no longer be taken back, so that one
 * taken back is the same one, with the addresses that name it.
 */
export function letSegmentGo(id: string, remove: () => void): void {
  const leave = () => {
    set(without(id));
    remove();
  };
  set(new Map([...leaving, [id, { timer: setTimeout(leave, WAIT_MS), remove }]]));
}

export function keepSegment(id: string): void {
  clearTimeout(leaving.get(id)?.timer);
  set(without(id));
}

/** The page is left: what was to be removed is removed now. */
export function removeAllLeaving(): void {
  for (const { timer, remove } of leaving.values()) {
    clearTimeout(timer);
    remove();
  }
  set(new Map());
}

export function readLeaving(): readonly string[] {
  return ids;
}

export function subscribeLeaving(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
