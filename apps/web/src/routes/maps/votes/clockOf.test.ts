import { expect, it } from 'vitest';
import { clockOf } from './clockOf';

it('a clock shows the second that has begun', () => {
  expect([61_000, 300_000, 1, 0, -5].map(clockOf)).toEqual(['1:01', '5:00', '0:01', '0:00', '0:00']);
});
