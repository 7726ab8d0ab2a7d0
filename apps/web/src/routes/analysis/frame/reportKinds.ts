import type { PeriodName } from '../../../components/periods';

/** The reports of the analysis, in the order of the questions a marketer asks. */
export const REPORT_KINDS = [
  'funnel',
  'paths',
  'snags',
  'handovers',
  'retention',
  'lifecycle',
  'repurchase',
  'consideration',
  'attribution',
  'time',
  'initiative',
  'process',
  'variants',
] as const;
export type ReportKind = (typeof REPORT_KINDS)[number];

/** What the questions are about, as the page of the analysis shows them. */
export const REPORT_GROUPS = [
  { id: 'way', kinds: ['funnel', 'paths', 'snags', 'handovers'] },
  { id: 'back', kinds: ['retention', 'lifecycle', 'repurchase'] },
  { id: 'works', kinds: ['consideration', 'attribution', 'time', 'initiative'] },
] as const satisfies readonly { readonly id: string; readonly kinds: readonly ReportKind[] }[];

/** For those who want to look behind the first answers. */
export const ADVANCED: readonly ReportKind[] = ['process', 'variants'];

export const PATH_OF = {
  funnel: '/w/$workspace/analysis/funnel',
  paths: '/w/$workspace/analysis/paths',
  snags: '/w/$workspace/analysis/snags',
  handovers: '/w/$workspace/analysis/handovers',
  retention: '/w/$workspace/analysis/retention',
  lifecycle: '/w/$workspace/analysis/lifecycle',
  repurchase: '/w/$workspace/analysis/repurchase',
  consideration: '/w/$workspace/analysis/consideration',
  attribution: '/w/$workspace/analysis/attribution',
  time: '/w/$workspace/analysis/time',
  initiative: '/w/$workspace/analysis/initiative',
  process: '/w/$workspace/analysis/process',
  variants: '/w/$workspace/analysis/variants',
} as const satisfies Record<ReportKind, string>;

/** What the route of each report is called. */
export const ROUTE_OF = {
  funnel: 'funnel',
  paths: 'paths',
  snags: 'snags',
  handovers: 'handovers',
  retention: 'retention',
  lifecycle: 'lifecycle',
  repurchase: 'repurchase',
  consideration: 'consideration',
  attribution: 'attribution',
  time: 'timeToConvert',
  initiative: 'initiative',
  process: 'processMap',
  variants: 'variants',
} as const satisfies Record<ReportKind, string>;

/**
 * The period of an address that names none. Longer than the map's: journeys need time to end, and who comes back is
 * seen over months.
 */
export function usualPeriodOf(kind: ReportKind): PeriodName {
  return kind === 'retention' || kind === 'repurchase' ? '365' : '90';
}
