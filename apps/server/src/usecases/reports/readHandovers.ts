import {
  type HandoversReport,
  type HandoversRequest,
  planHandovers,
  shapeHandovers,
} from '@viaggio/domain/reports';
import { goalStep } from './goalStep';
import {
  answerReport,
  type FrictionDeps,
  type PreparedReport,
  prepareReport,
  type ReportAnswer,
} from './prepareReport';
import type { ReportInput, ReportScope } from './reportScope';

export type HandoversInput = ReportInput & HandoversRequest;

/** Feedback counts for a week after a handover. */
const FELT_MS = 7 * 86_400_000;

const DEFINITION: Record<string, string> = {
  count:
    'Two contacts of one customer in a row, in different groups of channels, the second in these days and no later than the time allowed after the first.',
  time: 'Time between the two contacts: typical (half are faster), and 9 in 10 within.',
  share:
    'Of the customers followed for the whole time, those who converted at the second contact or after it. Each customer counts once.',
  interval: '95 % interval of the share (Wilson).',
  baseline: 'The same of customers whose next contact stayed in the group.',
  open: 'Customers whose time is not over: in no share.',
  valueLost: 'How much less they convert than who stays × customers followed × typical order value.',
  felt: 'Mean emotion (−2 to +2) of what those customers said within 7 days; ten answers at least.',
};

/** The question with the conversion that is meant where none is given. */
export const withGoal = <Input extends { readonly conversion?: HandoversRequest['conversion'] }>(
  input: Input,
  prepared: PreparedReport,
): Input => ({ ...input, conversion: input.conversion ?? goalStep(prepared) });

/** From which channels to which customers pass, and what becomes of them. */
export async function readHandovers(
  deps: FrictionDeps,
  scope: ReportScope,
  input: HandoversInput,
): Promise<ReportAnswer<HandoversReport & { readonly currency: string }>> {
  const prepared = await prepareReport(deps, scope, input);
  const asked = withGoal(input, prepared);
  const { query, groups } = planHandovers(asked, prepared.context);
  return answerReport(deps, prepared, query, async (measures) => {
    const [counts, felt, { typicalOrder }] = await Promise.all([
      deps.friction.countHandovers(query),
      deps.friction.feelAfterHandovers(query, FELT_MS),
      measures(),
    ]);
    const hasConversion = asked.conversion !== undefined;
    const report = shapeHandovers({ groups, counts, felt, hasConversion, typicalOrder });
    return { data: { ...report, currency: scope.currency }, definition: DEFINITION };
  });
}
