import { BEGIN, CONVERTED, LOST, type Transition } from '../../ports/reportStore';

/** Steps from one state to others that are no end: as long as each other. */
export interface StepsOn {
  readonly states: readonly number[];
  readonly chances: readonly number[];
}

/**
 * Paths as a Markov chain whose states are the last one or two units, and which ends as converted or lost. States
 * are numbered; state 0 is where paths begin. What does not go on and does not convert is lost.
 */
export interface AbsorbingChain {
  readonly next: readonly StepsOn[];
  /** From each state: chance of converting at once, and value expected of that. */
  readonly converts: readonly number[];
  readonly earns: readonly number[];
  /** The states in which a unit is the last. */
  readonly statesOf: ReadonlyMap<number, readonly number[]>;
}

/** What is expected from the beginning, in all and through each unit. */
export interface Expected {
  readonly all: number;
  readonly through: ReadonlyMap<number, number>;
}

/** Transitions of order 1 or 2, each given once or in parts. Counts ≥ 0; every path has an end. */
export function chainOf(transitions: readonly Transition[]): AbsorbingChain {
  const order = transitions.some((it) => it.from.length > 1) ? 2 : 1;
  const states = new Map<string, number>([[String(BEGIN), 0]]);
  const statesOf = new Map<number, number[]>();
  for (const { from } of transitions) {
    if (states.has(from.join())) continue;
    const unit = from.at(-1)!;
    statesOf.set(unit, [...(statesOf.get(unit) ?? []), states.size]);
    states.set(from.join(), states.size);
  }
  const left = new Array<number>(states.size).fill(0);
  for (const { from, count } of transitions) left[states.get(from.join())!]! += count;
  const next = Array.from(left, () => ({ states: [] as number[], chances: [] as number[] }));
  const converts = left.map(() => 0);
  const earns = left.map(() => 0);
  for (const { from, to, count, value } of transitions) {
    const state = states.get(from.join())!;
    const all = left[state]!;
    if (all === 0 || to === LOST) continue;
    if (to === CONVERTED) {
      converts[state]! += count / all;
      earns[state]! += value / all;
      continue;
    }
    const into = states.get(order === 1 ? String(to) : [from.at(-1), to].join());
    if (into === undefined || count === 0) continue;
    next[state]!.states.push(into);
    next[state]!.chances.push(count / all);
  }
  return { next, converts, earns, statesOf };
}
