const DAY_MS = 86_400_000;

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
  formats.set(zone, made);
  return made;
}

/** Milliseconds a zone is ahead of UTC at an instant. */
export function zoneOffset(instant: number, zone: string): number {
  const parts = Object.fromEntries(
    formatOf(zone)
      .formatToParts(instant)
      .map((part) => [part.type, part.value]),
  );
  const local = Date.UTC(
    Number(parts.year),
    Number(parts.month) - 1,
    Number(parts.day),
    Number(parts.hour),
    Number(parts.minute),
    Number(parts.second),
  );
  return local - Math.floor(instant / 1000) * 1000;
}

/**
 * The instant at which a local wall clock shows a time (given as if it were UTC). In the hour that daylight saving
 * skips: the same time after the change. In the hour it repeats: the first of the two.
 */
export function instantOfLocal(wallClock: number, zone: string): number {
  const before = wallClock - zoneOffset(wallClock - DAY_MS, zone);
  const after = wallClock - zoneOffset(wallClock + DAY_MS, zone);
  if (before + zoneOffset(before, zone) === wallClock) return before;
  return after + zoneOffset(after, zone) === wallClock ? after : before;
}

/** The wall clock of a zone at an instant, as if it were UTC. */
export const localOf = (instant: number, zone: string): number => instant + zoneOffset(instant, zone);

/** Start of the local day (`2026-03-01`) or the instant an ISO date and time names. UTC milliseconds. */
export function instantOf(text: string, zone: string): number {
  return /^\d{4}-\d{2}-\d{2}$/.test(text)
    ? instantOfLocal(Date.parse(`${text}T00:00:00Z`), zone)
    : Date.parse(text);
}
