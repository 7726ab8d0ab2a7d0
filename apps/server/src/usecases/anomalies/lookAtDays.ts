import { type Anomaly, CHECKS, findAnomalies, PLACES_JUDGED_AFTER } from '@viaggio/domain/anomalies';
import type { AnomalyStore, DayMeter, DaySpan } from '@viaggio/domain/ports/anomalyStore';
import type { Definitions } from '@viaggio/domain/ports/definitionStore';
import { instantOfLocal, localDate, localOf } from '@viaggio/domain/time';
import { readSilent, type SilentDeps } from '../today/readSilent';

export interface LookDeps extends SilentDeps {
  readonly anomalies: AnomalyStore;
  readonly meter: DayMeter;
  readonly definitionsOf: (workspace: number) => Promise<Definitions>;
  readonly now: () => number;
}

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
/** Days that are kept to be compared with: as many weeks as volumes go back, and a little. */
const HISTORY_DAYS = 12 * 7;
/** Days that are measured again as long as they may still change, and how long a measure of one is good. */
const YOUNG_DAYS = 3;
const GOOD_FOR_MS = 3 * HOUR_MS;

const dateOf = (day: number): string => new Date(day * DAY_MS).toISOString().slice(0, 10);

/** Looks at every workspace in turn; one that cannot be looked at does not keep the others waiting. */
export async function lookAtDays(
  deps: LookDeps,
  { onError }: { readonly onError: (error: unknown, doing: string) => void },
): Promise<void> {
  for (const { workspace, timeZone } of await deps.anomalies.listWorkspaces()) {
    try {
      await lookAt(deps, workspace, timeZone);
    } catch (error) {
      onError(error, 'check the data');
    }
  }
}

/** Measures the days that have ended and were not measured yet, judges the last of them, and listens for silence. */
async function lookAt(deps: LookDeps, workspace: number, timeZone: string): Promise<void> {
  await noteSilence(deps, workspace, timeZone);
  const now = deps.now();
  const yesterday = Math.floor(localOf(now, timeZone) / DAY_MS) - 1;
  const isFresh = await measureDays(deps, { workspace, timeZone, yesterday, now });
  if (!isFresh) return;
  const since = dateOf(yesterday - HISTORY_DAYS);
  const days = (await deps.anomalies.listDays(workspace, since)).map(({ measures }) => measures);
  if (days.at(-1)?.day !== dateOf(yesterday)) return;
  await noteFound(deps, workspace, yesterday, findAnomalies(days));
}

/** True when something was measured. */
async function measureDays(
  deps: LookDeps,
  {
    workspace,
    timeZone,
    yesterday,
    now,
  }: { workspace: number; timeZone: string; yesterday: number; now: number },
): Promise<boolean> {
  const first = await deps.meter.firstAt(workspace);
  if (first === null) return false;
  const oldest = Math.max(Math.floor(localOf(first, timeZone) / DAY_MS), yesterday - HISTORY_DAYS);
  if (oldest > yesterday) return false;
  const known = new Map(
    (await deps.anomalies.listDays(workspace, dateOf(oldest))).map(({ measures, at }) => [measures.day, at]),
  );
  const isDue = (day: number): boolean => {
    const at = known.get(dateOf(day));
    return at === undefined || (day > yesterday - YOUNG_DAYS && now - at >= GOOD_FOR_MS);
  };
  const due = Array.from({ length: yesterday - oldest + 1 }, (_, i) => oldest + i).filter(isDue);
  if (due.length === 0) return false;
  const { catalogue } = await deps.definitionsOf(workspace);
  for (const day of due) {
    const measures = await deps.meter.measure(workspace, spanOf(day, timeZone), catalogue.touchpoints);
    await deps.anomalies.keepDay(workspace, measures, now);
  }
  await deps.anomalies.forgetDays(workspace, dateOf(yesterday - HISTORY_DAYS));
  return true;
}

const spanOf = (day: number, timeZone: string): DaySpan => ({
  day: dateOf(day),
  from: instantOfLocal(day * DAY_MS, timeZone),
  to: instantOfLocal((day + 1) * DAY_MS, timeZone),
});

async function noteFound(
  { anomalies, now }: LookDeps,
  workspace: number,
  yesterday: number,
  found: readonly Anomaly[],
): Promise<void> {
  const missing = found.filter(({ check }) => check === 'place_missing');
  const others = found.filter(({ check }) => check !== 'place_missing');
  const checks = CHECKS.filter((check) => check !== 'place_missing' && check !== 'silence');
  const at = now();
  await anomalies.note(workspace, { checks, day: dateOf(yesterday) }, others, at);
  const day = dateOf(yesterday - PLACES_JUDGED_AFTER);
  await anomalies.note(workspace, { checks: ['place_missing'], day }, missing, at);
}

async function noteSilence(deps: LookDeps, workspace: number, timeZone: string): Promise<void> {
  const now = deps.now();
  const silent = await readSilent(deps, { workspace, timeZone, now });
  const found = silent.map(
    ({ id, lastAt, hours }): Anomaly => ({
      check: 'silence',
      connection: id,
      name: '',
      property: '',
      day: localDate(lastAt, timeZone),
      value: hours,
      expected: 0,
    }),
  );
  await deps.anomalies.note(workspace, { checks: ['silence'], day: null }, found, now);
}
