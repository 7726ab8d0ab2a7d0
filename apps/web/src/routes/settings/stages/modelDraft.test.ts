import type { JourneyModel } from '@viaggio/contract/models';
import { describe, expect, it } from 'vitest';
import { addStage, changeStage, copyModel, moveStage, removeStage } from './modelDraft';

function model(...stages: [string, boolean][]): JourneyModel {
  return { stages: stages.map(([id, goal]) => ({ id, goal, group: 'before' })) } as unknown as JourneyModel;
}

const goals = (each: JourneyModel) => each.stages.filter((stage) => stage.goal).map(({ id }) => id);

describe('writing the stages', () => {
  it('has one goal, whichever is chosen', () => {
    expect(goals(changeStage(model(['a', false], ['b', true]), 'a', { goal: true }))).toEqual(['a']);
  });

  it('keeps a goal when the stage that was it goes', () => {
    expect(goals(removeStage(model(['a', false], ['b', true]), 'b'))).toEqual(['a']);
  });

  it('never takes the last stage away', () => {
    const single = model(['a', true]);
    expect(removeStage(single, 'a')).toBe(single);
  });

  it('gives a new stage an id of its own', () => {
    const twice = addStage(addStage(model(['a', true]), 'Nuova fase'), 'Nuova fase');
    expect(twice.stages.map(({ id }) => id)).toEqual(['a', 'nuova-fase', 'nuova-fase-2']);
  });

  it('changes the order', () => {
    expect(moveStage(model(['a', true], ['b', false]), 'b', -1).stages.map(({ id }) => id)).toEqual([
      'b',
      'a',
    ]);
  });

  it('copies a journey under an id and names that nobody has', () => {
    const first = { ...model(['a', true]), id: 'advocacy', name: { it: 'Percorso', en: 'Journey' } };
    expect(copyModel(first, ['advocacy', 'advocacy-2'])).toMatchObject({
      id: 'advocacy-3',
      name: { it: 'Percorso 3', en: 'Journey 3' },
      version: 0,
      stages: first.stages,
    });
  });
});
