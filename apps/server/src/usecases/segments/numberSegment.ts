import type { Definitions } from '@viaggio/domain/ports/definitionStore';
import type { NumberedRule } from '@viaggio/domain/ports/segmentRules';
import type { SegmentStore, StoredSegment } from '@viaggio/domain/ports/segments';
import type { Numbers } from '@viaggio/domain/reports';
import { numberRule, type PickedRule, pickedRulesOf, type SegmentRule } from '@viaggio/domain/segments';
import { AppError, type HashId } from '@viaggio/domain/shared';
import { modelOfPeople } from '../people/chooseModel';
import type { PickPeople } from './pickPeople';

export interface NumberDeps {
  readonly segments: Pick<SegmentStore, 'find'>;
  readonly pickPeople: PickPeople;
}

/** What a rule is asked of. */
export interface RuleQuestion {
  readonly workspace: number;
  readonly numbers: Numbers;
  readonly definitions: Definitions;
  /** Exclusive; UTC milliseconds. */
  readonly asOf: number;
}

/** Segments are called by their number. */
export async function findSegment(
  segments: Pick<SegmentStore, 'find'>,
  workspace: number,
  id: string,
): Promise<StoredSegment> {
  const number = /^\d{1,9}$/.test(id) ? Number(id) : 0;
  const found = await segments.find(workspace, number);
  if (found === undefined) {
    throw new AppError('segment_not_found', 'There is no such segment: it may have been removed.', {
      status: 404,
      field: 'segment',
    });
  }
  return found;
}

/** The rule of a segment in the numbers that journeys hold; undefined where no segment is asked for. */
export async function numberSegment(
  deps: NumberDeps,
  id: string | undefined,
  question: RuleQuestion,
): Promise<NumberedRule | undefined> {
  if (id === undefined) return undefined;
  const { rule } = await findSegment(deps.segments, question.workspace, id);
  return numberSegmentRule(deps, rule, question);
}

/** Any rule in the numbers that journeys hold. */
export async function numberSegmentRule(
  { pickPeople }: Pick<NumberDeps, 'pickPeople'>,
  rule: SegmentRule,
  { workspace, numbers, definitions, asOf }: RuleQuestion,
): Promise<NumberedRule> {
  // What is wrong with a rule is said before anybody is picked.
  const model = modelOfPeople(definitions);
  const context = { numbers, model, asOf };
  numberRule(rule, { ...context, pickOf: () => undefined });
  const picks = new Map<string, HashId>();
  for (const one of pickedRulesOf(rule)) picks.set(keyOf(one), await pickPeople(workspace, one));
  return numberRule(rule, { ...context, pickOf: (one) => picks.get(keyOf(one)) });
}

const keyOf = (rule: PickedRule): string => JSON.stringify(rule);
