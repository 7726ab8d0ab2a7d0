import {
  type AttributionRequest,
  type AttributionShare,
  inOrder,
  planAttribution,
  shapeAttribution,
} from '@viaggio/domain/reports';
import { askEachPersona, type ByPersona, ofContacts } from './byPersona';
import type { PreparedReport, ReportDeps } from './prepareReport';

/**
 * Credit of each persona's conversions alone; undefined where it is not told apart by persona. Costs are of nobody in
 * particular: no persona has a part of them.
 */
export async function shareByPersona(
  deps: ReportDeps,
  prepared: PreparedReport,
  input: ByPersona<AttributionRequest>,
): Promise<AttributionShare[] | undefined> {
  const words = await prepared.wordsOf(input.by);
  const models = input.models.filter((model) => model !== 'markov');
  const shares = await askEachPersona(deps, prepared, input.breakdown, async (context, name) => {
    const counts = await deps.reports.countAttribution(planAttribution(ofContacts(input), context));
    const parts = { counts, models, words, costs: undefined, payback: undefined, margin: 1 };
    const rows = shapeAttribution({ ...parts, apart: undefined, isByPlace: false });
    const { conversions, value } = counts;
    return { name, people: conversions, conversions, value, rows };
  });
  const most = shares && inOrder(shares).slice(0, input.breakdown?.top);
  return most?.map(({ people: _, ...share }) => share);
}
