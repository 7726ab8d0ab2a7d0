import { instantOfLocal, zoneOffset } from '../../time/index';

const DAY = 86_400_000;
/** Days remembered; a file of more days forgets and goes on. */
const MAX_DAYS = 20_000;

/** Turns the wall clock of a zone (as if it were UTC, milliseconds) into the instant it shows. */
export type ZoneClock = (wallClock: number) => number;

/**
 * The clock of a time zone, quick for many times of few days: asking `Intl` costs microseconds, so the offset of a
 * day is asked once. On days near a change of offset every time is asked for itself: skipped and repeated hours
 * follow the rule of the time room (after the change; the first of the two).
 */
export function createZoneClock(zone: string): ZoneClock {
  const offsets = new Map<number, number>();
  return (wallClock) => {
    const day = Math.floor(wallClock / DAY);
    let offset = offsets.get(day);
    if (offset === undefined) {
      if (offsets.size >= MAX_DAYS) offsets.clear();
      offset = steadyOffset(day * DAY, zone);
      offsets.set(day, offset);
    }
    return Number.isNaN(offset) ? instantOfLocal(wallClock, zone) : wallClock - offset;
  };
}

/** The offset of a local day and its neighbours; NaN when it changes among them. */
function steadyOffset(start: number, zone: string): number {
  const offset = zoneOffset(start - DAY, zone);
  const steady = zoneOffset(start + 2 * DAY, zone) === offset && zoneOffset(start, zone) === offset;
  return steady ? offset : Number.NaN;
}

/** Whether a name is a time zone that this machine knows. */
export function isTimeZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}
