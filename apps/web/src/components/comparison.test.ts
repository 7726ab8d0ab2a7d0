import { describe, expect, it } from 'vitest';
import { otherSide, readComparison } from './comparison';

const input = {
  period: { from: '2026-03-01', to: '2026-03-31' },
  unit: 'person' as const,
  model: 'm',
  segment: '1',
  persona: '2',
  place: 'Milano',
  channel: 'web',
  customers: 'new' as const,
};

describe('a comparison', () => {
  it('is read from the address, and nothing from what is none', () => {
    expect(readComparison('previous')).toEqual({ with: 'previous' });
    expect(readComparison('segment:7')).toEqual({ with: 'segment', of: '7' });
    expect(readComparison('place:Roma: centro')).toEqual({ with: 'place', of: 'Roma: centro' });
    for (const none of [undefined, '', 'segment:', 'other:7']) expect(readComparison(none)).toBeUndefined();
  });

  it('asks the same of the days before, of everybody, or of another group', () => {
    expect(otherSide(input, undefined)).toBeUndefined();
    expect(otherSide(input, { with: 'previous' })).toEqual({
      ...input,
      period: { from: '2026-01-30', to: '2026-03-01' },
    });
    expect(otherSide(input, { with: 'all' })).toEqual({ period: input.period, unit: 'person', model: 'm' });
    expect(otherSide(input, { with: 'segment', of: '9' })).toEqual({ ...input, segment: '9' });
    expect(otherSide(input, { with: 'place', of: 'Roma' })).toEqual({ ...input, place: 'Roma' });
  });
});
