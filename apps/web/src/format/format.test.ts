import { describe, expect, it } from 'vitest';
import { localeOf } from './localeOf';
import {
  formatAmount,
  formatCompact,
  formatFeeling,
  formatMoney,
  formatNumber,
  formatShare,
} from './numbers';
import { dayOf, formatAgo, formatDuration } from './times';

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

describe('numbers as people write them', () => {
  it('groups four digits in Italian too', () => {
    expect(formatNumber(4742, 'it')).toBe('4.742');
    expect(formatNumber(4742, 'en')).toBe('4,742');
  });

  it('shortens thousands and millions without losing the first digits', () => {
    expect([999, 4123, 12_480, 999_900, 1_240_000].map((n) => formatCompact(n, 'en'))).toEqual([
      '999',
      '4.1k',
      '12k',
      '1M',
      '1.2M',
    ]);
  });

  it('never rounds a small share to nothing', () => {
    expect(formatShare(0.004, 'en')).toBe('0.4%');
    expect(formatShare(0.384, 'en')).toBe('38%');
    expect(plain(formatShare(4 / 10_525, 'it'))).toBe('<0,1%');
    expect(formatShare(0, 'it')).toBe('0%');
  });

  it('never rounds a share that lacks some to all', () => {
    expect(formatShare(0.998, 'en')).toBe('>99%');
    expect([0.994, 1].map((share) => formatShare(share, 'en'))).toEqual(['99%', '100%']);
  });

  it('writes amounts in the workspace currency', () => {
    expect(plain(formatMoney(148_000, 'EUR', 'it'))).toBe('148.000 €');
    expect(formatMoney(12.5, 'GBP', 'en')).toBe('£12.50');
    expect(plain(formatAmount(1234.56, 'EUR', 'it'))).toBe('1.234,56 €');
  });

  it('gives feelings their sign', () => {
    expect([0.9, -0.74, 0].map((n) => formatFeeling(n, 'it'))).toEqual(['+0,9', '−0,7', '0,0']);
  });
});

describe('the regional form of a language', () => {
  it('is the reader’s own when there is one', () => {
    expect(localeOf('it', ['en-US', 'it-CH'])).toBe('it-CH');
  });

  it('is European otherwise', () => {
    expect([localeOf('en', ['it-IT', 'en']), localeOf('it', [])]).toEqual(['en-GB', 'it-IT']);
  });
});

describe('times as people say them', () => {
  it('uses the largest unit that still says something', () => {
    expect([45, 720, 3 * 3600, 6 * 86_400, 120 * 86_400].map((s) => formatDuration(s, 'en'))).toEqual([
      '45 sec',
      '12 min',
      '3 hr',
      '6 days',
      '3.9 months',
    ]);
  });

  it('counts back from now', () => {
    const now = Date.parse('2026-03-10T12:00:00Z');
    expect(formatAgo('2026-03-10T11:40:00Z', now, 'en')).toBe('20 minutes ago');
    expect(formatAgo('2026-03-09T12:00:00Z', now, 'it')).toBe('ieri');
  });

  it('puts an instant on the local day of the workspace', () => {
    expect(dayOf('2026-03-28T23:30:00Z', 'Europe/Rome')).toBe('2026-03-29');
  });
});
