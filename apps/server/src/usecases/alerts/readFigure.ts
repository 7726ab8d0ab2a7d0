import type { AlertFigure, AlertPeriod } from '@viaggio/domain/alerts';
import type { StoredWatch } from '@viaggio/domain/ports/alertStore';
import type { Step } from '@viaggio/domain/reports';
import { AppError } from '@viaggio/domain/shared';
import { MIN_ANSWERS, npsOfCounts } from '@viaggio/domain/statistics';
import { snagOf } from '@viaggio/domain/today';
import { type FunnelInput, readFunnel } from '../reports/readFunnel';
import { prepareOverview } from '../reports/readOverview';
import { readTimeToConvert } from '../reports/readRetention';
import { placesOf, type ReportScope } from '../reports/reportScope';
import type { FigureDeps } from './deps';

interface Question {
  readonly place?: string;
  readonly model?: string;
  readonly stage?: string;
  readonly event?: string;
  readonly step?: Step;
}

type Read = (
  deps: FigureDeps,
  scope: ReportScope,
  watch: StoredWatch & { readonly question: Question },
  period: AlertPeriod,
) => Promise<AlertFigure>;

const iso = ({ from, end }: AlertPeriod) => ({
  from: new Date(from).toISOString(),
  to: new Date(end).toISOString(),
});

const count = (value: number): AlertFigure => ({ kind: 'count', value, n: value });
const shareOf = (part: number, n: number): AlertFigure => ({
  kind: 'share',
  value: n === 0 ? null : part / n,
  part,
  n,
});

const funnel: Read = async (deps, scope, { question }, period) => {
  const input = { ...(question as object), period: iso(period) } as FunnelInput;
  const { data } = await readFunnel(deps, scope, input);
  return shareOf(data.steps.at(-1)?.people ?? 0, data.steps[0]?.people ?? 0);
};

const overview: Read = async (deps, scope, { question, figure }, period) => {
  const { model, place } = question;
  const { query, stored } = await prepareOverview(deps, scope, { model, place, period: iso(period) });
  const stage = stored.model.stages.findIndex(({ id }) => id === question.stage);
  if (stage < 0) {
    throw new AppError('stage_not_found', `There is no stage "${question.stage}".`, {
      field: 'watch.question.stage',
    });
  }
  const counts = (await deps.overview.countStages(query)).find((row) => row.stage === stage);
  if (figure === 'conversion') return shareOf(counts?.converted ?? 0, counts?.entered ?? 0);
  return count(counts?.[figure as 'entered' | 'movedOn' | 'lost'] ?? 0);
};

/** Customers with such a contact in the period. */
async function peopleWith(
  deps: FigureDeps,
  scope: ReportScope,
  step: Step,
  { place, period }: { readonly place: string | undefined; readonly period: AlertPeriod },
): Promise<AlertFigure> {
  const input = { period: iso(period), place, from: step, to: step };
  return count((await readTimeToConvert(deps, scope, input)).data.people);
}

const contacts: Read = (deps, scope, { question }, period) =>
  peopleWith(deps, scope, question.step!, { place: question.place, period });

const snags: Read = async (deps, scope, { question: { event, place } }, period) => {
  const known = [...(await deps.terms.valuesOf(scope.workspace, 'event')).values()];
  const events = event === undefined ? known.filter((name) => snagOf(name) !== undefined) : [event];
  return events.length === 0 ? count(0) : peopleWith(deps, scope, { events }, { place, period });
};

const orders: Read = async (deps, scope, { question, figure }, { from, end }) => {
  const places = await placesOf(deps, scope, question.place);
  const query = { workspace: scope.workspace, model: 0, days: [from, end], places };
  const [day] = await deps.today.dailyMoney(query);
  if (figure === 'orders') return count(day?.orders ?? 0);
  return { kind: 'money', value: day?.revenue ?? 0, n: day?.orders ?? 0 };
};

const nps: Read = async (deps, scope, { question }, { from, end }) => {
  const places = await placesOf(deps, scope, question.place);
  const counts = await deps.today.npsCounts({ workspace: scope.workspace, from, end, places });
  const { score } = npsOfCounts(counts.n, counts.promoters, counts.detractors);
  return { kind: 'score', value: counts.n < MIN_ANSWERS ? null : score, ...counts };
};

const READS: Readonly<Record<string, Read>> = { funnel, overview, contacts, snags, orders, nps };

/** The watched figure over one hour or day, of the places in scope. */
export function readFigure(
  deps: FigureDeps,
  scope: ReportScope,
  watch: StoredWatch,
  period: AlertPeriod,
): Promise<AlertFigure> {
  const read = READS[watch.report];
  if (read === undefined) {
    throw new AppError('watch_unknown', `No alert can watch "${watch.report}".`, { field: 'watch.report' });
  }
  return read(deps, scope, watch, period);
}
