import type { FunnelStep } from '@viaggio/contract/reports';
import { describe, expect, it } from 'vitest';
import { worstStep } from './funnelFindings';

const step = (lost: number, valueLost: number | null = null, open = 0) =>
  ({ lost, valueLost, open }) as FunnelStep;

describe('where a funnel loses most', () => {
  it('goes by money where it is known', () => {
    expect(worstStep([step(0), step(90, 100), step(10, 900)])).toBe(3);
  });

  it('goes by people otherwise, without those who may still come', () => {
    expect(worstStep([step(0), step(90, null, 85), step(10)])).toBe(3);
  });

  it('is silent where nobody is lost', () => {
    expect(worstStep([step(0), step(0)])).toBeUndefined();
  });
});
