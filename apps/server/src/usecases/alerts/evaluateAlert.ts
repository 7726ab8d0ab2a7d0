import { type AlertPeriod, type AlertVerdict, judgeAlert, periodsBefore } from '@viaggio/domain/alerts';
import type { DueAlert } from '@viaggio/domain/ports/alertStore';
import { instantOfLocal, localOf } from '@viaggio/domain/time';
import type { FigureDeps } from './deps';
import { readFigure } from './readFigure';

const DAY_MS = 86_400_000;

/** What an alert has to say of a period: its figure, what is usual, and whether that is worth telling. */
export async function evaluateAlert(
  deps: FigureDeps,
  alert: DueAlert,
  period: AlertPeriod,
): Promise<AlertVerdict> {
  const { workspace, timeZone, currency, places, watch } = alert;
  const scope = { workspace, timeZone, currency, places };
  const figure = await readFigure(deps, scope, watch, period);
  // One after the other: nobody waits for it, and reports are asked meanwhile.
  const before = [];
  for (const past of await knownPeriods(deps, alert, period)) {
    before.push(await readFigure(deps, scope, watch, past));
  }
  return judgeAlert(alert.condition, figure, before);
}

/** Of the same hours or days before, those of a day on which anything arrived: of the others nothing is known. */
async function knownPeriods(
  { quality }: Pick<FigureDeps, 'quality'>,
  { workspace, timeZone, places }: DueAlert,
  period: AlertPeriod,
): Promise<AlertPeriod[]> {
  const periods = periodsBefore(period, timeZone);
  const days = periods.map(({ from }) => {
    const day = Math.floor(localOf(from, timeZone) / DAY_MS) * DAY_MS;
    return { from: instantOfLocal(day, timeZone), to: instantOfLocal(day + DAY_MS, timeZone) };
  });
  const contacts = await quality.countSpans(workspace, days, places);
  return periods.filter((_, i) => (contacts[i] ?? 0) > 0);
}
