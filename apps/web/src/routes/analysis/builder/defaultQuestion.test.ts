import type { JourneyModel } from '@viaggio/contract/models';
import { describe, expect, it } from 'vitest';
import { defaultQuestion } from './defaultQuestion';

const stage = (id: string, touchpoints: string[], goal = false) => ({
  id,
  goal,
  entry: { touchpoints, filters: [] },
});
const ask = (...stages: object[]) => defaultQuestion({ stages } as unknown as JourneyModel);
const step = (value: string) => [{ kind: 'stage', value }];

describe('the question of a page that is asked nothing', () => {
  it('goes through the stages up to the goal', () => {
    const question = ask(stage('see', ['ad']), stage('buy', ['order'], true), stage('love', ['order']));
    expect(question).toEqual({ steps: [step('see'), step('buy')], first: step('see'), goal: step('buy') });
  });

  it('leaves out stages that nothing makes people enter', () => {
    const question = ask(stage('target', []), stage('see', ['ad']), stage('buy', ['order'], true));
    expect(question.steps).toEqual([step('see'), step('buy')]);
  });

  it('asks for all stages when the goal comes first or cannot be reached', () => {
    expect(ask(stage('buy', ['order'], true), stage('love', ['review'])).steps).toHaveLength(2);
    const unreachable = ask(stage('see', ['ad']), stage('buy', [], true), stage('love', ['review']));
    expect(unreachable.steps).toEqual([step('see'), step('love')]);
    expect(unreachable.goal).toEqual(step('love'));
  });

  it('is empty without stages to ask for', () => {
    expect(ask(stage('see', []))).toEqual({ steps: [], first: [], goal: [] });
  });
});
