import type { RuleMatches, RulePreviewer } from '@viaggio/domain/ports/rulePreview';
import { AppError } from '@viaggio/domain/shared';
import { checkFilters, type EventFilter } from '@viaggio/domain/touchpoints';
import { limitOf } from '../places/limitOf';

const DAY_MS = 86_400_000;

/** "Matches 1,204 contacts of 310 customers in 30 days". */
export async function previewRule(
  deps: { readonly previewer: RulePreviewer; readonly now: () => number },
  rule: {
    readonly workspace: number;
    /** Places the asker is limited to; none: no limit. */
    readonly places: readonly string[];
    readonly filters: readonly EventFilter[];
    readonly days: number;
  },
): Promise<RuleMatches> {
  const [problem] = checkFilters(rule.filters);
  if (problem !== undefined && problem.code !== 'no_filters') {
    throw new AppError(problem.code, `The rule cannot be used: ${problem.code} ${problem.detail}.`, {
      status: 422,
      field: 'filters',
    });
  }
  const now = deps.now();
  const period = { from: now - rule.days * DAY_MS, to: now + DAY_MS };
  return deps.previewer.countMatches(rule.workspace, rule.filters, period, limitOf(rule.places));
}
