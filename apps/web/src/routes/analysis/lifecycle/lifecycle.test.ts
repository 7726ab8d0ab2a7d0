import type { LifecycleBucket } from '@viaggio/contract/reports';
import { describe, expect, it } from 'vitest';
import { growthOf, startOfCell, toldBucket } from './lifecycleFindings';
import { lifecycleQuestion } from './lifecycleQuestion';

const fields = { period: { from: '2026-01-01', to: '2026-02-01' }, place: undefined };
const bucket = (start: string, more: Partial<LifecycleBucket> = {}): LifecycleBucket => ({
  start,
  new: 5,
  returning: 10,
  back: 2,
  active: 17,
  quiet: 4,
  complete: true,
  ...more,
});

describe('the question of the lifecycle', () => {
  it('is week by week, of any contact, when the address says nothing', () => {
    expect(lifecycleQuestion({}, undefined, fields)).toEqual({ ...fields, by: 'week', activity: undefined });
    expect(lifecycleQuestion({ by: 'month', activity: 'order' }, undefined, fields)).toMatchObject({
      by: 'month',
      activity: { touchpoints: ['order'] },
    });
  });
});

describe('what is told of the lifecycle', () => {
  it('is the last whole bucket, not the one that runs', () => {
    const running = bucket('2026-01-12', { complete: false, quiet: null });
    expect(toldBucket([bucket('2025-12-29'), bucket('2026-01-05'), running])?.start).toBe('2026-01-05');
    expect(toldBucket([running])).toBe(running);
    expect(toldBucket([])).toBeUndefined();
  });

  it('is by how much customers grow, and nothing while they may still come', () => {
    expect(growthOf(bucket('2026-01-05'))).toBe(3);
    expect(growthOf(bucket('2026-01-05', { quiet: null }))).toBeNull();
  });

  it('opens at the bucket whose people are shown', () => {
    expect(startOfCell('quiet.2026-03-02')).toBe('2026-03-02');
    expect(startOfCell(undefined)).toBeUndefined();
  });
});
