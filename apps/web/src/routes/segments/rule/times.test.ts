import { describe, expect, it } from 'vitest';
import { timesOf, withTimes } from './times';

describe('how often', () => {
  it.each([
    [{ atLeast: 1, atMost: undefined }, 'atLeast'],
    [{ atLeast: 0, atMost: 0 }, 'never'],
    [{ atLeast: 2, atMost: 2 }, 'exactly'],
    [{ atLeast: 0, atMost: 3 }, 'atMost'],
    [{ atLeast: 1, atMost: 3 }, 'between'],
  ] as const)('%o is said, and comes back', (bounds, how) => {
    expect(timesOf(bounds).how).toBe(how);
    expect(withTimes(timesOf(bounds))).toEqual(bounds);
  });
});
