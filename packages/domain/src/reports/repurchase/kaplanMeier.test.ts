import { describe, expect, it } from 'vitest';
import type { FollowedDay } from '../../ports/relationStore';
import { kaplanMeier } from './kaplanMeier';

const day = (days: number, again: number, open = 0): FollowedDay => ({ days, again, open });

/** Weeks of remission of 21 patients: E. J. Freireich and others (1963), Blood 21; the standard example of textbooks. */
const FREIREICH = [
  day(6, 3, 1),
  day(7, 1),
  day(9, 0, 1),
  day(10, 1, 1),
  day(11, 0, 1),
  day(13, 1),
  day(16, 1),
  day(17, 0, 1),
  day(19, 0, 1),
  day(20, 0, 1),
  day(22, 1),
  day(23, 1),
  day(25, 0, 1),
  day(32, 0, 2),
  day(34, 0, 1),
  day(35, 0, 1),
];

describe('kaplanMeier', () => {
  it('has the published survival of the remission data, and its log-log intervals', () => {
    // Survival and 95 % interval as statistical packages print them.
    const published = [
      [6, 21, 0.8571, 0.6197, 0.9516],
      [7, 17, 0.8067, 0.5631, 0.9228],
      [10, 15, 0.7529, 0.5032, 0.8894],
      [13, 12, 0.6902, 0.4316, 0.8491],
      [16, 11, 0.6275, 0.3675, 0.8049],
      [22, 7, 0.5378, 0.2678, 0.7468],
      [23, 6, 0.4482, 0.1881, 0.6801],
    ];
    const told = kaplanMeier(FREIREICH).map(({ days, atRisk, share, interval }) => [
      days,
      atRisk,
      ...[1 - share, 1 - interval![1], 1 - interval![0]].map((it) => Number(it.toFixed(4))),
    ]);
    expect(told).toEqual(published);
  });

  it('is worked out by hand: of five, one is back on day 2, one is followed to day 3, two are back on day 4', () => {
    // S(2) = 4/5; on day 4 three are left: S(4) = 4/5 · 1/3.
    const steps = kaplanMeier([day(2, 1), day(3, 0, 1), day(4, 2), day(9, 0, 1)]);
    expect(steps.map(({ days, atRisk }) => [days, atRisk])).toEqual([
      [2, 5],
      [4, 3],
    ]);
    expect(steps.map(({ share }) => share)).toEqual([
      expect.closeTo(0.2, 12),
      expect.closeTo(1 - 4 / 15, 12),
    ]);
    // Greenwood: 1/(5·4) + 2/(3·1); reach 1.96 √(43/60) ÷ ln(15/4).
    const reach = (1.959963984540054 * Math.sqrt(43 / 60)) / Math.log(15 / 4);
    expect(steps[1]!.interval![0]).toBeCloseTo(1 - (4 / 15) ** Math.exp(-reach), 12);
    expect(steps[1]!.interval![1]).toBeCloseTo(1 - (4 / 15) ** Math.exp(reach), 12);
  });

  it('counts who is back on a day before whose following ends on it', () => {
    expect(kaplanMeier([day(5, 1, 1)])[0]).toMatchObject({ atRisk: 2, share: 0.5 });
  });

  it('is a plain share where everybody was followed to the end', () => {
    const steps = kaplanMeier([day(1, 3), day(4, 2), day(400, 0, 5)]);
    expect(steps.map(({ share }) => share)).toEqual([expect.closeTo(0.3, 12), expect.closeTo(0.5, 12)]);
  });

  it('has no interval once everybody is back, and no step when nobody is', () => {
    expect(kaplanMeier([day(3, 2)])).toEqual([{ days: 3, atRisk: 2, share: 1, interval: null }]);
    expect(kaplanMeier([day(3, 0, 2)])).toEqual([]);
    expect(kaplanMeier([])).toEqual([]);
  });
});
