/** Milliseconds that a `Retry-After` asks for: seconds or a date; 0 without one, or when it cannot be read. */
export function readWait(header: string | null | undefined, now: number): number {
  const wait = Number(header) * 1_000 || Date.parse(header ?? '') - now;
  return Math.max(wait || 0, 0);
}
