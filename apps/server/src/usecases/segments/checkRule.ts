import { numberRule, pickedRulesOf, type SegmentRule } from '@viaggio/domain/segments';
import { modelOfPeople } from '../people/chooseModel';
import { numbersOf } from '../reports/prepareReport';
import type { SegmentDeps } from './deps';
import { findList } from './findList';

/**
 * Refuses a rule that could not be asked: unknown touchpoints, stages or lists, too many conditions.
 * @throws AppError
 */
export async function checkRule(
  deps: Pick<SegmentDeps, 'definitionsOf' | 'terms' | 'projectedUntil' | 'lists'>,
  workspace: number,
  rule: SegmentRule,
): Promise<void> {
  const definitions = await deps.definitionsOf(workspace);
  numberRule(rule, {
    numbers: await numbersOf(deps, { workspace, places: null }, definitions),
    model: modelOfPeople(definitions),
    asOf: deps.projectedUntil(workspace) + 1,
    pickOf: () => undefined,
  });
  for (const one of pickedRulesOf(rule))
    if (one.kind === 'list') await findList(deps.lists, workspace, one.list);
}
