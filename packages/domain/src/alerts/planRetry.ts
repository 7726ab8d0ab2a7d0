/** What became of one attempt to hand a message over. */
export type Handover =
  | { readonly outcome: 'sent' }
  /** The other side said no, for good. */
  | { readonly outcome: 'refused'; readonly reason: string }
  /** It said "not now", or was never reached: nothing was taken. */
  | { readonly outcome: 'postponed'; readonly reason: string }
  /** It may have been taken: the answer never came. Never tried again. */
  | { readonly outcome: 'unknown'; readonly reason: string };

const FIRST_MS = 60_000;
const LONGEST_MS = 3_600_000;
/** With the pauses below, about half a day. */
export const MOST_ATTEMPTS = 16;

/** Pause before the next attempt: a minute, doubled each time, an hour at most. */
export const pauseAfter = (attempts: number): number =>
  Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.max(0, attempts - 1));
