import type { OverviewQuery } from '@viaggio/domain/ports/overviewStore';
import {
  type BeforeAfterPlan,
  type BeforeAfterRequest,
  type ChangedStage,
  compareFeelings,
  findOtherChanges,
  type OtherChange,
  planBeforeAfter,
  shapeBeforeAfter,
} from '@viaggio/domain/reports';
import { localDate } from '@viaggio/domain/time';
import type { ReportAnswer } from '../prepareReport';
import { type OverviewInput, prepareOverview } from '../readOverview';
import type { ReportScope } from '../reportScope';
import { answerOverview, type PreparedOverview, populationOf } from './answerOverview';
import type { ChangeDeps } from './deps';

export interface BeforeAfterInput extends Omit<OverviewInput, 'period'>, BeforeAfterRequest {
  readonly note?: string | undefined;
}

type Of<Kind extends OtherChange['kind']> = Extract<OtherChange, { kind: Kind }>;
/** As it goes on the wire: ids are text, moments ISO instants. */
type ToldChange =
  | Of<'source' | 'channel'>
  | (Omit<Of<'note'>, 'id'> & { readonly id: string })
  | (Omit<Of<'version'>, 'at'> & { readonly at: string });

export interface BeforeAfterReport {
  readonly days: number;
  readonly before: BeforeAfterPlan['before'];
  readonly after: BeforeAfterPlan['after'];
  readonly stages: ChangedStage[];
  readonly feeling: ChangedStage['feeling'];
  readonly otherChanges: ToldChange[];
}

const DEFINITION: Record<string, string> = {
  periods:
    'As many whole days before the change as from it on. Each is told as it stood when it ended, so that neither had longer to move on.',
  conversion: 'Of the cycles that entered the stage in the period, those that had moved on by its end.',
  lost: 'Of the cycles that left the stage in the period, those that were lost.',
  feeling: 'Mean of what customers said in the stage, −2 to +2; ten answers on either side at least.',
  interval:
    '95 % interval of the difference: Newcombe for shares, normal for means. Better or worse is said where 0 lies outside it.',
  otherChanges:
    'What else changed in these days: other notes, new versions of touchpoints or stages, connections heard on less than half the days, channels whose volume moved by half or more and beyond chance.',
};

/** Period of a before-and-after question, for what asks the overview of one of its sides. */
export function sidesOf(deps: ChangeDeps, scope: ReportScope, input: BeforeAfterInput): BeforeAfterPlan {
  return planBeforeAfter(input, {
    timeZone: scope.timeZone,
    asOf: deps.projectedUntil(scope.workspace),
  });
}

/** The figures of every stage before and after a change, and what else changed. */
export async function readBeforeAfter(
  deps: ChangeDeps,
  scope: ReportScope,
  input: BeforeAfterInput,
): Promise<ReportAnswer<BeforeAfterReport>> {
  const started = performance.now();
  const plan = sidesOf(deps, scope, input);
  const { before, after, days } = plan;
  const { day: _, days: __, note: ___, ...asked } = input;
  const period = { from: before.from, to: after.to };
  const prepared = await prepareOverview(deps, scope, { ...asked, period });
  const side = async (from: number, end: number) => {
    const query: OverviewQuery = { ...prepared.query, from, end, asOf: end - 1 };
    const [stages, feelings] = await Promise.all([
      deps.overview.countStages(query),
      deps.overview.countFeelings(query),
    ]);
    return { stages, feelings };
  };
  return answerOverview(deps, scope, prepared, started, async () => {
    const [was, is, otherChanges] = await Promise.all([
      side(plan.from, plan.at),
      side(plan.at, plan.end),
      readOtherChanges(deps, scope, input, plan, prepared),
    ]);
    const stages = shapeBeforeAfter(prepared.stored.model, was, is);
    const feeling = compareFeelings(was, is);
    return { data: { days, before, after, stages, feeling, otherChanges }, definition: DEFINITION };
  });
}

/** Connections Viaggio fills itself: their silence means nothing. */
const OWN_KINDS: ReadonlySet<string> = new Set(['import', 'demo']);

async function readOtherChanges(
  deps: ChangeDeps,
  scope: ReportScope,
  { day, note }: BeforeAfterInput,
  plan: BeforeAfterPlan,
  prepared: PreparedOverview,
): Promise<ToldChange[]> {
  const { workspace } = scope;
  const [notes, versions, sources, channels] = await Promise.all([
    deps.notesOn(workspace),
    versionsIn(deps, workspace, plan, prepared),
    // Connections belong to no place: who sees some of them is told nothing of silence.
    scope.places === null ? heardDays(deps, scope, plan) : [],
    channelVolumes(deps, workspace, plan, prepared),
  ]);
  const { from } = plan.before;
  const { to } = plan.after;
  const facts = {
    from,
    to,
    notes,
    note: note === undefined ? null : Number(note),
    day,
    versions,
    sources,
    channels,
    days: plan.days,
  };
  return findOtherChanges(facts).map((one) => {
    if (one.kind === 'version') return { ...one, at: new Date(one.at).toISOString() };
    return one.kind === 'note' ? { ...one, id: String(one.id) } : one;
  });
}

/** Versions made in these days, the latest first. */
async function versionsIn(
  { authorOf }: ChangeDeps,
  workspace: number,
  { from, end }: BeforeAfterPlan,
  { definitions, stored }: PreparedOverview,
) {
  const found: { what: 'touchpoints' | 'stages'; version: number; at: number }[] = [];
  const look = async (what: 'touchpoints' | 'stages', last: number) => {
    for (let version = last; version > 1; version--) {
      const made = await authorOf(
        workspace,
        what === 'touchpoints' ? { catalogue: version } : { model: stored.model.id, version },
      );
      if (made === undefined || made.at < from) return;
      if (made.at < end) found.push({ what, version, at: made.at });
    }
  };
  await look('touchpoints', definitions.catalogue.version);
  await look('stages', stored.model.version);
  return found;
}

/** On how many days each connection was heard, before and after. */
async function heardDays(deps: ChangeDeps, { workspace, timeZone }: ReportScope, plan: BeforeAfterPlan) {
  const sources = (await deps.sources.list(workspace)).filter(({ kind }) => !OWN_KINDS.has(kind));
  if (sources.length === 0) return [];
  const hours = await deps.arrivalHours(workspace, plan.from);
  const daysOf = (connection: number, from: number, end: number): number =>
    new Set(
      hours.flatMap((one) =>
        one.connection === connection && one.hour >= from && one.hour < end
          ? [localDate(one.hour, timeZone)]
          : [],
      ),
    ).size;
  return sources.map(({ id, name }) => ({
    name,
    before: daysOf(id, plan.from, plan.at),
    after: daysOf(id, plan.at, plan.end),
  }));
}

/** Contacts of customers by channel, before and after. */
async function channelVolumes(
  deps: ChangeDeps,
  workspace: number,
  plan: BeforeAfterPlan,
  { query }: PreparedOverview,
) {
  const [rows, words] = await Promise.all([
    deps.relations.countInitiative({
      ...populationOf({ ...query, from: plan.from, end: plan.end }),
      buckets: [plan.from, plan.at],
      byCustomer: [],
      byUs: [],
    }),
    deps.terms.valuesOf(workspace, 'channel'),
  ]);
  const own = rows.filter(({ actor, channel }) => actor === 0 && channel > 0);
  const count = (channel: number, bucket: number): number =>
    own.reduce(
      (sum, row) => (row.channel === channel && row.bucket === bucket ? sum + row.contacts : sum),
      0,
    );
  return [...new Set(own.map(({ channel }) => channel))].map((channel) => ({
    channel: words.get(channel) ?? '',
    before: count(channel, 0),
    after: count(channel, 1),
  }));
}
