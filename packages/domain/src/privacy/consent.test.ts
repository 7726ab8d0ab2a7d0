import { expect, it } from 'vitest';
import { consentOfPurposes } from './consent';

it('the last answer to each purpose counts, and a refusal of the same moment', () => {
  const said = (purpose: 'marketing' | 'profiling', granted: boolean, at: number) => ({
    purpose,
    granted,
    at,
    source: 'event',
  });
  const state = consentOfPurposes([
    said('marketing', true, 5),
    said('profiling', true, 1),
    said('marketing', false, 2),
    said('profiling', false, 1),
  ]);
  expect(state.map(({ purpose, granted }) => [purpose, granted])).toEqual([
    ['marketing', true],
    ['profiling', false],
  ]);
  expect(state[0]!.history.map(({ at }) => at)).toEqual([5, 2]);
});
