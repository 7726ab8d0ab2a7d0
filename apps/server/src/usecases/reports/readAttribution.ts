import type { SummedCost } from '@viaggio/domain/ports/reportStore';
import {
  type AttributionRequest,
  type AttributionShare,
  type CostedRow,
  labelsOf,
  type PeopleOfRows,
  peopleOfRows,
  planAttribution,
  shapeAttribution,
  shareAttribution,
} from '@viaggio/domain/reports';
import type { Bilingual } from '@viaggio/domain/touchpoints';
import { type ByPersona, ofContacts, PERSONAS_OVERLAP } from './byPersona';
import { answerReport, prepareReport, type ReportAnswer, type ReportDeps } from './prepareReport';
import { type ReportInput, type ReportScope, refusePlaces } from './reportScope';
import { shareByPersona } from './shareByPersona';

export type AttributionInput = ReportInput &
  ByPersona<AttributionRequest> & { readonly margin?: number; readonly withPeople?: boolean };

export interface AttributionReport {
  readonly conversions: number;
  readonly value: number;
  readonly rows: CostedRow[];
  readonly breakdown: AttributionShare[];
  readonly otherCurrencies: { currency: string; cost: number }[];
  /** null unless asked for. */
  readonly people: { readonly all: number; readonly rows: PeopleOfRows } | null;
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
  const query = planAttribution(ofContacts(input), prepared.context);
  return answerReport(deps, prepared, query, async () => {
    const [counts, words, apart, spent, credited, personas] = await Promise.all([
      deps.reports.countAttribution(query),
      prepared.wordsOf(query.by),
      query.breakdown && prepared.wordsOf(query.breakdown.by),
      // Who is limited to some places is told what was spent for these alone.
      deps.reports.sumCosts({ ...query, places: prepared.places }),
      input.withPeople ? deps.reports.countCreditedPeople(query) : undefined,
      shareByPersona(deps, prepared, input),
    ]);
    const { ours: costs, otherCurrencies } = splitCosts(spent, scope.currency);
    const payback = costs.length > 0 ? await deps.reports.countPayback(query) : undefined;
    const parts = {
      ...{ counts, models: input.models, words, apart, payback, margin: input.margin ?? 1 },
      costs: costs.length > 0 ? costs : undefined,
      isByPlace: query.breakdown?.by === 'place',
    };
    const rows = shapeAttribution(parts);
    const breakdown = personas ?? shareAttribution(parts);
    const names = labelsOf(new Set(rows.map(({ name }) => name)), words);
    const { conversions, value } = counts;
    const people = credited
      ? { all: credited.people, rows: peopleOfRows(credited, input.models, words) }
      : null;
    return {
      data: { conversions, value, rows, breakdown, otherCurrencies, people, names, currency: scope.currency },
      definition: ATTRIBUTION,
      ...(personas && { notes: [PERSONAS_OVERLAP] }),
    };
  });
}
