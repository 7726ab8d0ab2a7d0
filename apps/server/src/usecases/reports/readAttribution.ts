import type { SummedCost } from '@viaggio/domain/ports/reportStore';
import {
  type AttributionRequest,
  type AttributionShare,
  type CostedRow,
  labelsOf,
  planAttribution,
  shapeAttribution,
  shareAttribution,
} from '@viaggio/domain/reports';
import type { Bilingual } from '@viaggio/domain/touchpoints';
import { answerReport, prepareReport, type ReportAnswer, type ReportDeps } from './prepareReport';
import { type ReportInput, type ReportScope, refusePlaces } from './reportScope';

export type AttributionInput = ReportInput & AttributionRequest & { readonly margin?: number };

export interface AttributionReport {
  readonly conversions: number;
  readonly value: number;
  readonly rows: CostedRow[];
  readonly breakdown: AttributionShare[];
  readonly otherCurrencies: { currency: string; cost: number }[];
  readonly names: Record<string, Bilingual>;
  readonly currency: string;
}

export const ATTRIBUTION: Record<string, string> = {
  first: 'All to the first contact: what opens the door.',
  last: 'All to the last contact before the conversion: what closes.',
  'last-non-direct': 'All to the last contact that was no direct visit.',
  linear: 'Shared equally among all contacts.',
  position: '40 % to the first, 40 % to the last, 20 % to those between.',
  'time-decay': 'The nearer to the conversion the more: half for every seven days.',
  markov: 'By how many conversions would be missing without it, as paths go (removal effect).',
  shapley: 'Shared equally among the different ones on the way.',
  cost: "Costs recorded in the period in the workspace's currency; those in others are told apart.",
  won: 'Customers who converted for the first time ever, by the first contact before it.',
  payback: 'Days after customers were won until what they brought, times the margin, covers the cost.',
};

/** Costs in the workspace's currency, and sums of those in others. A cost that names no currency is in ours. */
function splitCosts(costs: readonly SummedCost[], own: string) {
  const isOurs = ({ currency }: SummedCost) => currency === '' || currency === own;
  const others = new Map<string, number>();
  for (const { currency, cost } of costs.filter((one) => !isOurs(one)))
    others.set(currency, (others.get(currency) ?? 0) + cost);
  const otherCurrencies = [...others]
    .map(([currency, cost]) => ({ currency, cost }))
    .sort((a, b) => b.cost - a.cost);
  return { ours: costs.filter(isOurs), otherCurrencies };
}

/** How conversions are shared among what came before them. None of the models shows causes. */
export async function readAttribution(
  deps: ReportDeps,
  scope: ReportScope,
  input: AttributionInput,
): Promise<ReportAnswer<AttributionReport>> {
  const prepared = await prepareReport(deps, scope, input);
  refusePlaces(scope, input.breakdown);
  const query = planAttribution(input, prepared.context);
  return answerReport(deps, prepared, query, async () => {
    const [counts, words, apart, spent] = await Promise.all([
      deps.reports.countAttribution(query),
      prepared.wordsOf(query.by),
      query.breakdown && prepared.wordsOf(query.breakdown.by),
      // Who is limited to some places is told what was spent for these alone.
      deps.reports.sumCosts({ ...query, places: prepared.places }),
    ]);
    const { ours: costs, otherCurrencies } = splitCosts(spent, scope.currency);
    const payback = costs.length > 0 ? await deps.reports.countPayback(query) : undefined;
    const parts = {
      ...{ counts, models: input.models, words, apart, payback, margin: input.margin ?? 1 },
      costs: costs.length > 0 ? costs : undefined,
      isByPlace: query.breakdown?.by === 'place',
    };
    const rows = shapeAttribution(parts);
    const breakdown = shareAttribution(parts);
    const names = labelsOf(new Set(rows.map(({ name }) => name)), words);
    const { conversions, value } = counts;
    return {
      data: { conversions, value, rows, breakdown, otherCurrencies, names, currency: scope.currency },
      definition: ATTRIBUTION,
    };
  });
}
