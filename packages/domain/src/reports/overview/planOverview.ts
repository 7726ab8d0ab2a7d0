import type { JourneyModel } from '../../journeys/index';
import type { OverviewQuery } from '../../ports/overviewStore';
import { AppError } from '../../shared/index';
import { instantOf } from '../../time/index';

const DAY_MS = 86_400_000;
/** Ten years and a little: longer periods are mistakes. */
const MAX_DAYS = 3_700;

export interface OverviewRequest {
  readonly period: { readonly from: string; readonly to: string };
}

export interface OverviewContext {
  readonly workspace: number;
  readonly timeZone: string;
  readonly model: JourneyModel;
  readonly modelNumber: number;
  readonly isDefault: boolean;
  readonly asOf: number;
  readonly places: readonly number[] | undefined;
}

/**
 * The period as instants of the workspace's time zone, and everything else the store needs.
 * @throws AppError `period_empty`, `period_too_long`
 */
export function planOverview({ period }: OverviewRequest, context: OverviewContext): OverviewQuery {
  const from = instantOf(period.from, context.timeZone);
  const to = instantOf(period.to, context.timeZone);
  if (!(from < to)) {
    throw new AppError('period_empty', 'The period ends before it begins: choose a later end.', {
      field: 'period',
    });
  }
  if (to - from > MAX_DAYS * DAY_MS) {
    throw new AppError('period_too_long', 'The period is longer than ten years.', { field: 'period' });
  }
  const start = Math.max(0, Math.min(from, context.asOf + 1));
  return {
    workspace: context.workspace,
    model: context.modelNumber,
    byPerson: context.model.key.kind !== 'account',
    isDefault: context.isDefault,
    from: start,
    end: Math.max(start, Math.min(to, context.asOf + 1)),
    asOf: context.asOf,
    lapseBefore: Math.round(context.model.lapseDays.beforeGoal * DAY_MS),
    lapseAfter: Math.round(context.model.lapseDays.afterGoal * DAY_MS),
    places: context.places,
  };
}
