export interface Toast {
  readonly id: number;
  readonly text: string;
  readonly bad: boolean;
  readonly undo?: () => void;
}

/** How long a message stays: long enough to take a change back. */
const STAYS_MS = 7000;

let toasts: readonly Toast[] = [];
let last = 0;
const listeners = new Set<() => void>();

function change(next: readonly Toast[]): void {
  toasts = next;
  for (const listener of listeners) listener();
}

export function showToast(text: string, options: { bad?: boolean; undo?: () => void } = {}): void {
  last += 1;
  const id = last;
  change([...toasts.slice(-2), { id, text, bad: options.bad ?? false, undo: options.undo }]);
  setTimeout(() => dismissToast(id), STAYS_MS);
}

export function dismissToast(id: number): void {
  change(toasts.filter((toast) => toast.id !== id));
}

export function readToasts(): readonly Toast[] {
  return toasts;
}

export function subscribeToasts(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
