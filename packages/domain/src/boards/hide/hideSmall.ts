import { hideCredit } from './hideCredit';
import { hideFunnel, hideTime } from './hideFunnel';
import { hideHandovers, hideOverview, hideSnags } from './hideMap';
import { hidePaths } from './hidePaths';
import { hideProcess, hideVariants } from './hideProcess';
import { hideConsideration, hideInitiative, hideLifecycle, hideRepurchase } from './hideRelations';
import { hideRetention } from './hideRetention';

const RULES = {
  funnel: hideFunnel,
  timeToConvert: hideTime,
  retention: hideRetention,
  attribution: hideCredit,
  paths: hidePaths,
  processMap: hideProcess,
  variants: hideVariants,
  overview: hideOverview,
  lifecycle: hideLifecycle,
  repurchase: hideRepurchase,
  initiative: hideInitiative,
  handovers: hideHandovers,
  consideration: hideConsideration,
  snags: hideSnags,
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

/**
 * What is asked instead, so that a rule can tell how many are behind a figure: conversions are not people, and five of
 * one customer would point to that one. Personas are not told apart: people may be in several, so that the rest of all
 * the others can be had from any of them.
 */
export const askedToHide = (report: string, question: Readonly<Record<string, unknown>>): object => ({
  ...(report === 'attribution' && { withPeople: true }),
  ...((question.breakdown as { by?: unknown } | undefined)?.by === 'persona' && { breakdown: undefined }),
});
