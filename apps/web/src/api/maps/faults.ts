import { ApiError } from '../apiError';

/** Milliseconds before the next try, after so many that failed one after the other. */
const WAITS_MS = [500, 1000, 2000, 4000, 8000];

export const waitAfter = (tries: number): number => WAITS_MS[Math.min(tries, WAITS_MS.length - 1)] ?? 0;

/** The server is away, or has too much to do: it will be there again. */
export const isPassing = (error: unknown): boolean =>
  !(error instanceof ApiError) ||
  error.status === 0 ||
  error.status >= 500 ||
  [408, 425, 429].includes(error.status);

/** What was open is not any more: coming back does not help. */
export const isOver = (error: unknown): error is ApiError =>
  error instanceof ApiError && [403, 404, 410].includes(error.status);
