import type { NamedDaily } from '@viaggio/domain/ports/frictionStore';
import {
  findIncidents,
  type PlannedSnags,
  planSnags,
  type SnagsReport,
  type SnagsRequest,
  shapeSnags,
} from '@viaggio/domain/reports';
import {
  answerReport,
  type FrictionDeps,
  type PreparedReport,
  prepareReport,
  type ReportAnswer,
} from './prepareReport';
import { withGoal } from './readHandovers';
import type { ReportInput, ReportScope } from './reportScope';

export type SnagsInput = ReportInput & SnagsRequest & { readonly splitBy?: string | undefined };

const DEFINITION: Record<string, string> = {
  times: 'How often it happened in these days.',
  people: 'How many customers met it.',
  share: 'Of the customers active in these days, those who met it.',
  open: 'Begun and not finished, and the time to come back is not over: not counted yet.',
  cost: 'Conversion after the first one, against moments of others at the same point (last contact, stage, month, age of the cycle) without it.',
  lostConversions: 'How much less they convert × customers who met it and can be compared.',
  valueLost: 'Conversions lost × typical order value.',
  sampled: 'Of very many customers what a snag costs is asked of a sample of them, on both sides alike.',
  unmatched: 'Of the customers followed, those with no moment like theirs: left out of the comparison.',
  incidents:
    'Days unlike the same weekdays before: four standard deviations, and three in ten at least; of places five, and half.',
};

/** What went wrong for customers, what it costs, and on which days it was unusual. */
export async function readSnags(
  deps: FrictionDeps,
  scope: ReportScope,
  input: SnagsInput,
): Promise<ReportAnswer<SnagsReport & { readonly currency: string }>> {
  const prepared = await prepareReport(deps, scope, input);
  const asked = withGoal(input, prepared);
  const planned = planSnags(asked, prepared.context);
  return answerReport(deps, prepared, planned.query, async (measures) => {
    const [read, { people, typicalOrder }, words] = await Promise.all([
      readParts(deps, scope, planned, input.splitBy),
      measures(),
      readWords(prepared, scope),
    ]);
    const { timeZone } = scope;
    const { query, kinds, steps } = planned;
    const ours = new Set(prepared.catalogue.filter((one) => one.initiative === 'us').map(({ id }) => id));
    const incidents = findIncidents({ query, timeZone, kinds, steps, ...read, words, ours });
    const hasConversion = asked.conversion !== undefined;
    const told = { planned, timeZone, incidents, active: people, typicalOrder, hasConversion, words };
    const report = shapeSnags({ ...told, ...read });
    return { data: { ...report, currency: scope.currency }, definition: DEFINITION };
  });
}

async function readParts(
  { friction }: FrictionDeps,
  { places }: ReportScope,
  { query, watch }: PlannedSnags,
  splitBy: string | undefined,
) {
  const { kinds, within } = query;
  // The log knows pages of everybody: who may see a part of the customers is not told of all.
  const isEverybody =
    places === null && query.places === undefined && query.segment === undefined && query.unit === 'person';
  const none: Promise<NamedDaily[]> = Promise.resolve([]);
  const [moments, outcomes, logged, daily, values, pages] = await Promise.all([
    friction.countSnags(query),
    friction.followSnags(query),
    friction.placeSnags(query, splitBy),
    friction.watchDays(watch),
    splitBy === undefined ? none : friction.watchValues({ ...watch, kinds, within }, splitBy),
    isEverybody ? friction.watchPages(watch) : none,
  ]);
  return { moments, outcomes, logged, daily, named: [...values, ...pages] };
}

async function readWords({ wordsOf }: PreparedReport, { places }: ReportScope) {
  const [channel, source, touchpoint, stage, place] = await Promise.all([
    wordsOf('channel'),
    wordsOf('source'),
    wordsOf('touchpoint'),
    wordsOf('stage'),
    places === null ? wordsOf('place') : undefined,
  ]);
  return { channel, source, touchpoint, stage, place };
}
