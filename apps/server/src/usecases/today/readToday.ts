import type { IdentityDecisions } from '@viaggio/domain/ports/identityDecisions';
import type { SourceStore } from '@viaggio/domain/ports/sources';
import { localOf } from '@viaggio/domain/time';
import type { Decision } from '@viaggio/domain/today';
import type { ReportScope } from '../reports/reportScope';
import { type CallsDeps, readCalls, type TodayCall } from './readCalls';
import { type ChangesDeps, readChanges, type TodayChanges } from './readChanges';
import { type DecisionDeps, readDecision } from './readDecision';
import { readSilent, type TodaySilence } from './readSilent';

export interface TodayDeps extends ChangesDeps, CallsDeps, DecisionDeps {
  readonly sources: Pick<SourceStore, 'list'>;
  readonly decisions: Pick<IdentityDecisions, 'count'>;
  /** UTC milliseconds. */
  readonly now: () => number;
}

export interface TodayReport {
  readonly date: string;
  readonly weekday: number;
  readonly changes: TodayChanges;
  readonly calls: readonly TodayCall[];
  /** null: not told to who is limited to places. */
  readonly silent: readonly TodaySilence[] | null;
  readonly decision: Decision | null;
  readonly hasEvents: boolean;
  readonly currency: string;
  readonly asOf: number;
}

const DAY_MS = 86_400_000;

/**
 * The page of the day: what changed since yesterday, whom to call, which connections are silent, what waits for a
 * decision. Connections and what waits belong to no place: to who is limited to places they are not told.
 */
export async function readToday(
  deps: TodayDeps,
  scope: ReportScope,
  { place }: { readonly place?: string | undefined } = {},
): Promise<TodayReport> {
  const { workspace, timeZone, currency } = scope;
  const now = deps.now();
  const asOf = deps.projectedUntil(workspace);
  const limited = scope.places !== null || place !== undefined;
  const changes = await readChanges(deps, scope, place);
  const [calls, silent, decision] = await Promise.all([
    readCalls(deps, scope, { place, typicalOrder: changes.typicalOrder }),
    limited ? null : readSilent(deps, { workspace, timeZone, now }),
    scope.places !== null ? null : readDecision(deps, { workspace, now, ...changes.measures }),
  ]);
  const yesterday = localOf(now, timeZone) - DAY_MS;
  return {
    date: new Date(yesterday).toISOString().slice(0, 10),
    weekday: new Date(yesterday).getUTCDay(),
    changes,
    calls,
    silent,
    decision,
    hasEvents: changes.hasEvents,
    currency,
    asOf,
  };
}
