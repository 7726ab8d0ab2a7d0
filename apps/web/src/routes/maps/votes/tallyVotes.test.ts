import { expect, it } from 'vitest';
import { tallyVotes } from './tallyVotes';

it('votes are counted for all and for one', () => {
  const votes = [
    { on: 'a', by: 'guest:1', count: 2 },
    { on: 'a', by: 'guest:2', count: 1 },
    { on: 'b', by: 'guest:1', count: 1 },
  ];
  const { total, mine, given } = tallyVotes(votes, 'guest:1');
  expect([...total]).toEqual([
    ['a', 3],
    ['b', 1],
  ]);
  expect([...mine]).toEqual([
    ['a', 2],
    ['b', 1],
  ]);
  expect(given).toBe(3);
});
