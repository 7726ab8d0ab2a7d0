import {
  planRepurchase,
  type RepurchaseReport,
  type RepurchaseRequest,
  shapeRepurchase,
} from '@viaggio/domain/reports';
import { answerReport, prepareReport, type RelationDeps, type ReportAnswer } from './prepareReport';
import type { ReportInput, ReportScope } from './reportScope';

export type RepurchaseInput = ReportInput & RepurchaseRequest;

const DEFINITION: Record<string, string> = {
  people: 'Customers with a purchase in the period.',
  again: 'Of them, who bought again after their first purchase of the period, by now.',
  intervals: 'From a purchase of the period to the next one of the same customer, whenever it was.',
  p50: 'Typical time between two purchases: half are shorter. Only of those that have had a next one.',
  p90: 'Nine in ten are shorter.',
  byOrder: 'The same, from the first purchase ever to the second, the second to the third, and so on.',
  share:
    'Of customers, the share that has bought again so many days after their first purchase of the period. Those still waited for count for as long as they have been followed (Kaplan–Meier).',
  interval: '95 % interval of the share (Greenwood, on the log-log scale).',
  atRisk: 'Who was followed so long and had not bought again before.',
  medianDays: 'Days until half of all customers have bought again.',
  tooFew: 'Fewer than ten customers: no shares are told.',
};

/** After how long customers buy again. */
export async function readRepurchase(
  deps: RelationDeps,
  scope: ReportScope,
  input: RepurchaseInput,
): Promise<ReportAnswer<RepurchaseReport>> {
  const prepared = await prepareReport(deps, scope, input);
  const query = planRepurchase(input, prepared.context, prepared.stages);
  return answerReport(deps, prepared, query, async () => ({
    data: shapeRepurchase(await deps.relations.countRepurchase(query)),
    definition: DEFINITION,
  }));
}
