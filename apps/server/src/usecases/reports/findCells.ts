import type { NumberSet, ReportCell } from '@viaggio/domain/ports/reportStore';
import {
  NO_CONTACT,
  namedAt,
  OTHER,
  planAttribution,
  planFunnel,
  planPaths,
  planRetention,
  planTimeToConvert,
  planTravel,
  planVariants,
  type Words,
} from '@viaggio/domain/reports';
import { localDate } from '@viaggio/domain/time';
import { ofContacts } from './byPersona';
import type { PreparedReport, ReportDeps } from './prepareReport';
import type { AttributionInput } from './readAttribution';
import type { FunnelInput } from './readFunnel';
import type { PathsInput, ProcessInput, VariantsInput } from './readPaths';
import type { RetentionInput, TimeInput } from './readRetention';

type Found = ReportCell | undefined;
export type Find<Input> = (
  deps: ReportDeps,
  prepared: PreparedReport,
  input: Input,
  parts: readonly string[],
) => Promise<Found>;

const whole = (text: string | undefined): number =>
  /^\d{1,4}$/.test(text ?? '') ? Number(text) : Number.NaN;

/** `step.<n>`: who came to step n. `lost.<n>`: who came to the step before and not to n. */
export const findFunnelCell: Find<FunnelInput> = async (_, { context }, input, [kind, place]) => {
  const query = planFunnel(ofContacts(input), context);
  const step = whole(place);
  const isLost = kind === 'lost';
  if (!(isLost || kind === 'step') || !(step >= (isLost ? 2 : 1) && step <= query.steps.length))
    return undefined;
  return { report: 'funnel', query, step, isLost };
};

/** Numbers of a journey's arrays take two bytes. */
const NUMBERS = 65_536;

/** The lowest number that stands for a word. */
export function numberOf(word: string | undefined, { wordOf }: Words): number | undefined {
  for (let number = 0; number < NUMBERS; number++) if (wordOf(number) === word) return number;
  return undefined;
}

/** `node.<step>.<name>` and `link.<step>.<from>.<to>`. */
export const findPathCell: Find<PathsInput> = async (deps, prepared, input, [kind, place, from, to]) => {
  const query = planPaths(input, prepared.context, prepared.catalogue);
  const step = whole(place);
  if (!(step >= 1 && step <= query.steps) || from === undefined) return undefined;
  if (!(kind === 'node' || (kind === 'link' && to !== undefined && step < query.steps))) return undefined;
  const words = await prepared.wordsOf(query.by);
  const named = namedAt((await deps.reports.countPaths(query)).links, input.top);
  const set = (at: number, name: string): NumberSet => {
    const shown = [...(named.get(at) ?? [])];
    if (name === OTHER) return { numbers: shown, isExcept: true };
    return { numbers: shown.filter((number) => words.wordOf(number) === name), isExcept: false };
  };
  return {
    report: 'paths',
    query,
    step,
    from: set(step, from),
    to: kind === 'link' ? set(step + 1, to!) : undefined,
  };
};

/** `activity.<name>`: whom it happened to. `edge.<from>.<to>`: to whom one directly after the other. */
export const findProcessCell: Find<ProcessInput> = async (_, prepared, input, [kind, from, to]) => {
  const query = planTravel(input, prepared.context, prepared.catalogue);
  const words = await prepared.wordsOf(query.by);
  const first = numberOf(from, words);
  const second = kind === 'edge' ? numberOf(to, words) : undefined;
  if (first === undefined || (kind === 'edge' ? second === undefined : kind !== 'activity')) return undefined;
  return { report: 'process', query, from: first, to: second };
};

/** `variant.<index>`: those on the path at this place (from 0) of the answer. */
export const findVariantCell: Find<VariantsInput> = async (deps, prepared, input, [kind, index]) => {
  const query = planVariants(input, prepared.context, prepared.catalogue);
  if (kind !== 'variant' || !(whole(index) < query.limit)) return undefined;
  const variant = (await deps.reports.countVariants(query)).variants[whole(index)];
  return variant && { report: 'variants', query, path: variant.path };
};

/** `cohort.<start>`: who started then. `cohort.<start>.<n>`: who of them came back, as the mode says. */
export const findCohortCell: Find<RetentionInput> = async (_, prepared, input, [kind, start, offset]) => {
  const query = planRetention(ofContacts(input), prepared.context);
  if (kind !== 'cohort') return undefined;
  const bucket = query.buckets.findIndex((at) => localDate(at, prepared.context.timeZone) === start);
  if (bucket < 0 || query.buckets[bucket]! >= query.end) return undefined;
  if (offset === undefined) return { report: 'retention', query, bucket, back: undefined };
  const n = whole(offset);
  if (!(n <= input.buckets)) return undefined;
  const low = input.mode === 'on-or-before' ? 0 : n;
  const high = input.mode === 'on-or-after' ? query.buckets.length : n;
  return { report: 'retention', query, bucket, back: { low, high } };
};

/** `converted`: who did both. `waiting`: who did the first only, so far. */
export const findTimeCell: Find<TimeInput> = async (_, { context }, input, [kind]) => {
  if (kind !== 'converted' && kind !== 'waiting') return undefined;
  return {
    report: 'time',
    query: planTimeToConvert(ofContacts(input), context),
    converted: kind === 'converted',
  };
};

/** `row.<name>`: who converted after a contact of this unit. */
export const findCreditCell: Find<AttributionInput> = async (_, prepared, input, [kind, name]) => {
  const query = planAttribution(ofContacts(input), prepared.context);
  if (kind !== 'row' || name === undefined) return undefined;
  if (name === NO_CONTACT) return { report: 'attribution', query, unit: undefined };
  const unit = numberOf(name, await prepared.wordsOf(query.by));
  return unit === undefined ? undefined : { report: 'attribution', query, unit };
};
