import { lastPeriod } from '@viaggio/domain/alerts';
import type { AlertState, DueAlert } from '@viaggio/domain/ports/alertStore';
import { AppError } from '@viaggio/domain/shared';
import type { AlertDeps } from './deps';
import { evaluateAlert } from './evaluateAlert';
import { planDeliveries } from './planDeliveries';

/** Events take their time on the way: a period is looked at this long after its end. */
const GRACE_MS = 120_000;

/**
 * Looks at every alert whose hour or day has ended since it was looked at last. Of periods that went by while no server
 * ran only the last is looked at: the others are no news any more. Returns how many told something.
 */
export async function lookAtAlerts(
  deps: AlertDeps,
  { onError }: { readonly onError: (error: unknown, doing: string) => void },
): Promise<number> {
  let fired = 0;
  for (const alert of await deps.alerts.listEnabled()) {
    const told = await lookAt(deps, alert, onError).catch((error) => {
      onError(error, 'look at an alert');
      return false;
    });
    if (told) fired += 1;
  }
  if (fired > 0) deps.poke();
  return fired;
}

async function lookAt(
  deps: AlertDeps,
  alert: DueAlert,
  onError: (error: unknown, doing: string) => void,
): Promise<boolean> {
  const now = deps.now();
  const period = lastPeriod(now - GRACE_MS, alert.every, alert.timeZone);
  // What ended before the alert was made is not what it was made for.
  const isSeen = period.end <= alert.createdAt || (alert.state !== null && alert.state.from >= period.from);
  if (isSeen || deps.projectedUntil(alert.workspace) < period.end) return false;
  const base = { at: now, from: period.from, end: period.end, fault: '' };
  const unread = { value: null, expected: null, n: 0, isLearning: false, fired: false };
  let state: AlertState;
  try {
    const { fires, weeks: _, ...verdict } = await evaluateAlert(deps, alert, period);
    const told = fires && (await tell(deps, alert, { ...verdict, fires, weeks: _ }, period));
    state = { ...base, ...verdict, fired: told };
  } catch (error) {
    // A stage or touchpoint that is gone is for its owner to see; anything else is tried again at the next look.
    if (!(error instanceof AppError)) throw error;
    onError(error, 'evaluate an alert');
    state = { ...base, ...unread, fault: error.code };
  }
  await deps.alerts.noteState(alert.workspace, alert.id, state);
  return state.fired;
}

async function tell(
  deps: AlertDeps,
  alert: DueAlert,
  verdict: Awaited<ReturnType<typeof evaluateAlert>>,
  period: { readonly from: number; readonly end: number },
): Promise<boolean> {
  const deliveriesOf = await planDeliveries(deps, { alert, verdict, period, isTest: false });
  const fired = {
    alert: alert.id,
    workspace: alert.workspace,
    period,
    value: verdict.value ?? 0,
    expected: verdict.expected,
    n: verdict.n,
    at: deps.now(),
  };
  const event = await deps.alerts.fire(fired, (id) => deliveriesOf(id, `alert:${id}`));
  return event !== undefined;
}
