import { describe, expect, it } from 'vitest';
import { localDate } from '../time/index';
import { deadlineOf, EXTENDED_MONTHS, LEGAL_MONTHS } from './deadlineOf';

const ROME = 'Europe/Rome';
/** Last local day on which an answer is in time. */
const lastDay = (received: string, months: number): string =>
  localDate(deadlineOf(Date.parse(received), ROME, months) - 1, ROME);

describe('the day an answer is due', () => {
  it.each([
    ['2026-03-10T09:00:00Z', LEGAL_MONTHS, '2026-04-10'],
    ['2026-01-31T09:00:00Z', LEGAL_MONTHS, '2026-02-28'],
    ['2028-01-31T09:00:00Z', LEGAL_MONTHS, '2028-02-29'],
    ['2026-12-31T12:00:00Z', LEGAL_MONTHS, '2027-01-31'],
    ['2026-11-30T12:00:00Z', EXTENDED_MONTHS, '2027-02-28'],
    // Half past eleven in the evening of the ninth in UTC is the tenth in Rome.
    ['2026-03-09T23:30:00Z', LEGAL_MONTHS, '2026-04-10'],
  ])('of what came at %s, after %i months, is %s', (received, months, day) => {
    expect(lastDay(received, months)).toBe(day);
  });

  it('ends at local midnight, also where the clocks change in between', () => {
    expect(new Date(deadlineOf(Date.parse('2026-03-10T09:00:00Z'), ROME, 1)).toISOString()).toBe(
      '2026-04-10T22:00:00.000Z',
    );
    expect(new Date(deadlineOf(Date.parse('2026-10-10T09:00:00Z'), ROME, 1)).toISOString()).toBe(
      '2026-11-10T23:00:00.000Z',
    );
  });
});
