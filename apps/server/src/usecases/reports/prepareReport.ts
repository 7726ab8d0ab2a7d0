import type { JourneyModel } from '@viaggio/domain/journeys';
import type { Definitions } from '@viaggio/domain/ports/definitionStore';
import type { FrictionStore } from '@viaggio/domain/ports/frictionStore';
import type { RelationStore } from '@viaggio/domain/ports/relationStore';
import type {
  ContactAttribute,
  PeriodMeasures,
  Population,
  ReportStore,
} from '@viaggio/domain/ports/reportStore';
import { type Numbers, type ReportContext, UNMAPPED, type Words } from '@viaggio/domain/reports';
import type { Touchpoint } from '@viaggio/domain/touchpoints';
import type { Trust } from '@viaggio/domain/trust';
import type { NumberedPersona } from '../personas/numberPersonas';
import { readTrust, type TrustDeps } from '../quality/readTrust';
import type { RuleQuestion } from '../segments/numberSegment';
import { notesOf, type ReportNote } from './notesOf';
import { refuseInfinite } from './refuseInfinite';
import { peopleOf, placesOf, type ReportInput, type ReportScope, type ScopeDeps } from './reportScope';

export interface ReportDeps extends TrustDeps, ScopeDeps {
  /** Whether contacts are being read again from the log, after an upgrade that has journeys hold more. */
  readonly isRestating: (workspace: number) => Promise<boolean>;
  readonly reports: ReportStore;
  /** What is known of a period, remembered while nothing changes. */
  readonly measurePeriod: (population: Population) => Promise<PeriodMeasures>;
  /** Every buyer persona whose rule can be asked. */
  readonly numberPersonas: (question: RuleQuestion) => Promise<NumberedPersona[]>;
}

export interface FrictionDeps extends ReportDeps {
  readonly friction: FrictionStore;
}

export interface RelationDeps extends ReportDeps {
  readonly relations: RelationStore;
}

/** Everything a report is planned and told with. */
export interface PreparedReport {
  /** By the clock of `performance`. */
  readonly started: number;
  readonly context: ReportContext;
  /** What rules of segments and personas are asked of. */
  readonly question: RuleQuestion;
  readonly scope: ReportScope;
  /** Places the figures are of; null: all. */
  readonly places: readonly string[] | null;
  readonly catalogue: readonly Touchpoint[];
  /** Of the default model. */
  readonly stages: JourneyModel['stages'];
  readonly wordsOf: (attribute: ContactAttribute) => Promise<Words>;
  /** What the figures leave out for now. */
  readonly notes: readonly ReportNote[];
}

/** Word of what a contact does not have: no campaign, no stage. */
export const NONE = 'none';

/** Reads what the asker may see, and the numbers of the workspace's words. */
export async function prepareReport(
  deps: ReportDeps,
  scope: ReportScope,
  input: ReportInput,
): Promise<PreparedReport> {
  const started = performance.now();
  const definitions = await deps.definitionsOf(scope.workspace);
  const { workspace } = scope;
  // The millisecond until which everything is known counts too.
  const asOf = deps.projectedUntil(workspace) + 1;
  const numbers = await numbersOf(deps, scope, definitions);
  const question: RuleQuestion = { workspace, numbers, definitions, asOf };
  const context: ReportContext = {
    workspace,
    timeZone: scope.timeZone,
    unit: input.unit ?? 'person',
    places: await placesOf(deps, scope, input.place),
    asOf,
    numbers,
    segment: await peopleOf(deps, scope, input, question),
  };
  const { touchpoints } = definitions.catalogue;
  return {
    started,
    context,
    question,
    scope,
    places: input.place === undefined ? scope.places : [input.place],
    catalogue: touchpoints,
    stages: stagesOf(definitions),
    wordsOf: (attribute) => wordsOf(deps, scope.workspace, attribute, definitions),
    notes: notesOf(input, context.numbers, await deps.isRestating(scope.workspace)),
  };
}

/** Numbers of the workspace's words that the asker may use. */
export async function numbersOf(
  { terms }: Pick<ReportDeps, 'terms'>,
  { workspace, places: allowed }: Pick<ReportScope, 'workspace' | 'places'>,
  { catalogue }: Definitions,
): Promise<Numbers> {
  const inverse = async (kind: 'channel' | 'event' | 'place') =>
    new Map([...(await terms.valuesOf(workspace, kind))].map(([number, word]) => [word, number]));
  const [channels, events, places] = await Promise.all([
    inverse('channel'),
    inverse('event'),
    inverse('place'),
  ]);
  const touchpoints = new Map(catalogue.touchpoints.map(({ id, number }) => [id, number]));
  // Who is limited to some places does not ask about others.
  if (allowed !== null) for (const place of places.keys()) if (!allowed.includes(place)) places.delete(place);
  return { touchpoints, channels, events, places };
}

/** The stages that journeys hold: those of the default model as it stands. */
function stagesOf({ models, defaultModel }: Definitions): JourneyModel['stages'] {
  const own = models.filter(({ model }) => model.id === defaultModel);
  return (own.find(({ state }) => state === 'current') ?? own[0])?.model.stages ?? [];
}

async function wordsOf(
  { terms }: Pick<ReportDeps, 'terms'>,
  workspace: number,
  attribute: ContactAttribute,
  definitions: Definitions,
): Promise<Words> {
  if (attribute === 'touchpoint') {
    const { touchpoints } = definitions.catalogue;
    const ids = new Map(touchpoints.map(({ number, id }) => [number, id]));
    const names = new Map(touchpoints.map(({ id, name }) => [id, name]));
    return { wordOf: (number) => ids.get(number) ?? UNMAPPED, labelOf: (word) => names.get(word) };
  }
  if (attribute === 'stage') {
    const stages = stagesOf(definitions);
    const names = new Map(stages.map(({ id, name }) => [id, name]));
    return { wordOf: (number) => stages[number - 1]?.id ?? NONE, labelOf: (word) => names.get(word) };
  }
  const words = await terms.valuesOf(workspace, attribute);
  return { wordOf: (number) => words.get(number) || NONE, labelOf: () => undefined };
}

export interface ReportAnswer<Data> {
  readonly data: Data;
  readonly trust: Omit<Trust, 'components'> & { readonly components: Trust['components'][number][] };
  readonly definition: Record<string, string>;
  readonly notes?: ReportNote[];
  readonly took: number;
  readonly asOf: string;
}

export interface Told<Data> {
  readonly data: Data;
  readonly definition: Record<string, string>;
  readonly notes?: readonly ReportNote[];
}

/** Answers a report with what every report says beside its data. `tell` is given what is known of the period. */
export async function answerReport<Data>(
  deps: ReportDeps,
  prepared: PreparedReport,
  population: Population,
  tell: (measures: () => Promise<PeriodMeasures>) => Promise<Told<Data>>,
): Promise<ReportAnswer<Data>> {
  const { scope, places, context } = prepared;
  const measured = deps.measurePeriod(population);
  const [told, trust] = await Promise.all([
    tell(() => measured),
    trustOf(deps, { ...scope, places }, population, measured),
  ]);
  refuseInfinite(told.data);
  const { notes: own = [], ...rest } = told;
  const notes = [...prepared.notes, ...own];
  return {
    ...rest,
    ...(notes.length > 0 && { notes }),
    trust: { ...trust, components: [...trust.components] },
    took: performance.now() - prepared.started,
    asOf: new Date(context.asOf - 1).toISOString(),
  };
}

async function trustOf(
  deps: ReportDeps,
  { workspace, timeZone, places }: ReportScope,
  { from, end, asOf }: Population,
  measured: Promise<PeriodMeasures>,
): Promise<Trust> {
  const { contacts, unmapped, people } = await measured;
  const until = Math.max(from, Math.min(end, asOf));
  return readTrust(deps, { workspace, timeZone, places, from, end: until, contacts, unmapped, people });
}
