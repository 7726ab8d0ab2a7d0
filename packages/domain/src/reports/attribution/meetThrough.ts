import type { AbsorbingChain, Expected } from './absorbingChain';
import { expectedFrom, firstMeetings, fundamentalMatrix } from './fundamentalMatrix';

/**
 * What is expected through each unit, by hitting probabilities: the chance of each of its states to be the first of
 * them that a path meets, times what is expected from there. One matrix serves all units.
 */
export function meetThrough(chain: AbsorbingChain, gains: readonly (readonly number[])[]): Expected[] {
  const matrix = fundamentalMatrix(chain);
  const meetings = [...chain.statesOf].map(([unit, states]) => ({
    unit,
    states,
    chances: firstMeetings(matrix, 0, states),
  }));
  return gains.map((gain) => {
    const from = expectedFrom(matrix, gain);
    const through = meetings.map(({ unit, states, chances }) => {
      const total = states.reduce((sum, state, i) => sum + chances[i]! * from[state]!, 0);
      return [unit, total] as const;
    });
    return { all: from[0]!, through: new Map(through) };
  });
}
