import type { PeriodName } from '../../../components/periods';

/** The reports of the analysis, in the order of the questions a marketer asks. */
export const REPORT_KINDS = [
  'funnel',
  'paths',
  'retention',
  'attribution',
  'time',
  'process',
  'variants',
] as const;
export type ReportKind = (typeof REPORT_KINDS)[number];

/** For those who want to look behind the first answers. */
export const ADVANCED: readonly ReportKind[] = ['process', 'variants'];

export const PATH_OF = {
  funnel: '/w/$workspace/analysis/funnel',
  paths: '/w/$workspace/analysis/paths',
  retention: '/w/$workspace/analysis/retention',
  attribution: '/w/$workspace/analysis/attribution',
  time: '/w/$workspace/analysis/time',
  process: '/w/$workspace/analysis/process',
  variants: '/w/$workspace/analysis/variants',
} as const satisfies Record<ReportKind, string>;

/** What the route of each report is called. */
export const ROUTE_OF = {
  funnel: 'funnel',
  paths: 'paths',
  retention: 'retention',
  attribution: 'attribution',
  time: 'timeToConvert',
  process: 'processMap',
  variants: 'variants',
} as const satisfies Record<ReportKind, string>;

/**
 * The period of an address that names none. Longer than the map's: journeys need time to end, and who comes back is
 * seen over months.
 */
export function usualPeriodOf(kind: ReportKind): PeriodName {
  return kind === 'retention' ? '365' : '90';
}
