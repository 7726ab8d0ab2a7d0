import { describe, expect, it } from 'vitest';
import { costOfSnag } from './costOfSnag';

const cell = (number: number, followed: number, converted: number, open = 0) => ({
  cell: number,
  followed,
  converted,
  open,
});
const snag = (...of: Parameters<typeof cell>) => ({ ...cell(...of), kind: 0, side: 'snag' as const });
const contact = (...of: Parameters<typeof cell>) => ({ ...cell(...of), kind: 0, side: 'contact' as const });

describe('costOfSnag', () => {
  it('weights controls to the cells of those who met it, and leaves out who has none', () => {
    const outcomes = {
      // Of everybody 20 and 10 met the snag themselves: 80 and 40 controls, of whom 40 and 4 converted.
      everybody: [cell(1, 100, 45), cell(2, 50, 5)],
      met: [snag(1, 30, 6, 2), snag(2, 10, 0), snag(3, 10, 5), contact(1, 20, 5), contact(2, 10, 1)],
    };
    const cost = costOfSnag(outcomes, 0, 60, 100);
    expect(cost).toMatchObject({ followed: 40, converted: 6, controls: 120, open: 2, unmatched: 0.2 });
    expect(cost.share).toBeCloseTo(0.15, 12);
    // ¾ × 40⁄80 + ¼ × 4⁄40
    expect(cost.controlShare).toBeCloseTo(0.4, 12);
    expect(cost.difference).toBeCloseTo(0.25, 12);
    expect(cost.lostConversions).toBeCloseTo(15, 9);
    expect(cost.valueLost).toBeCloseTo(1_500, 6);
    const [low, high] = cost.differenceInterval!;
    expect(low > 0 && low < 0.25 && high > 0.25 && high < 0.5).toBe(true);
  });

  it('says nothing with fewer than ten on either side', () => {
    const few = costOfSnag({ everybody: [cell(1, 100, 50)], met: [snag(1, 9, 1)] }, 0, 9, 100);
    expect(few).toMatchObject({ tooFew: true, share: null, difference: null, valueLost: null });
    const none = costOfSnag({ everybody: [], met: [] }, 0, 0, null);
    expect(none).toMatchObject({ tooFew: true, unmatched: null });
  });
});
