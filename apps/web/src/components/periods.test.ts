import { describe, expect, it } from 'vitest';
import { addDays, localDay, periodOf } from './periods';

describe('the period of a report', () => {
  it('ends with today, and counts today', () => {
    expect(periodOf({ period: '7' }, '2026-03-10')).toEqual({ from: '2026-03-04', to: '2026-03-11' });
  });

  it('is 30 days when nothing is asked', () => {
    expect(periodOf({}, '2026-03-30')).toEqual({ from: '2026-03-01', to: '2026-03-31' });
  });

  it('takes two dates as they are, and ignores them when they are turned round', () => {
    expect(periodOf({ from: '2026-01-01', to: '2026-02-01' }, '2026-03-30').to).toBe('2026-02-01');
    expect(periodOf({ from: '2026-02-01', to: '2026-01-01' }, '2026-03-30').to).toBe('2026-03-31');
  });

  it('is as long as a report says when nothing is asked', () => {
    expect(periodOf({}, '2026-03-30', '7').from).toBe('2026-03-24');
  });

  it('crosses the nights when clocks change', () => {
    expect(addDays('2026-03-28', 2)).toBe('2026-03-30');
    expect(addDays('2026-10-26', -2)).toBe('2026-10-24');
  });

  it('knows what day it is in the workspace', () => {
    expect(localDay(Date.parse('2026-03-10T23:30:00Z'), 'Europe/Rome')).toBe('2026-03-11');
  });
});
