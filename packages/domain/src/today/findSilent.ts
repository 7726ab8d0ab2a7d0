import type { ArrivalHour } from '../ports/todayStore';
import { localOf } from '../time/index';

const HOUR_MS = 3_600_000;
const HOURS_OF_WEEK = 168;
/** Weeks of its rhythm that are looked at. */
export const RHYTHM_WEEKS = 8;
/** Shorter silences are nobody's business, however rare. */
const LEAST_HOURS = 6;
/** A silence is told when the connection's own rhythm makes one as long less likely than this. */
const LEAST_CHANCE = 0.01;
/** Its rhythm is not known before it has been heard for two weeks. */
const LEAST_WEEKS = 2;

export interface Silence {
  readonly connection: number;
  /** Last arrival, UTC milliseconds. */
  readonly lastAt: number;
  readonly hours: number;
  /** Probability of so long a silence by its own rhythm. */
  readonly chance: number;
}

const hourOfWeek = (at: number, timeZone: string): number =>
  ((Math.floor(localOf(at, timeZone) / HOUR_MS) % HOURS_OF_WEEK) + HOURS_OF_WEEK) % HOURS_OF_WEEK;

/**
 * Connections that have been silent for longer than their own rhythm leads to expect: for more than six hours, longer
 * than 99 of 100 pauses of theirs, and with a chance below 1 % that every hour since the last event stays empty, where
 * each hour of the week is empty as often as it was in the eight weeks before (with half an hour of each kind added, so
 * that nothing is certain). A shop that sends nothing at night is expected to be silent at night.
 *
 * @param hours ascending, those of one connection or of several
 */
export function findSilent(hours: readonly ArrivalHour[], now: number, timeZone: string): Silence[] {
  const byConnection = new Map<number, ArrivalHour[]>();
  for (const hour of hours) {
    const known = byConnection.get(hour.connection);
    if (known) known.push(hour);
    else byConnection.set(hour.connection, [hour]);
  }
  return [...byConnection].flatMap(([connection, heard]) => {
    const silence = silenceOf(heard, now, timeZone);
    return silence ? [{ connection, ...silence }] : [];
  });
}

function silenceOf(
  heard: readonly ArrivalHour[],
  now: number,
  timeZone: string,
): Omit<Silence, 'connection'> | undefined {
  const [begun, end] = [heard[0]!.hour, heard.at(-1)!];
  const silent = (now - end.last) / HOUR_MS;
  const weeks = (end.hour - begun) / (HOURS_OF_WEEK * HOUR_MS);
  if (silent <= LEAST_HOURS || weeks < LEAST_WEEKS || silent <= longPause(heard)) return undefined;
  const active = Array<number>(HOURS_OF_WEEK).fill(0);
  for (const { hour } of heard) active[hourOfWeek(hour, timeZone)]! += 1;
  let logChance = 0;
  for (let hour = end.hour + HOUR_MS; hour + HOUR_MS <= now; hour += HOUR_MS) {
    const of = Math.min(1, (active[hourOfWeek(hour, timeZone)]! + 0.5) / (Math.ceil(weeks) + 1));
    logChance += Math.log(Math.max(1e-6, 1 - of));
  }
  const chance = Math.exp(logChance);
  return chance < LEAST_CHANCE ? { lastAt: end.last, hours: silent, chance } : undefined;
}

/** Hours that 99 of 100 of its pauses do not exceed; the longest, where there are fewer. */
function longPause(heard: readonly ArrivalHour[]): number {
  const pauses = heard.slice(1).map(({ hour }, i) => (hour - heard[i]!.hour) / HOUR_MS);
  const sorted = pauses.toSorted((a, b) => a - b);
  return sorted[Math.ceil(sorted.length * 0.99) - 1] ?? 0;
}
