import type { Definitions } from '@viaggio/domain/ports/definitionStore';
import type { IdentityStore } from '@viaggio/domain/ports/identityStore';
import type {
  IdRange,
  JourneyStore,
  SignalStage,
  StoredJourney,
  StoredWalk,
} from '@viaggio/domain/ports/journeyStore';
import {
  filtersOfRules,
  type ProjectionPlan,
  planModels,
  restageJourney,
  stageAtMoment,
  walksJourneys,
} from '@viaggio/domain/projection';
import type { HashId } from '@viaggio/domain/shared';
import { gatherPeople } from './gatherPeople';

export interface RestageDeps {
  readonly identity: IdentityStore;
  readonly journeys: JourneyStore;
}

export interface RestageRound {
  readonly workspace: number;
  readonly definitions: Definitions;
  /**
   * Taken while nobody was being projected: newer than what is read here, older than whatever is projected meanwhile,
   * which stays.
   */
  readonly version: number;
  /** Told the share that is done, 0 to 1. */
  readonly onProgress?: (share: number) => void;
}

/** Ids are 63 bits wide. */
const IDS = 2n ** 63n;
/** What people expressed is held while their journeys pass. */
const SIGNALS_PER_RANGE = 100_000;
/** Journeys written at a time: bounds memory. */
const CONTACTS_PER_WRITE = 200_000;

/**
 * The plan of the models that are to be walked again (those being restated, and the default one, whose stages stand in
 * the journeys); undefined when companies or cases walk one of them, and the log must be read.
 */
export function planOfRestaging({
  models,
  catalogue,
  defaultModel,
}: Definitions): ProjectionPlan | undefined {
  const newest = models.findLast(({ model }) => model.id === defaultModel);
  const due = models.filter((stored) => stored.state === 'restating' || stored === newest);
  if (!due.every(walksJourneys)) return undefined;
  return planModels(due, catalogue.touchpoints, defaultModel);
}

/**
 * Walks every journey again after stages have changed and touchpoints have not: journeys are read instead of the log,
 * which is ten times less work. Returns the people it could not decide about, who are to be projected from the log:
 * those with an event that a rule asks more of than its touchpoint, and those who expressed something in the very
 * millisecond in which they moved.
 */
export async function restagePeople(
  deps: RestageDeps,
  round: RestageRound,
  plan: ProjectionPlan,
): Promise<HashId[]> {
  const ranges = rangesOf(await deps.journeys.countSignals(round.workspace));
  const sources = await deps.journeys.sourcesMatching(round.workspace, filtersOfRules(plan));
  const undecided = await gatherPeople(deps.identity, { workspace: round.workspace, sources, people: [] });
  for (const [index, range] of ranges.entries()) {
    undecided.push(...(await restageRange(deps.journeys, { ...round, plan }, range)));
    round.onProgress?.((index + 1) / ranges.length);
  }
  return undecided;
}

function rangesOf(signals: number): IdRange[] {
  const count = BigInt(Math.max(8, Math.ceil(signals / SIGNALS_PER_RANGE)));
  const bound = (index: bigint): string => ((IDS * index) / count).toString();
  return Array.from({ length: Number(count) }, (_, index) => ({
    first: bound(BigInt(index)),
    end: bound(BigInt(index) + 1n),
  }));
}

interface Restaging extends RestageRound {
  readonly plan: ProjectionPlan;
}

async function restageRange(journeys: JourneyStore, restaging: Restaging, range: IdRange): Promise<HashId[]> {
  const { workspace, plan, version } = restaging;
  const signals = byPerson(await journeys.readSignalStages(workspace, range));
  const moved = new Map<HashId, number>();
  const undecided: HashId[] = [];
  let pending = nothing();
  const flush = async (): Promise<void> => {
    const { rows, walks } = pending;
    pending = nothing();
    const none = { owners: new Map(), gone: [], signals: [] };
    await journeys.write({ workspace, version, journeys: rows, walks, ...none });
  };
  for await (const block of journeys.readJourneys(workspace, range)) {
    for (const journey of block) {
      const { walks, stages } = restageJourney(journey, plan, version);
      pending.contacts += journey.times.length;
      pending.walks.push(...storedWalks(journey.person, walks, plan));
      if (stages.some((stage, i) => stage !== journey.stages[i])) pending.rows.push({ ...journey, stages });
      const said = signals.get(journey.person) ?? [];
      if (!moveSignals(said, journey.times, stages, moved)) undecided.push(journey.person);
    }
    if (pending.contacts >= CONTACTS_PER_WRITE) await flush();
  }
  await flush();
  await journeys.restageSignals(workspace, version, moved);
  return undecided;
}

const nothing = (): { rows: StoredJourney[]; walks: StoredWalk[]; contacts: number } => ({
  rows: [],
  walks: [],
  contacts: 0,
});

const storedWalks = (
  person: HashId,
  walks: readonly StoredWalk['walk'][],
  { models }: ProjectionPlan,
): StoredWalk[] => walks.map((walk, index) => ({ model: models[index]!.number, key: person, person, walk }));

/** Notes which signals stand in another stage now; false when that cannot be told of one. */
function moveSignals(
  signals: readonly SignalStage[],
  times: readonly number[],
  stages: readonly number[],
  moved: Map<HashId, number>,
): boolean {
  for (const { messageHash, time, stage } of signals) {
    const now = stageAtMoment(times, stages, time);
    if (now === undefined) return false;
    if (now !== stage) moved.set(messageHash, now);
  }
  return true;
}

function byPerson(signals: readonly SignalStage[]): Map<HashId, SignalStage[]> {
  const grouped = new Map<HashId, SignalStage[]>();
  for (const signal of signals) {
    const list = grouped.get(signal.person);
    if (list) list.push(signal);
    else grouped.set(signal.person, [signal]);
  }
  return grouped;
}
