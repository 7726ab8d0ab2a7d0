import {
  type FunnelReport,
  type FunnelRequest,
  inOrder,
  planFunnel,
  shapeFunnel,
} from '@viaggio/domain/reports';
import { askEachPersona, type ByPersona, ofContacts, PERSONAS_OVERLAP } from './byPersona';
import { answerReport, prepareReport, type ReportAnswer, type ReportDeps } from './prepareReport';
import { type ReportInput, type ReportScope, refusePlaces } from './reportScope';

export type FunnelInput = ReportInput & ByPersona<FunnelRequest>;

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
  const asked = ofContacts(input);
  const query = planFunnel(asked, prepared.context);
  return answerReport(deps, prepared, query, async (measures) => {
    const [counts, { typicalOrder }, words, personas] = await Promise.all([
      deps.reports.countFunnel(query),
      measures(),
      query.breakdown && prepared.wordsOf(query.breakdown),
      askEachPersona(deps, prepared, input.breakdown, async (context, name) => {
        const { steps } = await deps.reports.countFunnel(planFunnel(asked, context));
        return { name, people: steps.map(({ people }) => people) };
      }),
    ]);
    const top = input.breakdown?.top ?? 0;
    const report = shapeFunnel({ query, counts, timeZone: scope.timeZone, typicalOrder, top, words });
    const data = { ...report, ...(personas && { breakdown: mostFirst(personas, top) }) };
    return {
      data: { ...data, currency: scope.currency },
      definition: DEFINITION,
      ...(personas && { notes: [PERSONAS_OVERLAP] }),
    };
  });
}

/** Those with most people at the first step. */
const mostFirst = (rows: readonly { name: string; people: number[] }[], top: number) =>
  inOrder(rows.map(({ name, people }) => ({ name, people: people[0] ?? 0, steps: people })))
    .slice(0, top)
    .map(({ name, steps }) => ({ name, people: steps }));
