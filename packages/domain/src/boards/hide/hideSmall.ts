import { hideCredit } from './hideCredit';
import { hideFunnel, hideTime } from './hideFunnel';
import { hidePaths } from './hidePaths';
import { hideProcess, hideVariants } from './hideProcess';
import { hideRetention } from './hideRetention';

const RULES = {
  funnel: hideFunnel,
  timeToConvert: hideTime,
  retention: hideRetention,
  attribution: hideCredit,
  paths: hidePaths,
  processMap: hideProcess,
  variants: hideVariants,
} as const;

/** Whether a report may be shown to whoever holds a link. */
export const isPublicReport = (report: string): report is keyof typeof RULES => Object.hasOwn(RULES, report);

/**
 * A report's data without what could point to a person: no count of people from 1 to 4, nor anything it could be
 * computed from. Hidden figures are null; things named by what few people did are left out. undefined: the report has
 * no rule, and is shown to nobody without an account.
 */
export function hideSmall(report: string, data: unknown): unknown {
  if (!isPublicReport(report)) return undefined;
  return (RULES[report] as (data: unknown) => unknown)(data);
}
