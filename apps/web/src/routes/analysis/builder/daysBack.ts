const DAY_MS = 86_400_000;
/** The longest the server counts volumes for. */
const MOST = 400;

/** How many days ago a local date or an instant was; today is one day. */
export function daysBack(from: string, now: number): number {
  const days = Math.ceil((now - Date.parse(from)) / DAY_MS);
  return Math.max(1, Math.min(MOST, Number.isFinite(days) ? days : MOST));
}
