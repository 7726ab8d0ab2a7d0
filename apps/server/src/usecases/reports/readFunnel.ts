import { type FunnelReport, type FunnelRequest, planFunnel, shapeFunnel } from '@viaggio/domain/reports';
import { answerReport, prepareReport, type ReportAnswer, type ReportDeps } from './prepareReport';
import { type ReportInput, type ReportScope, refusePlaces } from './reportScope';

export type FunnelInput = ReportInput & FunnelRequest;

const DEFINITION: Record<string, string> = {
  people: 'Who came at least to this step: each step a contact of its own, within the window from the first.',
  fromFirst: 'Of those who began, the share that came to this step.',
  fromPrevious: 'Of those who came to the step before, the share that came to this one.',
  interval: '95 % interval of the share (Wilson).',
  timeFromPrevious: 'Time from the step before: typical (half are faster), and 9 in 10 within.',
  lost: 'Who came to the step before and not to this one.',
  open: 'Of those lost, who may still come: their window has not ended. Nobody, where there is no window.',
  valueLost: 'Those lost whose window has ended × typical order value (the median of the period).',
};

/** How many come from one step to the next. */
export async function readFunnel(
  deps: ReportDeps,
  scope: ReportScope,
  input: FunnelInput,
): Promise<ReportAnswer<FunnelReport & { readonly currency: string }>> {
  const prepared = await prepareReport(deps, scope, input);
  refusePlaces(scope, input.breakdown);
  const query = planFunnel(input, prepared.context);
  return answerReport(deps, prepared, query, async (measures) => {
    const [counts, { typicalOrder }, words] = await Promise.all([
      deps.reports.countFunnel(query),
      measures(),
      query.breakdown && prepared.wordsOf(query.breakdown),
    ]);
    const top = input.breakdown?.top ?? 0;
    const report = shapeFunnel({ query, counts, timeZone: scope.timeZone, typicalOrder, top, words });
    return { data: { ...report, currency: scope.currency }, definition: DEFINITION };
  });
}
