import type { CyclesQuery, LivingMapCell } from '@viaggio/domain/ports/livingMapStore';
import {
  type AlignmentReport,
  findAlignmentWays,
  findStrange,
  type LaidCycle,
  layOnMap,
  type PlannedStage,
  planAlignment,
  shapeAlignment,
} from '@viaggio/domain/reports';
import type { Bilingual } from '@viaggio/domain/touchpoints';
import type { ReportAnswer } from '../prepareReport';
import { type OverviewInput, prepareOverview } from '../readOverview';
import type { ReportScope } from '../reportScope';
import { answerOverview } from './answerOverview';
import type { LivingMapDeps } from './deps';

export interface AlignmentInput extends OverviewInput {
  readonly plan: readonly PlannedStage[];
  readonly person?: string | undefined;
}

export interface AlignmentAnswer extends AlignmentReport {
  readonly names: Record<string, Bilingual>;
  readonly journeys?: LaidCycle[];
}

const DEFINITION: Record<string, string> = {
  cycles: 'Cycles that began in the period, with all that followed until now.',
  alignment:
    'The cheapest way to turn what happened into what was planned: a match costs 0, a planned touchpoint that was skipped 1, a contact that is none 1. Stages come in order, touchpoints of a stage in any unless they are numbered, optional ones may be missing. Of equal ways the leftmost. The same touchpoint several times in a row counts once.',
  reached: 'Of the cycles that came to the stage, those that met the touchpoint in its place.',
  skipped: 'Those that came to the stage, or beyond, without it.',
  pending: 'Open cycles that stand in the stage and may still meet it.',
  outOfOrder: 'Skipped in its place, but met elsewhere in the cycle.',
  unexpected:
    'Contacts that are no planned touchpoint where they happened: unplanned, a repetition, or planned elsewhere.',
  movedOn:
    'Of the cycles known to have left the stage, those that came farther: who deviated against who did not, with the 95 % interval of the difference (Newcombe). A comparison, no proof.',
  felt: 'What they said while in the stage, −2 to +2, with the 95 % interval of the difference.',
};

async function prepareAlignment(deps: LivingMapDeps, scope: ReportScope, input: AlignmentInput) {
  const prepared = await prepareOverview(deps, scope, input);
  const { stored, definitions, query: asked } = prepared;
  const { touchpoints } = definitions.catalogue;
  const numbers = { touchpoints: new Map(touchpoints.map(({ id, number }) => [id, number])) };
  const planned = planAlignment(input.plan, stored.model, numbers);
  const all = planned.plan.flatMap(({ cards }) => cards.map(({ touchpoint }) => touchpoint));
  const query: CyclesQuery = { ...asked, planned: [...new Set(all)] };
  return { prepared, planned, query };
}

/** What of a map customers reach and skip, and what deviating costs. */
export async function readAlignment(
  deps: LivingMapDeps,
  scope: ReportScope,
  input: AlignmentInput,
): Promise<ReportAnswer<AlignmentAnswer>> {
  const started = performance.now();
  const { prepared, planned, query } = await prepareAlignment(deps, scope, input);
  const { model } = prepared.stored;
  const catalogue = prepared.definitions.catalogue.touchpoints;
  const person = input.person === undefined ? undefined : await deps.findPersonOf(scope, input.person);
  return answerOverview(deps, scope, prepared, started, async () => {
    const [cycles, own] = await Promise.all([
      deps.livingMap.countCycles(query),
      person === undefined ? undefined : deps.livingMap.cyclesOf(query, person),
    ]);
    const report = shapeAlignment(planned, cycles, model, catalogue);
    const journeys = own?.map((cycle) => layOnMap(planned.plan, cycle, model, catalogue));
    return {
      data: { ...report, names: namesIn(report, journeys ?? [], catalogue), ...(journeys && { journeys }) },
      definition: DEFINITION,
    };
  });
}

function namesIn(
  { planned, unexpected }: AlignmentReport,
  journeys: readonly LaidCycle[],
  catalogue: readonly { readonly id: string; readonly name: Bilingual }[],
): Record<string, Bilingual> {
  const contacts = journeys.flatMap((journey) => journey.contacts);
  const told = new Set([...planned, ...unexpected, ...contacts].map(({ touchpoint }) => touchpoint));
  return Object.fromEntries(catalogue.flatMap(({ id, name }) => (told.has(id) ? [[id, name]] : [])));
}

const FIGURES = ['reached', 'skipped', 'pending', 'outOfOrder'] as const;

/** `reached.<stage of the map>.<touchpoint>` and its like; `unexpected.<stage of the model>.<touchpoint>`. */
export async function findAlignmentCell(
  deps: LivingMapDeps,
  scope: ReportScope,
  input: AlignmentInput,
  [name, stage = '', touchpoint = '']: readonly string[],
): Promise<LivingMapCell | undefined> {
  const { prepared, planned, query } = await prepareAlignment(deps, scope, input);
  const figure = FIGURES.find((one) => one === name);
  if (figure !== undefined) {
    const cycles = await deps.livingMap.countCycles(query);
    const variants = findAlignmentWays(planned.plan, cycles, { stage, touchpoint, figure });
    return variants && { report: 'variants', query, variants };
  }
  const { stored, definitions } = prepared;
  const place = stored.model.stages.findIndex(({ id }) => id === stage);
  const number = definitions.catalogue.touchpoints.find(({ id }) => id === touchpoint)?.number;
  if (name !== 'unexpected' || place < 0 || number === undefined) return undefined;
  if (!query.planned.includes(number)) return { report: 'strange', query, stage: place, touchpoint: number };
  const cycles = await deps.livingMap.countCycles(query);
  return { report: 'variants', query, variants: findStrange(planned.plan, cycles, place, number) };
}
