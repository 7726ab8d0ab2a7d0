import {
  barsOf,
  inOrder,
  nameOfValue,
  planRetention,
  planTimeToConvert,
  type RetentionMode,
  type RetentionReport,
  type RetentionRequest,
  type Step,
  shapeRetention,
  spreadOf,
} from '@viaggio/domain/reports';
import { localDate } from '@viaggio/domain/time';
import {
  type AskedBreakdown,
  askEachPersona,
  type ByPersona,
  ofContacts,
  PERSONAS_OVERLAP,
} from './byPersona';
import type { ReportNote } from './notesOf';
import { answerReport, prepareReport, type ReportAnswer, type ReportDeps } from './prepareReport';
import { type ReportInput, type ReportScope, refusePlaces } from './reportScope';

export type RetentionInput = ReportInput & ByPersona<RetentionRequest> & { readonly mode: RetentionMode };

const RETENTION: Record<string, string> = {
  people:
    'Who started in these days, and of them who came back in the bucket; 0 is the bucket of the start itself.',
  rate: 'Of those who started, the share that came back.',
  complete: 'The bucket has ended. Open ones can still grow.',
};

/** Who comes back. */
export async function readRetention(
  deps: ReportDeps,
  scope: ReportScope,
  input: RetentionInput,
): Promise<ReportAnswer<RetentionReport>> {
  const prepared = await prepareReport(deps, scope, input);
  refusePlaces(scope, input.breakdown);
  const asked = ofContacts(input);
  const query = planRetention(asked, prepared.context);
  const { mode, buckets } = input;
  return answerReport(deps, prepared, query, async () => {
    const shape = { mode, buckets, timeZone: scope.timeZone };
    const [counts, words, personas] = await Promise.all([
      deps.reports.countRetention(query),
      query.breakdown && prepared.wordsOf(query.breakdown.by),
      askEachPersona(deps, prepared, input.breakdown, async (context, name) => {
        const own = planRetention(asked, context);
        const { cohorts, overall } = shapeRetention({
          ...shape,
          query: own,
          counts: await deps.reports.countRetention(own),
        });
        return { name, people: cohorts.reduce((sum, cohort) => sum + cohort.people, 0), overall };
      }),
    ]);
    const data = shapeRetention({ ...shape, query, counts, words });
    const notes = untilWhen(mode, query.until, scope.timeZone);
    if (personas === undefined) return { data, definition: RETENTION, notes };
    const breakdown = inOrder(personas).slice(0, input.breakdown?.top);
    return { data: { ...data, breakdown }, definition: RETENTION, notes: [...notes, PERSONAS_OVERLAP] };
  });
}

/** "Or later" has an end: the buckets that are read. */
function untilWhen(mode: RetentionMode, until: number, timeZone: string): ReportNote[] {
  if (mode !== 'on-or-after') return [];
  const day = localDate(until, timeZone);
  const message = `Who came back later is counted before ${day}, where the last bucket of the last row ends: ask for more buckets to look farther.`;
  return [{ code: 'returns_until', message }];
}

export type TimeInput = ReportInput & {
  readonly from: Step;
  readonly to: Step;
  readonly breakdown?: AskedBreakdown | undefined;
};

export interface TimeReport {
  readonly people: number;
  readonly converted: number;
  readonly p50: number | null;
  readonly p90: number | null;
  readonly histogram: { from: number; to: number | null; people: number }[];
  readonly breakdown: {
    name: string | null;
    people: number;
    converted: number;
    p50: number | null;
    p90: number | null;
  }[];
}

const TIME: Record<string, string> = {
  people: 'Who did the first in the period.',
  converted: 'Of them, who did the second after it.',
  p50: 'Typical time from the first to the second: half are faster.',
  p90: 'Nine in ten are faster.',
};

/** How long it takes from one contact to another. */
export async function readTimeToConvert(
  deps: ReportDeps,
  scope: ReportScope,
  input: TimeInput,
): Promise<ReportAnswer<TimeReport>> {
  const prepared = await prepareReport(deps, scope, input);
  refusePlaces(scope, input.breakdown);
  const asked = ofContacts(input);
  const query = planTimeToConvert(asked, prepared.context);
  return answerReport(deps, prepared, query, async () => {
    const [{ people, converted, times, histogram, breakdown }, words, personas] = await Promise.all([
      deps.reports.timeToConvert(query),
      query.breakdown && prepared.wordsOf(query.breakdown.by),
      askEachPersona(deps, prepared, input.breakdown, async (context, name) => {
        const own = await deps.reports.timeToConvert(planTimeToConvert(asked, context));
        return { name, people: own.people, converted: own.converted, ...spreadOf(own.times) };
      }),
    ]);
    const apart = breakdown.map(({ value, times: own, ...counts }) => {
      return { name: nameOfValue(value, words), ...counts, ...spreadOf(own) };
    });
    return {
      data: {
        ...{ people, converted, ...spreadOf(times), histogram: barsOf(histogram) },
        breakdown: personas ? inOrder(personas).slice(0, input.breakdown?.top) : inOrder(apart),
      },
      definition: TIME,
      ...(personas && { notes: [PERSONAS_OVERLAP] }),
    };
  });
}
