import {
  type AttributionRequest,
  type CostedRow,
  labelsOf,
  planAttribution,
  shapeAttribution,
} from '@viaggio/domain/reports';
import type { Bilingual } from '@viaggio/domain/touchpoints';
import { answerReport, prepareReport, type ReportAnswer, type ReportDeps } from './prepareReport';
import type { ReportInput, ReportScope } from './reportScope';

export type AttributionInput = ReportInput & AttributionRequest;

export interface AttributionReport {
  readonly conversions: number;
  readonly value: number;
  readonly rows: CostedRow[];
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
  cost: 'Costs recorded in the period.',
};

/** How conversions are shared among what came before them. None of the models shows causes. */
export async function readAttribution(
  deps: ReportDeps,
  scope: ReportScope,
  input: AttributionInput,
): Promise<ReportAnswer<AttributionReport>> {
  const prepared = await prepareReport(deps, scope, input);
  const query = planAttribution(input, prepared.context);
  return answerReport(deps, prepared, query, async () => {
    const [counts, words, costs] = await Promise.all([
      deps.reports.countAttribution(query),
      prepared.wordsOf(query.by),
      // Costs belong to no place: who is limited to some is not told.
      query.places === undefined ? deps.reports.sumCosts(query) : undefined,
    ]);
    const rows = shapeAttribution({ counts, models: input.models, words, costs });
    const names = labelsOf(new Set(rows.map(({ name }) => name)), words);
    const { conversions, value } = counts;
    return {
      data: { conversions, value, rows, names, currency: scope.currency },
      definition: ATTRIBUTION,
    };
  });
}
