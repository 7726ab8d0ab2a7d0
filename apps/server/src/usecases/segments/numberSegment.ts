import type { Definitions } from '@viaggio/domain/ports/definitionStore';
import type { NumberedRule } from '@viaggio/domain/ports/segmentRules';
import type { Numbers } from '@viaggio/domain/reports';
import { numberRule, type PickedRule, pickedRulesOf, type SegmentRule } from '@viaggio/domain/segments';
import type { HashId } from '@viaggio/domain/shared';
import { modelOfPeople } from '../people/chooseModel';
import { type PersonaRuleDeps, ruleOfPersonaCalled } from '../personas/ruleOfPersona';
import { findSegment } from './findSegment';
import type { PickObjectors } from './pickObjectors';
import type { PickPeople } from './pickPeople';

export interface NumberDeps extends PersonaRuleDeps {
  readonly pickPeople: PickPeople;
  /** Those who object to profiling: they belong to nothing. */
  readonly pickObjectors?: PickObjectors;
}

/** What a rule is asked of. */
export interface RuleQuestion {
  readonly workspace: number;
  readonly numbers: Numbers;
  readonly definitions: Definitions;
  /** Exclusive; UTC milliseconds. */
  readonly asOf: number;
}

/** Whose customers are asked about: of a segment, of a persona, or of both at once. */
export interface AskedGroup {
  readonly segment?: string | undefined;
  readonly persona?: string | undefined;
}

/**
 * Who belongs to the segment and to the persona asked for, in the numbers that journeys hold; undefined where neither
 * is asked for.
 * @throws AppError `segment_not_found`, `persona_not_found`, `persona_without_rule`
 */
export async function numberSegment(
  deps: NumberDeps,
  { segment, persona }: AskedGroup,
  question: RuleQuestion,
): Promise<NumberedRule | undefined> {
  const { workspace } = question;
  const [first, second] = await Promise.all([
    segment === undefined ? undefined : findSegment(deps.segments, workspace, segment),
    persona === undefined ? undefined : ruleOfPersonaCalled(deps, workspace, persona),
  ]);
  const rules = [first?.rule, second].flatMap((rule) => (rule === undefined ? [] : [rule]));
  return bothRules(await Promise.all(rules.map((rule) => numberSegmentRule(deps, rule, question))));
}

/** Who belongs to all of them; undefined where there are none. */
export function bothRules(rules: readonly (NumberedRule | undefined)[]): NumberedRule | undefined {
  const asked = rules.flatMap((rule) => (rule === undefined ? [] : [rule]));
  return asked.length > 1 ? { kind: 'all', rules: asked } : asked[0];
}

/** Any rule in the numbers that journeys hold. */
export async function numberSegmentRule(
  { pickPeople, pickObjectors }: Pick<NumberDeps, 'pickPeople' | 'pickObjectors'>,
  rule: SegmentRule,
  { workspace, numbers, definitions, asOf }: RuleQuestion,
): Promise<NumberedRule> {
  // What is wrong with a rule is said before anybody is picked.
  const model = modelOfPeople(definitions);
  const context = { numbers, model, asOf };
  numberRule(rule, { ...context, pickOf: () => undefined });
  const picks = new Map<string, HashId>();
  for (const one of pickedRulesOf(rule)) picks.set(keyOf(one), await pickPeople(workspace, one));
  const numbered = numberRule(rule, { ...context, pickOf: (one) => picks.get(keyOf(one)) });
  const pick = await pickObjectors?.(workspace);
  if (pick === undefined) return numbered;
  return { kind: 'all', rules: [numbered, { kind: 'not', rule: { kind: 'picked', pick } }] };
}

const keyOf = (rule: PickedRule): string => JSON.stringify(rule);
