import type { JourneyModel } from '../../journeys/index';
import type { OverviewQuery } from '../../ports/overviewStore';
import type { NumberedRule } from '../../ports/segmentRules';
import { type PeriodRequest, planPeriod } from '../common/planPeriod';

const DAY_MS = 86_400_000;
const SECOND_MS = 1_000;

export interface OverviewRequest {
  readonly period: PeriodRequest;
}

export interface OverviewContext {
  readonly workspace: number;
  readonly timeZone: string;
  readonly model: JourneyModel;
  readonly modelNumber: number;
  readonly isDefault: boolean;
  readonly asOf: number;
  readonly places: readonly number[] | undefined;
  readonly segment?: NumberedRule | undefined;
}

const wholeSecond = (at: number): number => Math.floor(at / SECOND_MS) * SECOND_MS;

/**
 * The period as instants of the workspace's time zone, in whole seconds, and everything else the store needs.
 * @throws AppError `period_empty`, `period_too_long`
 */
export function planOverview({ period }: OverviewRequest, context: OverviewContext): OverviewQuery {
  const asked = planPeriod(period, context.timeZone);
  const from = wholeSecond(asked.from);
  const to = wholeSecond(asked.end);
  // The second that is going on counts as if it were over: what has arrived of it is there.
  const now = wholeSecond(context.asOf) + SECOND_MS;
  const start = Math.max(0, Math.min(from, now));
  return {
    workspace: context.workspace,
    model: context.modelNumber,
    byPerson: context.model.key.kind !== 'account',
    keyIsPerson: context.model.key.kind === 'person',
    hasExits: context.model.exits.length > 0,
    isDefault: context.isDefault,
    from: start,
    end: Math.max(start, Math.min(to, now)),
    asOf: now - 1,
    lapseBefore: Math.round(context.model.lapseDays.beforeGoal * DAY_MS),
    lapseAfter: Math.round(context.model.lapseDays.afterGoal * DAY_MS),
    places: context.places,
    segment: context.segment,
  };
}
