import { describe, expect, it } from 'vitest';
import type { Format } from '../../../format';
import { timeBars, trimmed } from './timeBars';

const histogram = [
  { from: 0, to: 60, people: 0 },
  { from: 60, to: 300, people: 3 },
  { from: 300, to: 900, people: 0 },
  { from: 900, to: null, people: 1 },
];
const format = {
  duration: (seconds: number) => `${seconds} s`,
  share: (share: number) => `${share * 100}%`,
} as Format;
const words = {
  within: (time: string) => `within ${time}`,
  beyond: (time: string) => `beyond ${time}`,
  between: (from: string, to: string) => `${from}–${to}`,
  people: (n: number) => `${n} people`,
};

describe('a histogram of times', () => {
  it('loses the empty bars at its ends, not those in between', () => {
    expect(trimmed(histogram).map(({ from }) => from)).toEqual([60, 300, 900]);
    expect(trimmed([{ from: 0, to: 60, people: 0 }])).toEqual([]);
  });

  it('says each range with its people and their share', () => {
    expect(timeBars(histogram, format, words).map(({ says }) => says)).toEqual([
      '60 s–300 s: 3 people, 75%',
      '300 s–900 s: 0 people, 0%',
      'beyond 900 s: 1 people, 25%',
    ]);
  });
});
