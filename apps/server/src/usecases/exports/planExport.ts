import type { Population } from '@viaggio/domain/ports/reportStore';
import { AppError } from '@viaggio/domain/shared';
import { instantOf } from '@viaggio/domain/time';
import { type PreparedReport, prepareReport, type ReportDeps } from '../reports/prepareReport';
import type { ReportScope } from '../reports/reportScope';

/** Journeys keep seconds in four bytes: nothing lies outside. */
const EARLIEST = Date.UTC(1970, 0, 1);
const LATEST = Date.UTC(2100, 11, 31);

/** What of the workspace is asked for. Dates are local, or instants; `to` is exclusive. */
export interface ExportWish {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly segment?: string | undefined;
  readonly persona?: string | undefined;
  readonly place?: string | undefined;
}

export interface PlannedExport {
  readonly prepared: PreparedReport;
  readonly population: Population;
}

/**
 * Whom and which days an export is of.
 * @throws AppError `period_empty`, `segment_not_found`, `persona_not_found`, `place_not_allowed`
 */
export async function planExport(
  deps: ReportDeps,
  scope: ReportScope,
  wish: ExportWish,
): Promise<PlannedExport> {
  const { from, end } = planDays(wish, scope.timeZone);
  const period = { from: new Date(from).toISOString(), to: new Date(end).toISOString() };
  const { segment, persona, place } = wish;
  const prepared = await prepareReport(deps, scope, { period, segment, persona, place });
  const { workspace, unit, places, asOf, segment: rule } = prepared.context;
  return { prepared, population: { workspace, unit, places, asOf, segment: rule, from, end } };
}

function planDays({ from, to }: ExportWish, timeZone: string): { from: number; end: number } {
  const start = from === undefined ? EARLIEST : Math.max(EARLIEST, instantOf(from, timeZone));
  const end = to === undefined ? LATEST : Math.min(LATEST, instantOf(to, timeZone));
  if (start < end) return { from: start, end };
  throw new AppError('period_empty', 'The period ends before it begins: choose a later end.', {
    field: 'to',
  });
}
