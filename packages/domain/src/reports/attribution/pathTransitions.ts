import { BEGIN, CONVERTED, LOST, type Transition } from '../../ports/reportStore';

/** Equal paths of several people, counted together. Value: of all their conversions. */
export interface AggregatedPath {
  readonly path: readonly string[];
  readonly conversions: number;
  readonly value: number;
  /** How many ended without converting. */
  readonly nulls: number;
}

/**
 * How aggregated paths go on from the last one or two units, equal neighbours taken once; units are the positions of
 * their names in `names`. Paths without units say nothing.
 */
export function pathTransitions(
  paths: readonly AggregatedPath[],
  names: readonly string[],
  order: 1 | 2,
): Transition[] {
  const numbers = new Map(names.map((name, i) => [name, i]));
  const found = new Map<string, { from: readonly number[]; to: number; count: number; value: number }>();
  const add = (from: readonly number[], to: number, count: number, value: number) => {
    if (count === 0 && value === 0) return;
    const key = `${from.join()}>${to}`;
    const known = found.get(key);
    if (!known) found.set(key, { from, to, count, value });
    else {
      known.count += count;
      known.value += value;
    }
  };
  for (const { path, conversions, value, nulls } of paths) {
    if (path.length === 0) continue;
    const places = [BEGIN, ...path.filter((name, i) => name !== path[i - 1]).map((it) => numbers.get(it)!)];
    const before = (end: number) => places.slice(Math.max(0, end - order), end);
    for (let i = 1; i < places.length; i++) add(before(i), places[i]!, conversions + nulls, value);
    add(before(places.length), CONVERTED, conversions, value);
    add(before(places.length), LOST, nulls, 0);
  }
  return [...found.values()];
}
