import { alertWatch } from '@viaggio/contract/alerts';
import { describe, expect, it } from 'vitest';
import { inputOf, isComplete, keyOfWatch, NEW_DRAFT, numberOf, WATCHES } from './alertWatches';

const full = { ...NEW_DRAFT, name: ' Orders ', stage: 's', touchpoint: 'a', last: 'b' };

describe('a draft', () => {
  it('becomes a question the server takes, whatever is watched', () => {
    for (const watch of WATCHES) {
      const input = inputOf({ ...full, watch });
      expect(alertWatch.safeParse(input.watch).success, watch).toBe(true);
      expect(keyOfWatch(alertWatch.parse(input.watch))).toBe(watch);
    }
  });

  it('takes limits as people write them, shares in percent', () => {
    expect([numberOf('12,5'), numberOf('12.5'), numberOf(''), numberOf('x')]).toEqual([
      12.5,
      12.5,
      undefined,
      undefined,
    ]);
    const share = inputOf({ ...full, watch: 'overview_conversion', condition: 'below', limit: '30' });
    expect(share.condition).toEqual({ kind: 'below', value: 0.3 });
  });

  it('is complete when all that its watch asks for is there', () => {
    expect(isComplete({ ...NEW_DRAFT, name: 'a' })).toBe(true);
    expect(isComplete({ ...NEW_DRAFT, name: 'a', condition: 'above' })).toBe(false);
    expect(isComplete({ ...NEW_DRAFT, name: 'a', watch: 'overview_lost' })).toBe(false);
    expect(isComplete({ ...full, watch: 'funnel_lastShare', last: '' })).toBe(false);
  });
});
