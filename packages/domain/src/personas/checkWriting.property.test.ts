import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wilsonInterval } from '../statistics/index';
import { checkWriting, shareOf } from './checkWriting';
import { type Contacts, countUseSlowly } from './countUseSlowly.fixture';

const channel = fc.constantFrom('web', 'phone', 'store', 'email');
const customers = fc.array(fc.array(channel, { maxLength: 30 }), { minLength: 1, maxLength: 40 });

/** Share and interval as the definition says them: residuals of each customer from the common share. */
function shareSlowly(name: string, all: Contacts) {
  const active = all.filter((contacts) => contacts.length > 0);
  const total = active.flat().length;
  if (total === 0) return { share: null, interval: null };
  const on = (contacts: readonly string[]) => contacts.filter((one) => one === name).length;
  const share = active.flat().filter((one) => one === name).length / total;
  const m = active.length;
  const residuals = active.map((contacts) => (on(contacts) - share * contacts.length) ** 2);
  const variance = m > 1 ? ((m / (m - 1)) * residuals.reduce((a, b) => a + b, 0)) / total ** 2 : 0;
  const n = variance > 1e-15 ? Math.min(total, (share * (1 - share)) / variance) : m;
  return { share, interval: wilsonInterval(share * n, n) };
}

const empty = { bio: '', goals: [], needs: [], fears: [], drives: [] };
const ofPhone = (theirs: Contacts, all: Contacts, written: readonly string[] = ['phone']) =>
  checkWriting({ ...empty, channels: written }, countUseSlowly(theirs), countUseSlowly(all));

describe('the share of a channel', () => {
  it('has the interval of a ratio over customers', () => {
    fc.assert(
      fc.property(customers, channel, (all, name) => {
        const fast = shareOf(name, countUseSlowly(all));
        const slow = shareSlowly(name, all);
        expect(fast.share === null).toBe(slow.share === null);
        if (slow.share === null || fast.share === null) return;
        expect(fast.share).toBeCloseTo(slow.share, 12);
        expect(fast.interval![0]).toBeCloseTo(slow.interval![0], 6);
        expect(fast.interval![1]).toBeCloseTo(slow.interval![1], 6);
        expect(fast.interval![0]).toBeLessThanOrEqual(fast.share + 1e-9);
        expect(fast.interval![1]).toBeGreaterThanOrEqual(fast.share - 1e-9);
      }),
      { numRuns: 500 },
    );
  });

  it('counts people where all have the same share, whatever floating point makes of it', () => {
    for (let people = 2; people <= 40; people++) {
      for (const others of [2, 5, 6, 9]) {
        const alike = Array.from({ length: people }, (_, i) =>
          Array.from({ length: 1 + (i % 3) }, () => ['phone', ...Array<string>(others).fill('web')]).flat(),
        );
        const { share, interval } = shareOf('phone', countUseSlowly(alike));
        expect(interval).toEqual(wilsonInterval(share! * people, people));
      }
    }
  });

  it('is known less well where each customer keeps to one channel', () => {
    const alike = Array.from({ length: 20 }, () => ['web', 'phone', 'web', 'phone']);
    const apart = Array.from({ length: 20 }, (_, i) =>
      Array.from({ length: 4 }, () => (i % 2 ? 'web' : 'phone')),
    );
    const width = (all: Contacts) => {
      const { interval } = shareOf('phone', countUseSlowly(all));
      return interval![1] - interval![0];
    };
    expect(width(apart)).toBeGreaterThan(1.8 * width(alike.map((all, i) => (i === 0 ? ['phone'] : all))));
  });

  it('of somebody alone says little', () => {
    const { interval } = shareOf('phone', countUseSlowly([['phone', 'phone', 'phone', 'phone']]));
    expect(interval![0]).toBeLessThan(0.25);
  });
});

/** So many contacts on each channel, for each of so many customers. */
const each = (people: number, per: Readonly<Record<string, number>>): Contacts =>
  Array.from({ length: people }, () =>
    Object.entries(per).flatMap(([name, times]) => Array.from({ length: times }, () => name)),
  );

describe('what was written of a channel', () => {
  it('agrees above an even share', () => {
    const theirs = each(30, { phone: 6, web: 2, store: 2 });
    expect(ofPhone(theirs, theirs).channels[0]).toMatchObject({
      channel: 'phone',
      verdict: 'agrees',
      contacts: 180,
    });
  });

  it('differs below it: prefers the phone, and 4 % of contacts are calls', () => {
    const theirs = each(50, { phone: 1, web: 12, store: 12 });
    const { channels, evenShare } = ofPhone(theirs, theirs);
    expect(evenShare).toBeCloseTo(1 / 3);
    expect(channels[0]).toMatchObject({ verdict: 'differs', share: 0.04, everybody: 0.04 });
  });

  it('agrees in part where others hardly use it', () => {
    const theirs = each(50, { phone: 1, web: 12, store: 12 });
    const others = each(400, { web: 12, store: 13 });
    expect(ofPhone(theirs, [...theirs, ...others]).channels[0]).toMatchObject({ verdict: 'more' });
  });

  it('differs where nobody of them ever used it', () => {
    const theirs = each(40, { web: 3, store: 3 });
    expect(ofPhone(theirs, theirs).channels[0]).toMatchObject({ verdict: 'differs', contacts: 0, share: 0 });
  });

  it('is left open with few customers or few contacts', () => {
    expect(ofPhone(each(9, { phone: 9 }), []).channels[0]).toMatchObject({ verdict: 'few' });
    expect(ofPhone(each(29, { phone: 1 }), []).channels[0]).toMatchObject({ verdict: 'few' });
    expect(ofPhone([], [])).toMatchObject({ evenShare: null, channels: [{ verdict: 'few', share: null }] });
  });

  it('is missing for a channel they use much, and more than others do', () => {
    const theirs = each(40, { store: 8, web: 2 });
    const everybody = [...theirs, ...each(400, { web: 9, store: 1 })];
    expect(ofPhone(theirs, everybody, []).channels).toMatchObject([
      { channel: 'store', verdict: 'unwritten' },
    ]);
    expect(ofPhone(theirs, theirs, []).channels).toEqual([]);
  });

  it('is named apart where no data can tell', () => {
    const writing = { ...empty, channels: [], goals: ['Spend less'], bio: 'Careful' };
    expect(checkWriting(writing, countUseSlowly([]), countUseSlowly([])).unchecked).toEqual(['bio', 'goals']);
  });
});
