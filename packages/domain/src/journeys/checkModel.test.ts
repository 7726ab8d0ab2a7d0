import { describe, expect, it } from 'vitest';
import { defaultCatalogue, type Touchpoint } from '../touchpoints/index';
import { modelOf, stageOf } from './arbitraries.fixture';
import { checkModel } from './checkModel';
import type { JourneyModel, Stage } from './types';

const catalogue: Touchpoint[] = ['t0', 't1', 't2', 'cancelled', 'returned'].map((id, i) => ({
  ...defaultCatalogue()[0]!,
  id,
  number: i + 1,
}));

const goal = stageOf(1, { goal: true });
const problems = (model: JourneyModel) =>
  checkModel(model, catalogue).map(({ code, where, detail }) => [code, where, detail].join(' ').trim());
const ofStages = (...stages: Stage[]) => problems(modelOf(stages));

describe('checkModel', () => {
  it('finds nothing wrong in a sound model', () => {
    expect(ofStages(stageOf(0), goal, stageOf(2, { group: 'after' }))).toEqual([]);
  });

  it('asks for one to twenty stages', () => {
    expect(ofStages()).toEqual(['no_stages']);
    const many = Array.from({ length: 21 }, (_, i) => stageOf(i, { touchpoints: ['t0'], goal: i === 20 }));
    expect(ofStages(...many)).toEqual(['too_many_stages  21']);
  });

  it('asks for one goal, with the stages before it before and those after it after', () => {
    expect(ofStages(stageOf(0))).toEqual(['no_goal']);
    expect(ofStages(stageOf(0, { goal: true }), { ...goal, group: 'after' })).toEqual([
      'several_goals stages.1',
    ]);
    expect(ofStages(stageOf(0, { group: 'after' }), goal)).toEqual(['after_stage_before_goal stages.0']);
    expect(ofStages(goal, stageOf(2))).toEqual(['before_stage_after_goal stages.1']);
  });

  it('asks for ids and names', () => {
    expect(ofStages(stageOf(0, { id: 'Primo stadio' }), goal)).toEqual([
      'bad_stage_id stages.0 Primo stadio',
    ]);
    expect(ofStages(stageOf(0, { id: 's1' }), goal)).toEqual(['duplicate_stage stages.1 s1']);
    expect(ofStages(stageOf(0, { name: { it: 'Uno', en: '' } }), goal)).toEqual(['missing_name stages.0 en']);
  });

  it('asks for rules that name something that exists', () => {
    expect(ofStages(stageOf(0, { touchpoints: ['t0', 'gone'] }), goal)).toEqual([
      'unknown_touchpoint stages.0 gone',
    ]);
    expect(ofStages(stageOf(0, { touchpoints: [] }), goal)).toEqual(['empty_rule stages.0']);
    expect(ofStages(stageOf(0, { touchpoints: [], filters: [{ events: ['x'] }, {}] }), goal)).toEqual([
      'empty_filter stages.0 1',
    ]);
  });

  it('asks for "at least n within d days" with n and d', () => {
    expect(ofStages(stageOf(0, { atLeast: { times: 0, withinDays: 7 } }), goal)).toEqual([
      'at_least_times stages.0 0',
    ]);
    expect(ofStages(stageOf(0, { atLeast: { times: 1.5, withinDays: 0 } }), goal)).toEqual([
      'at_least_times stages.0 1.5',
      'at_least_days stages.0 0',
    ]);
  });

  it('asks for exits with a reason of their own; the clock keeps "lapsed"', () => {
    const exit = modelOf([]).exits[0]!;
    const withExits = (...exits: JourneyModel['exits']) => problems(modelOf([goal], { exits }));
    expect(withExits(exit, { ...exit, touchpoints: ['gone'] })).toEqual([
      'unknown_touchpoint exits.1 gone',
      'duplicate_exit exits.1 cancelled',
    ]);
    expect(withExits({ ...exit, reason: 'lapsed' })).toEqual(['bad_exit_reason exits.0 lapsed']);
    expect(withExits({ ...exit, touchpoints: [] })).toEqual(['empty_rule exits.0']);
    expect(withExits({ ...exit, name: { it: '', en: 'Gone' } })).toEqual(['missing_name exits.0 it']);
  });

  it('asks for lapses above zero, and for the property of a case', () => {
    expect(problems(modelOf([goal], { lapseDays: { beforeGoal: 0, afterGoal: Number.NaN } }))).toEqual([
      'bad_lapse lapseDays 0',
      'bad_lapse lapseDays NaN',
    ]);
    expect(problems(modelOf([goal], { key: { kind: 'case', property: ' ' } }))).toEqual([
      'no_case_property key',
    ]);
  });
});
