import { describe, expect, it } from 'vitest';
import { cesOf } from './cesOf';
import { csatOf } from './csatOf';
import { wilsonInterval } from './wilsonInterval';

describe('csatOf', () => {
  it('is the share of the top two of five, with its Wilson interval', () => {
    const csat = csatOf([1, 2, 3, 4, 5, 5, 4, 5, 3, 5, null]);
    expect(csat).toMatchObject({ n: 10, dismissed: 1, satisfied: 6, share: 0.6, enough: true });
    expect(csat.interval).toEqual(wilsonInterval(6, 10));
  });

  it('refuses the scores of other scales', () => {
    expect(csatOf([0, 6, 10])).toMatchObject({ n: 0, outOfScale: 3, share: null, interval: null });
  });
});

describe('cesOf', () => {
  it('is the mean of 1–7 and the share of 5–7', () => {
    const ces = cesOf([1, 4, 5, 6, 7, 7, 5, 3, 2, 6]);
    expect(ces).toMatchObject({ n: 10, mean: 4.6, easy: 6, share: 0.6, enough: true });
    expect(ces.interval).toEqual(wilsonInterval(6, 10));
  });

  it('says nothing of nothing', () => {
    expect(cesOf([null, 8])).toMatchObject({ n: 0, dismissed: 1, outOfScale: 1, mean: null, share: null });
  });
});
