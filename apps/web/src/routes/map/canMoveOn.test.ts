import type { OverviewData, OverviewStage } from '@viaggio/contract/reports';
import { describe, expect, it } from 'vitest';
import { canMoveOn } from './canMoveOn';

function map(...measured: boolean[]): OverviewData {
  return { stages: measured.map((each) => ({ measured: each }) as OverviewStage) } as OverviewData;
}

function answers(data: OverviewData): boolean[] {
  return data.stages.map((stage) => canMoveOn(stage, data));
}

describe('a share that moves on', () => {
  it('is said where a later stage is measured, even past one that is not', () => {
    expect(answers(map(true, false, true))).toEqual([true, true, false]);
  });

  it('is not said where nobody could be seen moving on', () => {
    expect(answers(map(true, true, false))).toEqual([true, false, false]);
  });
});
