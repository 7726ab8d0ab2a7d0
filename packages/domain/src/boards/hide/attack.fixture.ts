/** Something a reader may know: these unknown numbers, each so many times, add up to that. */
export interface Equation {
  readonly of: readonly (readonly [name: string, times: number])[];
  readonly sum: number;
}

const NEAR = 1e-6;

/**
 * What an attacker with pen and paper can work out: equations over numbers of which some are known. Gaussian elimination
 * to reduced form; a row with one unknown left determines it.
 */
export function solve(
  equations: readonly Equation[],
  known: ReadonlyMap<string, number>,
): Map<string, number> {
  const names = [...new Set(equations.flatMap(({ of }) => of.map(([name]) => name)))].filter(
    (name) => !known.has(name),
  );
  const column = new Map(names.map((name, index) => [name, index]));
  const rows = equations.map(({ of, sum }) => {
    const row = new Array<number>(names.length + 1).fill(0);
    row[names.length] = sum;
    for (const [name, times] of of) {
      const at = column.get(name);
      if (at === undefined) row[names.length]! -= times * known.get(name)!;
      else row[at]! += times;
    }
    return row;
  });
  reduce(rows, names.length);
  const found = new Map<string, number>();
  for (const row of rows) {
    const left = names.flatMap((_, index) => (Math.abs(row[index]!) > NEAR ? [index] : []));
    const [only] = left;
    if (left.length === 1 && only !== undefined) found.set(names[only]!, row[names.length]! / row[only]!);
  }
  return found;
}

function reduce(rows: number[][], width: number): void {
  let top = 0;
  for (let column = 0; column < width && top < rows.length; column++) {
    const pivot = rows.findIndex((row, index) => index >= top && Math.abs(row[column]!) > NEAR);
    if (pivot < 0) continue;
    [rows[top], rows[pivot]] = [rows[pivot]!, rows[top]!];
    const lead = rows[top]!;
    const by = lead[column]!;
    for (let index = column; index <= width; index++) lead[index]! /= by;
    for (const row of rows) {
      if (row === lead || Math.abs(row[column]!) <= NEAR) continue;
      const times = row[column]!;
      for (let index = column; index <= width; index++) row[index]! -= times * lead[index]!;
    }
    top += 1;
  }
}

/** Fields that count people, wherever they stand in what is shown. */
const COUNTS: ReadonlySet<string> = new Set([
  'people',
  'lost',
  'open',
  'converted',
  'customers',
  'total',
  'paths',
  'started',
  'ended',
  'starts',
  'ends',
  'count',
  'conversions',
  'new',
  'returning',
  'back',
  'active',
  'quiet',
  'again',
  'waiting',
  'followed',
  'buyers',
  'others',
  'buyersDid',
  'buyersDidNot',
  'othersDid',
  'othersDidNot',
  'reached',
  'atRisk',
  'startedByCustomer',
  'startedByUs',
  'unknown',
]);

/** Every count of people in an answer, with the way to it. `total` of variants counts paths, not people. */
export function countsIn(value: unknown, way = ''): [string, number][] {
  if (Array.isArray(value)) return value.flatMap((item, index) => countsIn(item, `${way}[${index}]`));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]): [string, number][] => {
    const at = `${way}.${key}`;
    if (!COUNTS.has(key)) return countsIn(inner, at);
    if (typeof inner === 'number') return [[at, inner]];
    if (Array.isArray(inner) && inner.every((item) => typeof item === 'number' || item === null)) {
      return inner.flatMap((item, index): [string, number][] =>
        item === null ? [] : [[`${at}[${index}]`, item]],
      );
    }
    return countsIn(inner, at);
  });
}
