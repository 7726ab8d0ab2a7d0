import type { Binder } from '../../bind';

const DAY_MS = 86_400_000;

/** Days one after the other by one clock: all begin as many milliseconds into their day of UTC. */
interface Run {
  readonly first: number;
  readonly last: number;
  readonly start: number;
}

/** A change of the clock, or a day that is left out, begins another run. */
function runsOf(starts: readonly number[]): Run[] {
  const runs: { first: number; last: number; start: number }[] = [];
  for (const [i, start] of starts.entries()) {
    const run = runs.at(-1);
    if (run && start === run.start + (i - run.first) * DAY_MS) run.last = i;
    else runs.push({ first: i, last: i, start });
  }
  return runs;
}

/**
 * Index of the last of ascending starts of local days at or before a moment, 0 before the first. By division: looking
 * each contact up in a list of four hundred days took a third of the time of watching them.
 */
export function dayIndexSql(moment: string, starts: readonly number[], bind: Binder): string {
  const runs = runsOf(starts);
  const number = (value: number): string => bind.add('UInt64', value);
  const indexIn = ({ first, last, start }: Run): string =>
    first === last
      ? `toUInt32(${first})`
      : `toUInt32(least(${first} + intDiv(toUInt64(${moment}) - ${number(start)}, ${DAY_MS}), ${last}))`;
  const [zero, ...later] = runs;
  if (zero === undefined) return 'toUInt32(0)';
  const branches = later.reverse().map((run) => `${moment} >= ${number(run.start)}, ${indexIn(run)}, `);
  return `multiIf(${branches.join('')}${moment} < ${number(zero.start)}, toUInt32(0), ${indexIn(zero)})`;
}
