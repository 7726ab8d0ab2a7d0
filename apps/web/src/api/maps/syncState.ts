/** How far the copy on this screen and the server agree. */
export type SyncState =
  /** Nothing is here yet. */
  | { readonly kind: 'loading' }
  /** The server has everything. */
  | { readonly kind: 'saved' }
  | { readonly kind: 'saving' }
  /** The server cannot be reached; so many changes wait here, and are sent when it can. */
  | { readonly kind: 'offline'; readonly waiting: number }
  /** The server does not take the changes, and why. They stay here. */
  | { readonly kind: 'refused'; readonly error: unknown; readonly waiting: number }
  /** The map, or the right to see it, is over. */
  | { readonly kind: 'gone'; readonly code: string };

export function sameState(a: SyncState, b: SyncState): boolean {
  return (
    JSON.stringify(a) === JSON.stringify(b) &&
    ('error' in a ? a.error : null) === ('error' in b ? b.error : null)
  );
}
