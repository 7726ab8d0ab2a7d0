import type { AlertNews } from '../../usecases/alerts/deps';

const iso = (at: number): string => new Date(at).toISOString();

/** What a program reads of an alert. */
export function writeWebhookBody(
  id: string,
  { alert, verdict, period, isTest }: AlertNews,
  url: string,
): string {
  return JSON.stringify({
    id,
    type: isTest ? 'alert.test' : 'alert.fired',
    workspace: String(alert.workspace),
    alert: { id: String(alert.id), name: alert.name, watch: alert.watch, condition: alert.condition },
    period: { every: alert.every, from: iso(period.from), to: iso(period.end) },
    value: verdict.value,
    expected: verdict.expected,
    n: verdict.n,
    fires: verdict.fires,
    link: `${url}/w/${alert.workspace}/alerts?item=${alert.id}`,
  });
}
