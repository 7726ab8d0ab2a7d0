import { describe, expect, it } from 'vitest';
import { secondsOf } from './durations';

describe('a length of time', () => {
  it('is told in seconds; M is months before the T, minutes after it', () => {
    expect(secondsOf('PT30M')).toBe(1800);
    expect(secondsOf('P7D')).toBe(604_800);
    expect(secondsOf('P1DT12H')).toBe(129_600);
    expect(secondsOf('P1M')).toBe(2_629_800);
  });

  it('is nothing when it is not one', () => {
    expect(secondsOf('a week')).toBeUndefined();
    expect(secondsOf('P')).toBeUndefined();
  });
});
