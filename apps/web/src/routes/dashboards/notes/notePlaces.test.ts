import { describe, expect, it } from 'vitest';
import { notePlaces } from './notePlaces';

const weeks = ['2026-03-02', '2026-03-09', '2026-03-16', '2026-03-23'];

describe('a note on an axis of time', () => {
  it('stands on its days', () => {
    const [place] = notePlaces([{ from: '2026-03-09', to: '2026-03-15' }], weeks);
    expect([place?.from, place?.to]).toEqual([0.25, 0.5]);
  });

  it('that began before the axis, or ends after it, is cut', () => {
    const [place] = notePlaces([{ from: '2026-01-01', to: '2027-01-01' }], weeks);
    expect([place?.from, place?.to]).toEqual([0, 1]);
  });

  it('outside the axis is left out', () => {
    expect(notePlaces([{ from: '2026-02-01', to: '2026-03-01' }], weeks)).toEqual([]);
    expect(notePlaces([{ from: '2026-03-30', to: '2026-03-30' }], weeks)).toEqual([]);
    expect(notePlaces([{ from: '2026-03-30', to: '2026-03-30' }], [])).toEqual([]);
  });
});
