import { checkFilters, type FilterProblem, SLUG, type Touchpoint } from '../touchpoints/index';
import { LAPSED } from './tallyStages';
import type { EntryRule, ExitRule, JourneyModel, Stage } from './types';

/** What can be wrong in a journey model. */
export interface ModelProblem {
  readonly code:
    | 'no_stages'
    | 'too_many_stages'
    | 'bad_stage_id'
    | 'duplicate_stage'
    | 'missing_name'
    | 'no_goal'
    | 'several_goals'
    | 'after_stage_before_goal'
    | 'before_stage_after_goal'
    | 'unknown_touchpoint'
    | 'empty_rule'
    | 'at_least_times'
    | 'at_least_days'
    | 'bad_exit_reason'
    | 'duplicate_exit'
    | 'bad_lapse'
    | 'no_case_property'
    | Exclude<FilterProblem['code'], 'no_filters'>;
  /** `stages.<index>`, `exits.<index>`, `key`, `lapseDays`, or '' for the model itself. */
  readonly where: string;
  /** The value at fault, as text; '' when the place says it all. */
  readonly detail: string;
}

const MAX_STAGES = 20;

/** All problems of a model against the catalogue its rules name; none when it may be used. */
export function checkModel(model: JourneyModel, catalogue: readonly Touchpoint[]): ModelProblem[] {
  const known = new Set(catalogue.map((touchpoint) => touchpoint.id));
  return [
    ...checkShape(model),
    ...checkGoal(model.stages),
    ...model.stages.flatMap((stage, i) => checkStage(stage, i, model.stages, known)),
    ...model.exits.flatMap((exit, i) => checkExit(exit, i, model.exits, known)),
  ];
}

function problem(code: ModelProblem['code'], where = '', detail: string | number = ''): ModelProblem {
  return { code, where, detail: String(detail) };
}

function checkShape({ stages, key, lapseDays }: JourneyModel): ModelProblem[] {
  const problems: ModelProblem[] = [];
  if (stages.length === 0) problems.push(problem('no_stages'));
  if (stages.length > MAX_STAGES) problems.push(problem('too_many_stages', '', stages.length));
  if (key.kind === 'case' && key.property.trim() === '') problems.push(problem('no_case_property', 'key'));
  for (const days of [lapseDays.beforeGoal, lapseDays.afterGoal]) {
    if (!(days > 0 && Number.isFinite(days))) problems.push(problem('bad_lapse', 'lapseDays', days));
  }
  return problems;
}

/** One goal; the stages up to it are before the purchase, the later ones after. */
function checkGoal(stages: readonly Stage[]): ModelProblem[] {
  const goal = stages.findIndex((stage) => stage.goal);
  if (goal < 0) return stages.length === 0 ? [] : [problem('no_goal')];
  return stages.flatMap((stage, i) => {
    if (i > goal && stage.goal) return [problem('several_goals', at('stages', i))];
    if (i <= goal && stage.group === 'after') return [problem('after_stage_before_goal', at('stages', i))];
    if (i > goal && stage.group === 'before') return [problem('before_stage_after_goal', at('stages', i))];
    return [];
  });
}

function checkStage(
  stage: Stage,
  i: number,
  stages: readonly Stage[],
  known: ReadonlySet<string>,
): ModelProblem[] {
  const where = at('stages', i);
  const problems = [...checkNames(stage.name, where), ...checkRule(stage.entry, where, known)];
  if (!SLUG.test(stage.id)) problems.push(problem('bad_stage_id', where, stage.id));
  if (stages.findIndex((other) => other.id === stage.id) < i) {
    problems.push(problem('duplicate_stage', where, stage.id));
  }
  const { atLeast } = stage.entry;
  if (atLeast && !(Number.isInteger(atLeast.times) && atLeast.times >= 1)) {
    problems.push(problem('at_least_times', where, atLeast.times));
  }
  if (atLeast && !(atLeast.withinDays > 0 && Number.isFinite(atLeast.withinDays))) {
    problems.push(problem('at_least_days', where, atLeast.withinDays));
  }
  return problems;
}

function checkExit(
  exit: ExitRule,
  i: number,
  exits: readonly ExitRule[],
  known: ReadonlySet<string>,
): ModelProblem[] {
  const where = at('exits', i);
  const problems = [...checkNames(exit.name, where), ...checkRule(exit, where, known)];
  if (!SLUG.test(exit.reason) || exit.reason === LAPSED) {
    problems.push(problem('bad_exit_reason', where, exit.reason));
  }
  if (exits.findIndex((other) => other.reason === exit.reason) < i) {
    problems.push(problem('duplicate_exit', where, exit.reason));
  }
  return problems;
}

function checkNames(name: Stage['name'], where: string): ModelProblem[] {
  return (['it', 'en'] as const)
    .filter((language) => name[language].trim() === '')
    .map((language) => problem('missing_name', where, language));
}

function checkRule(
  rule: Pick<EntryRule, 'touchpoints' | 'filters'>,
  where: string,
  known: ReadonlySet<string>,
): ModelProblem[] {
  if (rule.touchpoints.length === 0 && rule.filters.length === 0) return [problem('empty_rule', where)];
  const unknown = rule.touchpoints.filter((id) => !known.has(id));
  const filters = rule.filters.length === 0 ? [] : checkFilters(rule.filters);
  return [
    ...unknown.map((id) => problem('unknown_touchpoint', where, id)),
    ...filters.flatMap(({ code, detail }) => (code === 'no_filters' ? [] : [problem(code, where, detail)])),
  ];
}

function at(list: 'stages' | 'exits', index: number): string {
  return `${list}.${index}`;
}
