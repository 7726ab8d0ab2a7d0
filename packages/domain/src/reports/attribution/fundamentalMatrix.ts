import type { AbsorbingChain } from './absorbingChain';

/** Row by row: entry (i, j) at i × size + j. */
export interface SquareMatrix {
  readonly size: number;
  readonly entries: Float64Array;
}

/**
 * N = (I − Q)⁻¹, the fundamental matrix of an absorbing chain with steps Q between states that are no end: entry
 * (i, j) is how often state j is visited from i. Source: Kemeny & Snell, Finite Markov Chains (1960), theorem 3.2.4.
 *
 * Gauss–Jordan in place without exchanging rows: I − Q is a row diagonally dominant M-matrix, whose pivots stay
 * positive and whose entries do not grow. Takes size³ steps.
 */
export function fundamentalMatrix({ next }: Pick<AbsorbingChain, 'next'>): SquareMatrix {
  const size = next.length;
  const entries = new Float64Array(size * size);
  for (const [row, { states, chances }] of next.entries()) {
    entries[row * size + row]! += 1;
    for (const [i, state] of states.entries()) entries[row * size + state]! -= chances[i]!;
  }
  for (let k = 0; k < size; k++) eliminate(entries, size, k);
  return { size, entries };
}

function eliminate(entries: Float64Array, size: number, k: number): void {
  const pivotRow = k * size;
  const pivot = 1 / entries[pivotRow + k]!;
  entries[pivotRow + k] = 1;
  for (let j = 0; j < size; j++) entries[pivotRow + j]! *= pivot;
  for (let row = 0; row < size; row++) {
    const factor = entries[row * size + k]!;
    if (row === k || factor === 0) continue;
    entries[row * size + k] = 0;
    for (let j = 0; j < size; j++) entries[row * size + j]! -= factor * entries[pivotRow + j]!;
  }
}

/** N × column: what is expected in the end from each state, where `column` is what each state gives at once. */
export function expectedFrom({ size, entries }: SquareMatrix, column: readonly number[]): Float64Array {
  const result = new Float64Array(size);
  for (let row = 0; row < size; row++) {
    let total = 0;
    for (let j = 0; j < size; j++) total += entries[row * size + j]! * column[j]!;
    result[row] = total;
  }
  return result;
}

/**
 * Chances g that, from a state outside, the first of some states to be met is each of them. Every visit of a state
 * j of the group comes after the first meeting: N(start, j) = Σ g(k) N(k, j), solved for g. For one state alone this
 * is the hitting probability N(start, j) / N(j, j) (Kemeny & Snell, theorem 3.5.7).
 */
export function firstMeetings(matrix: SquareMatrix, start: number, group: readonly number[]): number[] {
  const entry = (i: number, j: number) => matrix.entries[i * matrix.size + j]!;
  const rows = group.map((j) => [...group.map((k) => entry(k, j)), entry(start, j)]);
  return solve(rows);
}

/** Gauss with the largest pivot of each column; each row holds its right-hand side at the end. */
function solve(rows: number[][]): number[] {
  const size = rows.length;
  for (let k = 0; k < size; k++) {
    let best = k;
    for (let i = k + 1; i < size; i++) if (Math.abs(rows[i]![k]!) > Math.abs(rows[best]![k]!)) best = i;
    [rows[k], rows[best]] = [rows[best]!, rows[k]!];
    const pivotRow = rows[k]!;
    for (const row of rows.slice(k + 1)) {
      const factor = row[k]! / pivotRow[k]!;
      if (factor !== 0) for (let j = k; j <= size; j++) row[j]! -= factor * pivotRow[j]!;
    }
  }
  const found = new Array<number>(size).fill(0);
  for (let k = size - 1; k >= 0; k--) {
    let right = rows[k]![size]!;
    for (let j = k + 1; j < size; j++) right -= rows[k]![j]! * found[j]!;
    found[k] = right / rows[k]![k]!;
  }
  return found;
}
