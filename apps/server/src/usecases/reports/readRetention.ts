import {
  barsOf,
  planRetention,
  planTimeToConvert,
  type RetentionMode,
  type RetentionReport,
  type RetentionRequest,
  type Step,
  shapeRetention,
  spreadOf,
} from '@viaggio/domain/reports';
import { answerReport, prepareReport, type ReportAnswer, type ReportDeps } from './prepareReport';
import type { ReportInput, ReportScope } from './reportScope';

export type RetentionInput = ReportInput & RetentionRequest & { readonly mode: RetentionMode };

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
  const query = planRetention(input, prepared.context);
  return answerReport(deps, prepared, query, async () => {
    const counts = await deps.reports.countRetention(query);
    const { mode, buckets } = input;
    const data = shapeRetention({ query, counts, mode, buckets, timeZone: scope.timeZone });
    return { data, definition: RETENTION };
  });
}

export type TimeInput = ReportInput & { readonly from: Step; readonly to: Step };

export interface TimeReport {
  readonly people: number;
  readonly converted: number;
  readonly p50: number | null;
  readonly p90: number | null;
  readonly histogram: { from: number; to: number | null; people: number }[];
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
  const query = planTimeToConvert(input, prepared.context);
  return answerReport(deps, prepared, query, async () => {
    const { people, converted, times, histogram } = await deps.reports.timeToConvert(query);
    return {
      data: { people, converted, ...spreadOf(times), histogram: barsOf(histogram) },
      definition: TIME,
    };
  });
}
