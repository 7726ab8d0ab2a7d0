/** Days a public link lasts unless it is said, and at most. */
export const USUAL_LINK_DAYS = 30;
export const MOST_LINK_DAYS = 366;

const DAY_MS = 86_400_000;

export const expiryOf = (now: number, days: number): number => now + days * DAY_MS;

/** Whether a link opens something now. Times in UTC milliseconds. */
export const isOpen = (
  link: { readonly expiresAt: number; readonly revokedAt: number | null },
  now: number,
): boolean => link.revokedAt === null && link.expiresAt > now;
