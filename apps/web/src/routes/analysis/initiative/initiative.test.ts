import type { PressureBand } from '@viaggio/contract/reports';
import { describe, expect, it } from 'vitest';
import { partsOf, pressureFinding, shareOf } from './initiativeFindings';

const part = (share: number, of = 100) => ({ weeks: Math.round(share * of), of, share });
const band = (name: PressureBand['band'], quiet: ReturnType<typeof part>): PressureBand => ({
  band: name,
  weeks: quiet.of,
  share: 0.1,
  reaction: null,
  active: part(0.5),
  unsubscribed: null,
  quiet,
});

describe('what pressure goes with', () => {
  it('is the strongest that can be told, beside one message a week', () => {
    const bands = [
      band('0', part(0.5)),
      band('1', part(0.1)),
      band('3-4', part(0.2)),
      band('5-7', part(0.3)),
      band('8+', part(1, 4)),
    ];
    expect(pressureFinding(bands)).toEqual({ band: '5-7', quiet: 0.3, base: 0.1 });
  });

  it('is nothing where more messages do not go with more silence, or too little is known', () => {
    expect(pressureFinding([band('1', part(0.2)), band('2', part(0.1))])).toBeUndefined();
    expect(pressureFinding([band('1', part(0.2, 5)), band('2', part(0.4))])).toBeUndefined();
    expect(pressureFinding([])).toBeUndefined();
  });

  it('tells no share of fewer than ten weeks', () => {
    expect(shareOf(part(0.5, 9))).toBeNull();
    expect(shareOf(part(0.5, 10))).toBe(0.5);
    expect(shareOf(null)).toBeNull();
  });
});

describe('who starts', () => {
  it('is told in parts of all contacts', () => {
    const totals = { contacts: 10, startedByCustomer: 6, startedByUs: 3, unknown: 1 };
    expect(partsOf(totals)).toEqual({ customer: 0.6, us: 0.3, unknown: 0.1 });
    expect(partsOf({ contacts: 0, startedByCustomer: 0, startedByUs: 0, unknown: 0 })).toEqual({
      customer: 0,
      us: 0,
      unknown: 0,
    });
  });
});
