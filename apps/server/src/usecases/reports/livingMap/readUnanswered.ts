import { ALL_STAGES, type LivingMapCell, type UnansweredFigure } from '@viaggio/domain/ports/livingMapStore';
import {
  planUnanswered,
  shapeUnanswered,
  type UnansweredReport,
  type UnansweredRequest,
} from '@viaggio/domain/reports';
import type { Bilingual } from '@viaggio/domain/touchpoints';
import { answerReport, NONE, type PreparedReport, prepareReport, type ReportAnswer } from '../prepareReport';
import { prepareOverview } from '../readOverview';
import type { ReportInput, ReportScope } from '../reportScope';
import type { LivingMapDeps } from './deps';

export type UnansweredInput = ReportInput & UnansweredRequest;

export interface UnansweredAnswer extends UnansweredReport {
  readonly currency: string;
  readonly model: { readonly id: string; readonly name: Bilingual }[];
}

const DEFINITION: Record<string, string> = {
  actions:
    'Contacts of the period that are the customer’s own act, at a touchpoint of the catalogue, by the stage in which the customer stood right after.',
  answered:
    'Actions that a contact of ours names (property responseTo: the message it answers); else those after which the same customer’s next contact of ours that names nothing came within the time allowed. The rule stands in the answer.',
  share: 'Of the actions whose time is over, those that were answered.',
  interval:
    '95 % interval of the share (Wilson), of as many independent actions as these are worth: several actions of one customer go together.',
  waiting: 'Actions whose time is not over and that have no answer so far: never counted as unanswered.',
  declared: 'A map says that we answer it by hand. No event proves it: it is in no figure, and told apart.',
  value:
    'What hangs on it: customers with an unanswered action × the share of customers that their stage loses (lost ÷ moved on, lost or started again, in the period) × typical order value.',
};

async function planOf(deps: LivingMapDeps, prepared: PreparedReport, input: UnansweredInput) {
  const { context } = prepared;
  const { workspace, asOf } = context;
  const plan = planUnanswered(input, context, []);
  const named = await deps.livingMap.namedResponses({ workspace, from: plan.from, asOf });
  const hash = deps.hasherOf(workspace);
  return { ...plan, named: named.map(({ message }) => hash('message', message)) };
}

/** Which actions of customers get no response of ours, and what hangs on them. */
export async function readUnanswered(
  deps: LivingMapDeps,
  scope: ReportScope,
  input: UnansweredInput,
): Promise<ReportAnswer<UnansweredAnswer>> {
  const prepared = await prepareReport(deps, scope, input);
  const query = await planOf(deps, prepared, input);
  return answerReport(deps, prepared, query, async (measures) => {
    const { stages, catalogue } = prepared;
    const [rows, counts, { typicalOrder }] = await Promise.all([
      deps.livingMap.countUnanswered(query),
      stages.length === 0 ? [] : countStages(deps, scope, input),
      measures(),
    ]);
    const { window, windows, named } = query;
    const report = shapeUnanswered({
      ...{ request: input, rows, stages, catalogue, counts, typicalOrder, window, windows },
      namedResponses: named.length,
    });
    const model = stages.map(({ id, name }) => ({ id, name }));
    return { data: { ...report, currency: scope.currency, model }, definition: DEFINITION };
  });
}

/** What became of who stood in the stages that journeys hold. */
async function countStages(deps: LivingMapDeps, scope: ReportScope, { unit: _, ...input }: UnansweredInput) {
  const { query } = await prepareOverview(deps, scope, { ...input, model: undefined });
  return deps.overview.countStages(query);
}

const FIGURES: readonly string[] = [
  'actions',
  'answered',
  'unanswered',
  'waiting',
] satisfies UnansweredFigure[];
const ALL = 'all';

/** `<figure>.<stage>.<touchpoint>`; `none`: in no stage, `all`: any of them. */
export async function findUnansweredCell(
  deps: LivingMapDeps,
  scope: ReportScope,
  input: UnansweredInput,
  [figure = '', stage = '', touchpoint = '']: readonly string[],
): Promise<LivingMapCell | undefined> {
  const prepared = await prepareReport(deps, scope, input);
  const place = prepared.stages.findIndex(({ id }) => id === stage) + 1;
  const number = touchpoint === ALL ? 0 : prepared.context.numbers.touchpoints.get(touchpoint);
  const isKnown = place > 0 || stage === NONE || stage === ALL;
  if (!FIGURES.includes(figure) || !isKnown || number === undefined) return undefined;
  return {
    report: 'unanswered',
    query: await planOf(deps, prepared, input),
    stage: stage === ALL ? ALL_STAGES : place,
    touchpoint: number,
    figure: figure as UnansweredFigure,
  };
}
