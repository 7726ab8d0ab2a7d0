import type { FunnelData } from '@viaggio/contract/reports';
import { describe, expect, it } from 'vitest';
import { comparedQuestion, compareSteps, readComparison, writeComparison } from './comparison';

const body = {
  period: { from: '2026-01-11', to: '2026-01-21' },
  segment: '3',
  place: 'Roma',
  steps: [],
};
const funnel = (...people: number[]) => ({ steps: people.map((n) => ({ people: n })) }) as FunnelData;

describe('what a funnel is held against', () => {
  it('stands in the address, and comes back', () => {
    for (const text of ['previous', 'everyone', 'segment:3', 'place:Sesto: centro'])
      expect(writeComparison(readComparison(text)!)).toBe(text);
    expect([readComparison('segment:'), readComparison('persona:3'), readComparison(undefined)]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('changes one part of the question, and nothing else', () => {
    const ask = (text: string) => comparedQuestion(body, readComparison(text)!);
    expect(ask('previous')).toEqual({ ...body, period: { from: '2026-01-01', to: '2026-01-11' } });
    expect(ask('everyone')).toEqual({ ...body, segment: undefined });
    expect(ask('segment:4')).toEqual({ ...body, segment: '4' });
    expect(ask('place:Milano')).toEqual({ ...body, place: 'Milano' });
  });
});

describe('two funnels', () => {
  it('are held against each other step by step, with the interval of the difference', () => {
    const [first, second, third] = compareSteps(funnel(70, 56, 14), funnel(80, 48, 40))!;
    expect(first?.fromFirst).toBeNull();
    expect(second?.fromFirst?.difference).toBeCloseTo(0.2, 12);
    expect(second?.fromFirst?.interval[0]).toBeCloseTo(0.0524, 4);
    expect(second?.fromPrevious).toEqual(second?.fromFirst);
    expect(third?.fromPrevious?.difference).toBeCloseTo(14 / 56 - 40 / 48, 12);
  });

  it('say nothing where one has nobody, or while they are of other steps', () => {
    expect(compareSteps(funnel(0, 0), funnel(9, 3))?.[1]?.fromFirst).toBeNull();
    expect(compareSteps(funnel(1), funnel(1, 1))).toBeUndefined();
  });
});
