import type { Handover } from '@viaggio/contract/reports';
import { describe, expect, it } from 'vitest';
import { differenceInterval, handoverFrom, handoverState, worstHandover } from './handoverFindings';

const outcome = (share: number, low: number, high: number, followed = 100) => ({
  followed,
  converted: Math.round(share * followed),
  share,
  interval: [low, high] as [number, number],
  lost: followed - Math.round(share * followed),
  open: 0,
  tooFew: false,
});

const handover = (to: string, share: number, more: Partial<Handover> = {}): Handover => ({
  from: 'site',
  to,
  count: 100,
  people: 100,
  time: { p50: 3600, p90: 86_400 },
  outcome: outcome(share, share - 0.05, share + 0.05),
  baseline: outcome(0.4, 0.35, 0.45),
  difference: share - 0.4,
  valueLost: null,
  felt: { n: 0, mean: null, interval: null, tooFew: true },
  ...more,
});

describe('the difference between passing and staying', () => {
  // Newcombe 1998, table II, method 10: 56/70 − 48/80 = 0.2, 95 % from 0.0524 to 0.3339.
  it('has the published interval', () => {
    const wilson = (x: number, n: number): [number, number] => {
      const z2 = 1.959964 ** 2;
      const middle = (x + z2 / 2) / (n + z2);
      const half = (1.959964 * Math.sqrt((x * (n - x)) / n + z2 / 4)) / (n + z2);
      return [middle - half, middle + half];
    };
    const between = differenceInterval(
      handover('x', 0, {
        outcome: outcome(56 / 70, ...wilson(56, 70), 70),
        baseline: outcome(48 / 80, ...wilson(48, 80), 80),
      }),
    );
    expect(between?.[0]).toBeCloseTo(0.0524, 4);
    expect(between?.[1]).toBeCloseTo(0.3339, 4);
  });

  it('is told only where it is not chance', () => {
    expect(handoverState(handover('store', 0.2))).toBe('loses');
    expect(handoverState(handover('store', 0.6))).toBe('gains');
    expect(handoverState(handover('store', 0.38))).toBe('same');
    expect(handoverState(handover('store', 0.2, { difference: null }))).toBe('few');
    expect(handoverState(handover('store', 0.2, { baseline: null }))).toBe('few');
  });
});

describe('the worst handover', () => {
  it('costs most, or loses most customers', () => {
    const dear = handover('phone', 0.3, { valueLost: 900 });
    expect(worstHandover([handover('store', 0.1, { valueLost: 100 }), dear])?.to).toBe('phone');
    expect(worstHandover([handover('store', 0.1), handover('phone', 0.3)])?.to).toBe('store');
    expect(worstHandover([handover('store', 0.5)])).toBeUndefined();
  });

  it('is found by its two ends', () => {
    expect(handoverFrom([handover('store', 0.1)], 'site', 'store')?.to).toBe('store');
    expect(handoverFrom([], 'site', 'store')).toBeUndefined();
  });
});
