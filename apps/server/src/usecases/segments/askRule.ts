import type { SegmentQuestion } from '@viaggio/domain/ports/segments';
import type { SegmentRule } from '@viaggio/domain/segments';
import { numbersOf } from '../reports/prepareReport';
import { placesOf, type ReportScope } from '../reports/reportScope';
import type { SegmentDeps } from './deps';
import { numberSegmentRule } from './numberSegment';

type Scope = Pick<ReportScope, 'workspace' | 'places'>;

/** A rule as it is asked now, of those whom the asker may see. */
async function numberRuleNow(deps: SegmentDeps, scope: Scope, rule: SegmentRule) {
  const { workspace } = scope;
  const definitions = await deps.definitionsOf(workspace);
  const asOf = deps.projectedUntil(workspace) + 1;
  const numbers = await numbersOf(deps, scope, definitions);
  const question: SegmentQuestion = { workspace, asOf, places: await placesOf(deps, scope, undefined) };
  const numbered = await numberSegmentRule(deps, rule, { workspace, numbers, definitions, asOf });
  return { numbered, question };
}

/** How many people belong to a rule now, of how many there are. */
export async function countRule(deps: SegmentDeps, scope: Scope, rule: SegmentRule) {
  const { numbered, question } = await numberRuleNow(deps, scope, rule);
  const counted = await deps.segmentReader.count(numbered, question);
  return { ...counted, asOf: question.asOf - 1 };
}

/** A page of the people who belong to a rule now, the last seen first. */
export async function listRulePeople(
  deps: SegmentDeps,
  scope: Scope,
  rule: SegmentRule,
  page: { readonly offset: number; readonly limit: number },
) {
  const { numbered, question } = await numberRuleNow(deps, scope, rule);
  return deps.segmentReader.people(numbered, question, page);
}
