import type { JourneyModel } from '../journeys/index';
import type { Bounds, NumberedRule } from '../ports/segmentRules';
import { type Numbers, numberStep, planDuration } from '../reports/index';
import { AppError, type HashId } from '../shared/index';
import type { PickedRule, PickedTrait, Range, ReachedRule, SegmentRule, StageRule, TraitRule } from './types';

const DAY_MS = 86_400_000;
const MOST_RULES = 60;
const DEEPEST = 6;

/** What a segment's rule is numbered with. */
export interface RuleContext {
  readonly numbers: Numbers;
  /** The default model and the number of its version. */
  readonly model: { readonly model: JourneyModel; readonly number: number } | undefined;
  readonly asOf: number;
  /** Picks the people of what journeys do not know; undefined: nobody. */
  readonly pickOf: (rule: PickedRule) => HashId | undefined;
}

/** Nobody belongs. */
const NOBODY: NumberedRule = { kind: 'any', rules: [] };

/**
 * A rule in the numbers that journeys hold.
 * @throws AppError `segment_too_large`, `segment_too_deep`, `stage_not_found`, and what steps and durations refuse
 */
export function numberRule(rule: SegmentRule, context: RuleContext): NumberedRule {
  checkSize(rule);
  return numbered(rule, context);
}

/** Rules of what journeys do not know, wherever they stand in a rule. */
export function pickedRulesOf(rule: SegmentRule): PickedRule[] {
  switch (rule.kind) {
    case 'all':
    case 'any':
      return rule.rules.flatMap(pickedRulesOf);
    case 'not':
      return pickedRulesOf(rule.rule);
    case 'trait':
      return [positive(rule).rule];
    case 'list':
      return [rule];
    default:
      return [];
  }
}

function checkSize(rule: SegmentRule): void {
  let rules = 0;
  const walk = (one: SegmentRule, depth: number): void => {
    if (++rules > MOST_RULES) {
      throw new AppError('segment_too_large', `A segment has at most ${MOST_RULES} conditions: drop some.`, {
        field: 'rule',
      });
    }
    if (depth > DEEPEST) {
      throw new AppError('segment_too_deep', `Conditions lie at most ${DEEPEST} deep: flatten some groups.`, {
        field: 'rule',
      });
    }
    if (one.kind === 'all' || one.kind === 'any') for (const inner of one.rules) walk(inner, depth + 1);
    if (one.kind === 'not') walk(one.rule, depth + 1);
  };
  walk(rule, 1);
}

function numbered(rule: SegmentRule, context: RuleContext): NumberedRule {
  const { numbers, asOf } = context;
  switch (rule.kind) {
    case 'all':
    case 'any':
      return { kind: rule.kind, rules: rule.rules.map((one) => numbered(one, context)) };
    case 'not':
      return { kind: 'not', rule: numbered(rule.rule, context) };
    case 'did':
      return {
        kind: 'did',
        contacts: numberStep(rule.contacts, numbers, 'rule'),
        atLeast: rule.atLeast,
        atMost: rule.atMost,
        from: since(rule.within, asOf),
      };
    case 'sequence':
      return {
        kind: 'sequence',
        first: numberStep(rule.first, numbers, 'rule'),
        next: numberStep(rule.next, numbers, 'rule'),
        within: planDuration(rule.within, 'rule'),
        isMissing: rule.missing,
        from: since(rule.since, asOf),
      };
    case 'stage':
    case 'reached':
      return placed(rule, context);
    case 'said':
      return {
        kind: 'said',
        metric: rule.metric,
        score: boundsOf(rule.score),
        emotion: boundsOf(rule.emotion),
        from: since(rule.within, asOf),
      };
    case 'trait': {
      const { rule: asked, isNot } = positive(rule);
      const found = picked(asked, context);
      return isNot ? { kind: 'not', rule: found } : found;
    }
    case 'list':
      return picked(rule, context);
  }
}

function picked(rule: PickedRule, { pickOf }: RuleContext): NumberedRule {
  const pick = pickOf(rule);
  return pick === undefined ? NOBODY : { kind: 'picked', pick };
}

/** Whoever has no profile does not say so either: `not_equals` finds everybody whom `equals` does not. */
function positive({ op, ...rest }: TraitRule): { rule: PickedTrait; isNot: boolean } {
  switch (op) {
    case 'not_equals':
      return { rule: { ...rest, op: 'equals' }, isNot: true };
    case 'not_contains':
      return { rule: { ...rest, op: 'contains' }, isNot: true };
    case 'not_exists':
      return { rule: { ...rest, op: 'exists' }, isNot: true };
    default:
      return { rule: { ...rest, op }, isNot: false };
  }
}

function placed(rule: StageRule | ReachedRule, { model, asOf }: RuleContext): NumberedRule {
  if (model === undefined) return NOBODY;
  const stages = rule.stages.map((id) => {
    const index = model.model.stages.findIndex((stage) => stage.id === id);
    if (index < 0) {
      throw new AppError('stage_not_found', `The stages have none called "${id}".`, {
        status: 404,
        field: 'rule',
      });
    }
    return index;
  });
  if (rule.kind === 'reached') {
    return { kind: 'reached', model: model.number, stages, from: since(rule.within, asOf) };
  }
  const { beforeGoal, afterGoal } = model.model.lapseDays;
  return {
    kind: 'stage',
    model: model.number,
    stages,
    state: rule.state,
    sleepsBefore: Math.round(beforeGoal * DAY_MS) / 2,
    sleepsAfter: Math.round(afterGoal * DAY_MS) / 2,
  };
}

function since(within: string | null, asOf: number): number {
  const span = planDuration(within, 'rule');
  return span === null ? 0 : Math.max(0, asOf - span);
}

const boundsOf = (range: Range | undefined): Bounds | undefined =>
  range === undefined ? undefined : { atLeast: range.atLeast, atMost: range.atMost };
