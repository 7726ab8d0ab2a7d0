const UNITS = [
  ['Y', 31_557_600],
  ['M', 2_629_800],
  ['W', 604_800],
  ['D', 86_400],
] as const;
const CLOCK = [
  ['H', 3600],
  ['M', 60],
  ['S', 1],
] as const;

/** Seconds of an ISO 8601 length of time; undefined when it is not one. */
export function secondsOf(duration: string): number | undefined {
  const match = /^P([\dYMWD]*)(?:T([\dHMS]+))?$/.exec(duration);
  if (!match) return undefined;
  const add = (text: string, units: readonly (readonly [string, number])[]) =>
    units.reduce((sum, [letter, seconds]) => {
      const part = new RegExp(`(\\d+)${letter}`).exec(text);
      return sum + (part ? Number(part[1]) * seconds : 0);
    }, 0);
  const seconds = add(match[1] ?? '', UNITS) + add(match[2] ?? '', CLOCK);
  return seconds > 0 ? seconds : undefined;
}
