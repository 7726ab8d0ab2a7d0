import type { OverviewQuery, OverviewStore, StageReach } from '@viaggio/domain/ports/overviewStore';
import { type OverviewColumn, planOverview, shapeOverview } from '@viaggio/domain/reports';
import { AppError } from '@viaggio/domain/shared';
import type { Bilingual } from '@viaggio/domain/touchpoints';
import type { Trust } from '@viaggio/domain/trust';
import { readTrust, type TrustDeps } from '../quality/readTrust';
import { numbersOf } from './prepareReport';
import { peopleOf, placesOf, type ReportInput, type ReportScope, type ScopeDeps } from './reportScope';

export interface OverviewDeps extends TrustDeps, ScopeDeps {
  readonly overview: OverviewStore;
}

export interface OverviewInput extends ReportInput {
  readonly model?: string | undefined;
}

export interface OverviewReport {
  readonly data: {
    readonly stages: OverviewColumn[];
    readonly totals: {
      people: number;
      contacts: number;
      revenue: number;
      orders: number;
      signals: number;
      unmapped: number;
    };
    readonly typicalOrderValue: number | null;
    readonly currency: string;
    readonly model: { id: string; version: number; name: Bilingual };
  };
  readonly trust: Trust;
  readonly definition: Record<string, string>;
  readonly took: number;
  readonly asOf: string;
}

const WORDS_PER_STAGE = 6;

/** What each figure means, in the words of the domain. */
export const DEFINITIONS: Record<string, string> = {
  present: 'Cycles in the stage at the end of the period.',
  entered: 'Cycles that entered the stage in the period.',
  movedOn: 'Cycles that left the stage for a later one in the period.',
  lost: 'Cycles that ended in the stage in the period: without a contact for the lapse time, or by an exit.',
  dormant: 'Of those present, cycles half-way to lapsing.',
  restarted: 'Cycles that ended in the stage because the customer started again.',
  waiting: 'Cycles that entered in the period and are still in the stage.',
  reached: 'People who met the rule of the stage in the period, whatever their position.',
  conversion: 'Of the cycles that entered in the period, the share that has moved on by now.',
  timeInStage: 'Time from entering to moving on: typical (half are faster), and 9 in 10 within.',
  valueAtStake: 'Lost cycles × typical order value (the median).',
};

/** Plan of an overview: its model, its query. Throws for what it does not know. */
export async function prepareOverview(deps: OverviewDeps, scope: ReportScope, input: OverviewInput) {
  refuseUnit(input);
  const definitions = await deps.definitionsOf(scope.workspace);
  const wanted = input.model ?? definitions.defaultModel;
  const candidates = definitions.models.filter((stored) => stored.model.id === wanted);
  const stored = candidates.find((candidate) => candidate.state === 'current') ?? candidates[0];
  if (stored === undefined) {
    throw new AppError('model_not_found', `There are no stages called "${wanted}".`, {
      status: 404,
      field: 'model',
    });
  }
  const asOf = deps.projectedUntil(scope.workspace);
  const { workspace } = scope;
  const numbers = await numbersOf(deps, scope, definitions);
  const query = planOverview(input, {
    workspace: scope.workspace,
    timeZone: scope.timeZone,
    model: stored.model,
    modelNumber: stored.number,
    isDefault: stored.model.id === definitions.defaultModel,
    asOf,
    places: await placesOf(deps, scope, input.place),
    segment: await peopleOf(deps, scope, input, { workspace, numbers, definitions, asOf: asOf + 1 }),
  });
  return { definitions, stored, query, asOf };
}

/** What walks is said by the model. */
function refuseUnit({ unit }: OverviewInput): void {
  if (unit === 'account') {
    throw new AppError('unit_needs_account_model', 'To count companies, choose stages that companies walk.', {
      field: 'unit',
    });
  }
}

/** The map: every stage with its people, touchpoints, feelings, words and value at stake. */
export async function readOverview(
  deps: OverviewDeps,
  scope: ReportScope,
  input: OverviewInput,
): Promise<OverviewReport> {
  const started = performance.now();
  const { definitions, stored, query, asOf } = await prepareOverview(deps, scope, input);
  const parts = await readParts(deps.overview, query, stored.model.stages.length);
  const trust = await readTrust(deps, {
    workspace: scope.workspace,
    timeZone: scope.timeZone,
    places: scope.places,
    from: query.from,
    end: query.end,
    contacts: parts.totals.contacts,
    unmapped: parts.totals.unmapped,
    people: parts.totals.people,
  });
  const { people, contacts, revenue, orders, unmapped, typicalOrder } = parts.totals;
  const signals = parts.feelings.reduce((sum, count) => sum + count.signals, 0);
  return {
    data: {
      stages: shapeOverview({ ...parts, model: stored.model, catalogue: definitions.catalogue.touchpoints }),
      totals: { people, contacts, revenue, orders, signals, unmapped },
      typicalOrderValue: typicalOrder,
      currency: scope.currency,
      model: { id: stored.model.id, version: stored.model.version, name: stored.model.name },
    },
    trust,
    definition: DEFINITIONS,
    took: performance.now() - started,
    asOf: new Date(asOf).toISOString(),
  };
}

/** Who met each stage, and which stages anybody ever met: asked only where the period does not say it of all. */
async function readReach(
  store: OverviewStore,
  query: OverviewQuery,
  stageCount: number,
): Promise<[StageReach[], ReadonlySet<number>]> {
  const reached = await store.countReached(query);
  const met = new Set(reached.filter((row) => row.reached > 0).map((row) => row.stage));
  return [reached, met.size === stageCount ? met : await store.stagesEverMet(query.workspace, query.model)];
}

async function readParts(store: OverviewStore, query: OverviewQuery, stageCount: number) {
  const [stages, [reached, everMet], { cells, totals }, feelings, words, counts] = await Promise.all([
    store.countStages(query),
    readReach(store, query, stageCount),
    store.countContacts(query),
    store.countFeelings(query),
    store.words(query, WORDS_PER_STAGE),
    store.recordedCounts(query),
  ]);
  return { stages, reached, everMet, contacts: cells, totals, feelings, words, counts };
}
