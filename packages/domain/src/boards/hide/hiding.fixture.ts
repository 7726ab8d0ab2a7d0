import fc from 'fast-check';
import { expect } from 'vitest';
import { countsIn, type Equation, solve } from './attack.fixture';
import { isSmall } from './rules';

/** Small numbers more often than chance would give them. */
export const count = fc.oneof(fc.nat({ max: 9 }), fc.nat({ max: 60 }), fc.constant(0));
export const spread = { p50: 10, p90: 20 };
export const EXTRA = { evidence: ['Anna R.'], secret: [{ people: 3 }], people2: 2 };
export const sum = (counts: readonly number[]): number => counts.reduce((all, one) => all + one, 0);
// biome-ignore lint/suspicious/noExplicitAny: an attacker reads whatever is there.
export type Shown = Record<string, any>;

/** No count that is shown is small, and nothing goes along that has no rule. */
export function isClean(report: string, hidden: unknown): void {
  for (const [way, n] of countsIn(hidden)) {
    if (!(report === 'variants' && way === '.total')) expect(isSmall(n), `${way} = ${n}`).toBe(false);
  }
  expect(JSON.stringify(hidden)).not.toMatch(/Anna|secret|people2/);
}

/** Nothing that was hidden and small can be worked out from what is shown and how the report adds up. */
export function holds(
  equations: readonly Equation[],
  truth: ReadonlyMap<string, number>,
  shown: ReadonlyMap<string, number | null>,
) {
  const known = new Map(
    [...shown].filter((entry): entry is [string, number] => typeof entry[1] === 'number'),
  );
  for (const [name, n] of known) expect(n, name).toBeCloseTo(truth.get(name) ?? Number.NaN, 6);
  for (const [name] of solve(equations, known)) {
    const value = truth.get(name) ?? 0;
    expect(isSmall(Math.round(value * 1e6) / 1e6), `${name} = ${value} can be worked out`).toBe(false);
  }
}

export const eq = (total: string, parts: readonly string[]): Equation => ({
  of: [[total, -1], ...parts.map((part): [string, number] => [part, 1])],
  sum: 0,
});
