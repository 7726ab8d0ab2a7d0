import type { OverviewStage } from '@viaggio/contract/reports';
import { describe, expect, it } from 'vitest';
import { lowestFeeling, typicalWords, worstLoss } from './findings';

const stage = (id: string, change: Partial<OverviewStage>): OverviewStage =>
  ({ id, lost: 0, valueAtStake: null, feelings: null, words: [], ...change }) as OverviewStage;
const feelings = (mean: number | null, n: number) => ({ mean, n }) as OverviewStage['feelings'];
const said = (text: string, emotion: number | null) => ({ text, emotion }) as OverviewStage['words'][number];

describe('what the map says first', () => {
  it('names the stage that costs most, not the one that loses most', () => {
    const stages = [
      stage('few', { lost: 3, valueAtStake: 900 }),
      stage('many', { lost: 9, valueAtStake: 450 }),
    ];
    expect(worstLoss(stages)?.id).toBe('few');
  });

  it('goes by journeys where nothing is known of money, and is silent where nobody is lost', () => {
    expect(worstLoss([stage('a', { lost: 3 }), stage('b', { lost: 9 })])?.id).toBe('b');
    expect(worstLoss([stage('a', {}), stage('b', { lost: null })])).toBeUndefined();
  });

  it('names the lowest feeling among stages with enough answers', () => {
    const stages = [
      stage('few', { feelings: feelings(-2, 3) }),
      stage('low', { feelings: feelings(-0.4, 90) }),
      stage('high', { feelings: feelings(1, 90) }),
    ];
    expect(lowestFeeling(stages)?.stage.id).toBe('low');
    expect(lowestFeeling(stages.slice(0, 2))).toBeUndefined();
  });
});

describe('the words of a stage', () => {
  it('are those closest to how its customers feel', () => {
    const words = [said('bravi', 2), said('così così', 0), said('?', null)];
    expect(typicalWords(stage('a', { words, feelings: feelings(-0.4, 90) }))?.text).toBe('così così');
  });

  it('are the first ones where too few have answered', () => {
    const words = [said('bravi', 2), said('così così', 0)];
    expect(typicalWords(stage('a', { words, feelings: feelings(-0.4, 3) }))?.text).toBe('bravi');
    expect(typicalWords(stage('a', {}))).toBeUndefined();
  });
});
