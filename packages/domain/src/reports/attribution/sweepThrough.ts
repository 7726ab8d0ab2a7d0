import type { AbsorbingChain, Expected } from './absorbingChain';

/** Largest change, of the largest expectation, after which another sweep would change nothing that is shown. */
const STEADY = 1e-15;
/** Chains of which a path goes on with 99.99 in 100 at each step are steady long before. */
const MAX_SWEEPS = 400_000;

/** Sweeps between two leaps. */
const LEAP_EVERY = 6;

/** The steps of all states one after the other: those of state s at [starts[s], starts[s + 1]). */
interface FlatSteps {
  readonly starts: Int32Array;
  readonly states: Int32Array;
  readonly chances: Float64Array;
}

/**
 * What is expected through each unit, for chains with so many states that a matrix of them would be too large:
 * memory of two units makes thousands of states, each with few ways on. Solves x = gain + Q x by Gauss–Seidel sweeps,
 * once for all and once without each unit (its states expect nothing); the difference went through the unit.
 * Sweeps settle since every path of the chain ends.
 */
export function sweepThrough(chain: AbsorbingChain, gains: readonly (readonly number[])[]): Expected[] {
  const steps = flatten(chain);
  const nothing = new Float64Array(chain.next.length);
  return gains.map((gain) => {
    const here = Float64Array.from(gain);
    const whole = sweep(steps, here, nothing, []);
    const through = [...chain.statesOf].map(([unit, states]) => {
      const without = sweep(steps, here, whole, states);
      return [unit, whole[0]! - without[0]!] as const;
    });
    return { all: whole[0]!, through: new Map(through) };
  });
}

function flatten({ next }: AbsorbingChain): FlatSteps {
  const starts = new Int32Array(next.length + 1);
  for (const [state, { states }] of next.entries()) starts[state + 1] = starts[state]! + states.length;
  return {
    starts,
    states: Int32Array.from(next.flatMap((it) => it.states)),
    chances: Float64Array.from(next.flatMap((it) => it.chances)),
  };
}

/** Expectations from each state, beginning with a guess; nothing from those removed. */
function sweep(
  steps: FlatSteps,
  gain: Float64Array,
  guess: Float64Array,
  removed: readonly number[],
): Float64Array {
  const expected = guess.slice();
  const isRemoved = new Uint8Array(gain.length);
  for (const state of removed) {
    isRemoved[state] = 1;
    expected[state] = 0;
  }
  let before = new Float64Array(gain.length);
  let change = new Float64Array(gain.length);
  for (let round = 1; round <= MAX_SWEEPS; round++) {
    [before, change] = [change, before];
    if (sweepOnce(steps, gain, isRemoved, expected, change) <= STEADY) break;
    if (round % LEAP_EVERY === 0) leap(expected, before, change);
  }
  return expected;
}

/** Writes what it changes into `change`, and returns the largest, relative to the largest expectation. */
function sweepOnce(
  { starts, states, chances }: FlatSteps,
  gain: Float64Array,
  isRemoved: Uint8Array,
  expected: Float64Array,
  change: Float64Array,
): number {
  let moved = 0;
  let largest = Number.MIN_VALUE;
  // Paths mostly lead to states met later: from the end, one sweep carries far.
  for (let state = gain.length - 1; state >= 0; state--) {
    if (isRemoved[state] === 1) continue;
    let total = gain[state]!;
    for (let i = starts[state]!; i < starts[state + 1]!; i++) total += chances[i]! * expected[states[i]!]!;
    change[state] = total - expected[state]!;
    moved = Math.max(moved, Math.abs(change[state]!));
    largest = Math.max(largest, Math.abs(total));
    expected[state] = total;
  }
  return moved / largest;
}

/**
 * After some sweeps what is still missing shrinks by about the same factor each time: adds up the rest of that
 * geometric series (Aitken). A leap that is not quite right is mended by the sweeps that follow.
 */
function leap(expected: Float64Array, before: Float64Array, change: Float64Array): void {
  let both = 0;
  let square = 0;
  for (let i = 0; i < change.length; i++) {
    both += before[i]! * change[i]!;
    square += before[i]! * before[i]!;
  }
  const factor = square > 0 ? both / square : 0;
  if (factor <= 0 || factor >= 1) return;
  for (let i = 0; i < change.length; i++) expected[i]! += (change[i]! * factor) / (1 - factor);
}
