import {
  type LifecycleBucket,
  type LifecycleRequest,
  planLifecycle,
  shapeLifecycle,
} from '@viaggio/domain/reports';
import { answerReport, prepareReport, type RelationDeps, type ReportAnswer } from './prepareReport';
import type { ReportInput, ReportScope } from './reportScope';

export type LifecycleInput = ReportInput & LifecycleRequest;

export interface LifecycleReport {
  readonly by: LifecycleRequest['by'];
  readonly buckets: LifecycleBucket[];
}

const DEFINITION: Record<string, string> = {
  new: 'Active in these days for the first time ever.',
  returning: 'Active in these days and in those before.',
  back: 'Active in these days and earlier, but not in those right before.',
  active: 'New, returning and back together.',
  quiet:
    'Active in the days before and not in these. Not told while these days are running: they may still come.',
  complete: 'The days have ended. Open ones can still grow.',
};

/** Who is new, who returns, who is back, and who has gone quiet. */
export async function readLifecycle(
  deps: RelationDeps,
  scope: ReportScope,
  input: LifecycleInput,
): Promise<ReportAnswer<LifecycleReport>> {
  const prepared = await prepareReport(deps, scope, input);
  const query = planLifecycle(input, prepared.context);
  return answerReport(deps, prepared, query, async () => {
    const counts = await deps.relations.countLifecycle(query);
    const buckets = shapeLifecycle(query, counts, scope.timeZone);
    return { data: { by: input.by, buckets }, definition: DEFINITION };
  });
}
