import { type AlertWatch, alertWatch } from '@viaggio/contract/alerts';
import type { AlertPeriod } from '@viaggio/domain/alerts';
import type { Alert, AlertEvent, Delivery } from '@viaggio/domain/ports/alertStore';
import { AppError } from '@viaggio/domain/shared';
import { readDailySetting, setDailySetting } from '../../usecases/alerts/dailyMail';
import type { AlertDeps } from '../../usecases/alerts/deps';
import { maySee } from '../../usecases/alerts/planDeliveries';
import {
  type AlertWish,
  alertNotFound,
  createAlert,
  findAlert,
  removeAlert,
  type SavedAlert,
  updateAlert,
} from '../../usecases/alerts/saveAlert';
import { testAlert } from '../../usecases/alerts/testAlert';
import type { WorkspaceContext } from '../access/context';
import { instantOf, optionalInstantOf, readId } from '../handlers/wire';
import type { Handlers } from '../routes/handler';

type AlertRoute =
  | 'listAlerts'
  | 'getAlert'
  | 'createAlert'
  | 'updateAlert'
  | 'deleteAlert'
  | 'testAlert'
  | 'listAlertEvents'
  | 'confirmAlertEvent'
  | 'getDailyMail'
  | 'setDailyMail';

const idOf = ({ id }: { readonly id: string }): number => readId(id, 'alert_not_found');

/** Ids of events are longer than those of alerts. */
function eventOf(text: string): number {
  if (!/^[1-9]\d{0,14}$/.test(text)) throw alertNotFound();
  return Number(text);
}

const periodOf = ({ from, end }: AlertPeriod) => ({ from: instantOf(from), to: instantOf(end) });

/** What was kept was asked by the contract of its day; what no longer is a question of today's is said so. */
function watchOf(alert: Alert): AlertWatch {
  const parsed = alertWatch.safeParse(alert.watch);
  if (parsed.success) return parsed.data;
  throw new AppError('alert_outdated', `The alert "${alert.name}" asks what is no longer asked: remove it.`, {
    status: 409,
  });
}

function sayAlert(alert: Alert) {
  const { id, name, condition, every, to, enabled, places, createdAt, state } = alert;
  return {
    id: String(id),
    name,
    watch: watchOf(alert),
    condition,
    every,
    to: { members: to.members.map(String), webhook: to.webhook },
    enabled,
    places: places === null ? null : [...places],
    createdAt: instantOf(createdAt),
    state: state && {
      at: instantOf(state.at),
      ...periodOf(state),
      value: state.value,
      expected: state.expected,
      n: state.n,
      learning: state.isLearning,
      fired: state.fired,
      fault: state.fault,
    },
  };
}

const saySaved = ({ alert, signingSecret }: SavedAlert) => ({ ...sayAlert(alert), signingSecret });

const sayDelivery = ({ id, at, ...delivery }: Delivery) => ({
  ...delivery,
  id: String(id),
  at: instantOf(at),
});

const sayEvent = (event: AlertEvent) => ({
  id: String(event.id),
  ...periodOf(event.period),
  value: event.value,
  expected: event.expected,
  n: event.n,
  firedAt: instantOf(event.firedAt),
  confirmedAt: optionalInstantOf(event.confirmedAt),
  deliveries: event.deliveries.map(sayDelivery),
});

interface WireWish extends Omit<AlertWish, 'watch' | 'to'> {
  readonly watch: AlertWatch;
  readonly to: { readonly members: readonly string[]; readonly webhook: string | null };
}

const wishOf = ({ watch, to, ...wish }: WireWish): AlertWish => ({
  ...wish,
  watch: { report: watch.report, question: { ...watch.question }, figure: watch.figure },
  to: { members: [...new Set(to.members)].map(Number), webhook: to.webhook },
});

function readerOf({ caller, workspace }: WorkspaceContext) {
  if (caller.kind !== 'member') {
    throw new AppError('session_only', 'This is for people who are signed in.', { status: 403 });
  }
  return { workspace, userId: caller.user.id, email: caller.user.email };
}

export function alertHandlers(deps: AlertDeps): Handlers<AlertRoute> {
  return {
    listAlerts: async (_, { workspace, places }) => {
      const found = await deps.alerts.list(workspace);
      const items = found.filter((alert) => maySee(places, alert)).map(sayAlert);
      return { items, mail: deps.mailLacks.length === 0 };
    },
    getAlert: async ({ params }, context) => sayAlert(await findAlert(deps, context, idOf(params))),
    createAlert: async ({ body }, context) => saySaved(await createAlert(deps, context, wishOf(body))),
    updateAlert: async ({ params, body }, context) =>
      saySaved(await updateAlert(deps, context, { ...wishOf(body), id: idOf(params) })),
    deleteAlert: async ({ params }, context) => {
      await removeAlert(deps, context, idOf(params));
      return { ok: true };
    },
    testAlert: async ({ params }, context) => {
      const { verdict, period, deliveries } = await testAlert(deps, context, idOf(params));
      const { value, expected, n, isLearning, fires } = verdict;
      return {
        value,
        expected,
        n,
        learning: isLearning,
        wouldFire: fires,
        ...periodOf(period),
        deliveries: deliveries.map(sayDelivery),
      };
    },
    listAlertEvents: async ({ params, query }, context) => {
      const { id, workspace } = await findAlert(deps, context, idOf(params));
      return { items: (await deps.alerts.listEvents(workspace, id, query.limit)).map(sayEvent) };
    },
    confirmAlertEvent: async ({ params }, context) => {
      const { id, workspace } = await findAlert(deps, context, idOf(params));
      if (!(await deps.alerts.confirm(workspace, id, eventOf(params.event), deps.now())))
        throw alertNotFound();
      return { ok: true };
    },
    getDailyMail: async (_, context) => sayDaily(await readDailySetting(deps, readerOf(context))),
    setDailyMail: async ({ body }, context) =>
      sayDaily(await setDailySetting(deps, readerOf(context), body.on)),
  };
}

const sayDaily = ({ missing, ...setting }: Awaited<ReturnType<typeof readDailySetting>>) => ({
  ...setting,
  missing: [...missing],
});
