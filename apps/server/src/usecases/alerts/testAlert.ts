import { type AlertPeriod, type AlertVerdict, lastPeriod } from '@viaggio/domain/alerts';
import type { Delivery } from '@viaggio/domain/ports/alertStore';
import type { AlertDeps } from './deps';
import { evaluateAlert } from './evaluateAlert';
import { planDeliveries } from './planDeliveries';
import { type AlertAsker, alertNotFound, findAlert } from './saveAlert';

/** A receiver that takes longer shows up in its own time. */
const PATIENCE_MS = 8_000;
const LOOK_EVERY_MS = 150;

export interface AlertTrial {
  readonly verdict: AlertVerdict;
  readonly period: AlertPeriod;
  readonly deliveries: readonly Delivery[];
}

/** Looks at the last whole period now, and sends what it says, marked as a test, whether or not it would fire. */
export async function testAlert(deps: AlertDeps, asker: AlertAsker, id: number): Promise<AlertTrial> {
  const found = await findAlert(deps, asker, id);
  const workspace = await deps.control.workspaces.find(asker.workspace);
  if (workspace === undefined) throw alertNotFound();
  const alert = { ...found, timeZone: workspace.timeZone, currency: workspace.currency };
  const period = lastPeriod(deps.now(), alert.every, alert.timeZone);
  const verdict = await evaluateAlert(deps, alert, period);
  const deliveriesOf = await planDeliveries(deps, { alert, verdict, period, isTest: true });
  const planned = deliveriesOf(null, `test:${id}:${deps.newSalt()}`);
  for (const delivery of planned) await deps.deliveries.keep(delivery);
  deps.poke();
  const keys = planned.map(({ key }) => key);
  return { verdict, period, deliveries: await watch(deps, keys) };
}

async function watch(deps: AlertDeps, keys: readonly string[]): Promise<Delivery[]> {
  const give = deps.now() + PATIENCE_MS;
  for (;;) {
    const found = (await Promise.all(keys.map((key) => deps.deliveries.find(key)))).filter(
      (one): one is Delivery => one !== undefined,
    );
    const isDone = found.every(({ state, attempts }) =>
      state === 'waiting' ? attempts > 0 : state !== 'sending',
    );
    if (isDone || deps.now() >= give) return found;
    await deps.wait(LOOK_EVERY_MS);
  }
}
