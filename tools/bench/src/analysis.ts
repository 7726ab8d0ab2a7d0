import {
  alignmentInput,
  considerationInput,
  handoversInput,
  initiativeInput,
  lifecycleInput,
  repurchaseInput,
  snagsInput,
  unansweredInput,
  weakPointsInput,
} from '@viaggio/contract/reports';
import { ATTRIBUTION_MODELS } from '@viaggio/domain/ports/reportStore';
import type { SegmentRule } from '@viaggio/domain/segments';
import type { composeReports } from '../../../apps/server/src/composeReports';
import { readAlignment } from '../../../apps/server/src/usecases/reports/livingMap/readAlignment';
import { readUnanswered } from '../../../apps/server/src/usecases/reports/livingMap/readUnanswered';
import { readWeakPoints } from '../../../apps/server/src/usecases/reports/livingMap/readWeakPoints';
import type { ReportDeps } from '../../../apps/server/src/usecases/reports/prepareReport';
import { readAttribution } from '../../../apps/server/src/usecases/reports/readAttribution';
import { readConsideration } from '../../../apps/server/src/usecases/reports/readConsideration';
import { readFunnel } from '../../../apps/server/src/usecases/reports/readFunnel';
import { readHandovers } from '../../../apps/server/src/usecases/reports/readHandovers';
import { readInitiative } from '../../../apps/server/src/usecases/reports/readInitiative';
import { readLifecycle } from '../../../apps/server/src/usecases/reports/readLifecycle';
import { readOverview } from '../../../apps/server/src/usecases/reports/readOverview';
import { readPaths, readProcess, readVariants } from '../../../apps/server/src/usecases/reports/readPaths';
import { readRepurchase } from '../../../apps/server/src/usecases/reports/readRepurchase';
import { readRetention, readTimeToConvert } from '../../../apps/server/src/usecases/reports/readRetention';
import { readSnags } from '../../../apps/server/src/usecases/reports/readSnags';
import { countRule } from '../../../apps/server/src/usecases/segments/askRule';
import {
  numberSegmentRule,
  type RuleQuestion,
} from '../../../apps/server/src/usecases/segments/numberSegment';
import type { Line } from './table';
import { timeReport, type Yardstick } from './timeReport';

type AnalysisDeps = ReturnType<typeof composeReports>;

const DAY_MS = 86_400_000;
const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10);
const event = (name: string) => ({ events: [name] });

/** The reports of the analysis over a year, each cold, as questions with the bars they are held to. */
function analysisQuestions(deps: ReportDeps, workspace: number) {
  const scope = { workspace, timeZone: 'Europe/Rome', currency: 'EUR', places: null };
  const now = Date.now();
  const period = { from: dayOf(now - 366 * DAY_MS), to: dayOf(now + DAY_MS) };
  const steps = ['Product Viewed', 'Product Added', 'Checkout Started', 'Order Completed'].map(event);
  const travel = { period, by: 'touchpoint' as const, gap: 'PT30M' };
  const paths = { ...travel, steps: 5, collapse: true, top: 10, minimumShare: 0 };
  const funnel = { period, steps, window: 'PT24H', order: 'ordered' as const, start: 'any' as const };
  const order = event('Order Completed');
  const attribution = {
    period,
    conversion: order,
    value: 'value',
    by: 'channel' as const,
    lookback: 'P90D',
    markovOrder: 1 as const,
    nulls: true,
  };
  const weekly = { by: 'week' as const, mode: 'on' as const, cohort: 'first' as const, buckets: 12 };
  return [
    ['funnel, 4 steps, 24 hours', '≤ 0.7 ×', () => readFunnel(deps, scope, funnel)],
    ['paths, 5 steps, journeys', '≤ 0.5 ×', () => readPaths(deps, scope, { ...paths, scope: 'journey' })],
    ['paths, 5 steps, visits', '≤ 0.9 ×', () => readPaths(deps, scope, { ...paths, scope: 'session' })],
    [
      'channel credit, all models',
      '≤ 2.2 ×',
      () => readAttribution(deps, scope, { ...attribution, models: ATTRIBUTION_MODELS }),
    ],
    [
      'retention, weekly',
      '≤ 0.6 ×',
      () =>
        readRetention(deps, scope, {
          period,
          start: event('Product Viewed'),
          return: event('Product Viewed'),
          ...weekly,
        }),
    ],
    [
      'time to convert',
      '',
      () => readTimeToConvert(deps, scope, { period, from: event('Product Viewed'), to: order }),
    ],
    ['process map', '', () => readProcess(deps, scope, { ...travel, scope: 'journey' })],
    ['variants', '', () => readVariants(deps, scope, { ...travel, scope: 'journey', limit: 50 })],
  ] as const;
}

/** The segment that reports are asked of: bought in the last half year, and did not look at anything for a week after. */
const SEGMENT: SegmentRule = {
  kind: 'all',
  rules: [
    { kind: 'did', contacts: event('Order Completed'), atLeast: 1, within: 'P180D' },
    {
      kind: 'sequence',
      first: event('Order Completed'),
      next: event('Product Viewed'),
      within: 'P7D',
      missing: true,
      since: null,
    },
  ],
};

/** What a map of a shop plans. */
const PLAN = [
  { id: '1', stage: 'awareness', cards: [{ touchpoint: 'arrived-search' }, { touchpoint: 'product-list' }] },
  {
    id: '2',
    stage: 'consideration',
    cards: [{ touchpoint: 'product-viewed' }, { touchpoint: 'cart-viewed' }],
  },
  { id: '3', stage: 'purchase', cards: [{ touchpoint: 'order-completed' }] },
];

/** Reports that no bar is set for. */
function otherQuestions(deps: AnalysisDeps, workspace: number) {
  const scope = { workspace, timeZone: 'Europe/Rome', currency: 'EUR', places: null };
  const now = Date.now();
  const period = { from: dayOf(now - 366 * DAY_MS), to: dayOf(now + DAY_MS) };
  const steps = ['Product Viewed', 'Product Added', 'Checkout Started', 'Order Completed'].map(event);
  const ofSegment = {
    ...deps,
    numberSegment: (_: object, asked: RuleQuestion) => numberSegmentRule(deps, SEGMENT, asked),
  };
  const funnel = { period, steps, window: 'PT24H', order: 'ordered' as const, start: 'any' as const };
  return [
    ['snags', () => readSnags(deps, scope, snagsInput.parse({ period }))],
    ['handovers between channels', () => readHandovers(deps, scope, handoversInput.parse({ period }))],
    ['lifecycle, monthly', () => readLifecycle(deps, scope, lifecycleInput.parse({ period, by: 'month' }))],
    ['repurchase', () => readRepurchase(deps, scope, repurchaseInput.parse({ period }))],
    [
      'who starts, and pressure',
      () => readInitiative(deps, scope, initiativeInput.parse({ period, by: 'month' })),
    ],
    [
      'consideration',
      () => readConsideration(deps, scope, considerationInput.parse({ period, rule: 'brand' })),
    ],
    ['unanswered actions', () => readUnanswered(deps, scope, unansweredInput.parse({ period }))],
    ['weak points', () => readWeakPoints(deps, scope, weakPointsInput.parse({ period }))],
    [
      'planned against actual',
      () => readAlignment(deps, scope, alignmentInput.parse({ period, plan: PLAN })),
    ],
    ['people of a segment', () => countRule(deps, scope, SEGMENT)],
    ['funnel of a segment', () => readFunnel(ofSegment, scope, { ...funnel, segment: '1' })],
    ['living map of a segment', () => readOverview(ofSegment, scope, { period, segment: '1' })],
  ] as const;
}

/** Times the reports against the plain pass, on what has been seeded. */
export async function measureAnalysis(
  deps: AnalysisDeps,
  workspace: number,
  yardstick: Yardstick,
): Promise<Line[]> {
  const lines: Line[] = [];
  for (const [what, bar, ask] of analysisQuestions(deps, workspace))
    lines.push(await timeReport(yardstick, { what, bar }, ask));
  for (const [what, ask] of otherQuestions(deps, workspace))
    lines.push(await timeReport(yardstick, { what, bar: '' }, ask));
  return lines;
}
