import type { Actor } from '@viaggio/domain/ports/access';
import type { Alert, NewAlert } from '@viaggio/domain/ports/alertStore';
import { AppError } from '@viaggio/domain/shared';
import { limitOf } from '../places/limitOf';
import type { AlertDeps } from './deps';
import { maySee } from './planDeliveries';
import { readFigure } from './readFigure';

const MOST_ALERTS = 100;

export interface AlertAsker {
  readonly workspace: number;
  readonly actor: Actor;
  /** Places the asker is limited to; none: no limit. */
  readonly places: readonly string[];
}

export type AlertWish = Pick<NewAlert, 'name' | 'watch' | 'condition' | 'every' | 'to' | 'enabled'>;

export interface SavedAlert {
  readonly alert: Alert;
  /** Answered once: where the webhook is new. */
  readonly signingSecret: string | null;
}

export const alertNotFound = (): AppError =>
  new AppError('alert_not_found', 'There is no such alert.', { status: 404 });

/** @throws AppError `alert_not_found`; one about places that the asker may not see does not exist for them */
export async function findAlert(
  { alerts }: Pick<AlertDeps, 'alerts'>,
  { workspace, places }: Pick<AlertAsker, 'workspace' | 'places'>,
  id: number,
): Promise<Alert> {
  const found = await alerts.find(workspace, id);
  if (found === undefined || !maySee(places, found)) throw alertNotFound();
  return found;
}

/** Makes an alert. */
export async function createAlert(deps: AlertDeps, asker: AlertAsker, wish: AlertWish): Promise<SavedAlert> {
  if ((await deps.alerts.count(asker.workspace)) >= MOST_ALERTS) {
    throw new AppError('too_many_alerts', `A workspace has at most ${MOST_ALERTS} alerts: remove some.`, {
      status: 409,
    });
  }
  const alert = {
    ...wish,
    workspace: asker.workspace,
    createdBy: asker.actor,
    places: limitOf(asker.places),
  };
  await checkAlert(deps, alert);
  const salt = wish.to.webhook === null ? null : deps.newSalt();
  const made = await deps.alerts.create(alert, salt);
  await note(deps, asker, made, 'alert.created');
  return { alert: made, signingSecret: salt && deps.signingSecretOf(salt) };
}

/** Changes an alert; what it is limited to by its maker stays. */
export async function updateAlert(
  deps: AlertDeps,
  asker: AlertAsker,
  { id, ...wish }: AlertWish & { readonly id: number },
): Promise<SavedAlert> {
  const before = await findAlert(deps, asker, id);
  const alert = { ...before, ...wish };
  await checkAlert(deps, alert);
  const isNew = wish.to.webhook !== before.to.webhook;
  const salt = isNew ? (wish.to.webhook === null ? null : deps.newSalt()) : undefined;
  const saved = await deps.alerts.update(alert, salt);
  if (saved === undefined) throw alertNotFound();
  await note(deps, asker, saved, 'alert.updated');
  return { alert: saved, signingSecret: salt ? deps.signingSecretOf(salt) : null };
}

export async function removeAlert(deps: AlertDeps, asker: AlertAsker, id: number): Promise<void> {
  const { name } = await findAlert(deps, asker, id);
  if (!(await deps.alerts.remove(asker.workspace, id))) throw alertNotFound();
  await deps.control.audit.record({
    workspace: asker.workspace,
    actor: asker.actor,
    action: 'alert.removed',
    target: `alert:${id}`,
    detail: { name },
  });
}

/** Neither addresses nor what is asked go into the audit: they may name people. */
const note = (deps: AlertDeps, { workspace, actor }: AlertAsker, alert: Alert, action: string) =>
  deps.control.audit.record({
    workspace,
    actor,
    action,
    target: `alert:${alert.id}`,
    detail: {
      name: alert.name,
      report: alert.watch.report,
      condition: alert.condition.kind,
      every: alert.every,
      members: alert.to.members.length,
      webhook: alert.to.webhook !== null,
      enabled: alert.enabled,
    },
  });

async function checkAlert(deps: AlertDeps, alert: NewAlert): Promise<void> {
  await checkReceivers(deps, alert);
  if (alert.to.webhook !== null) await deps.checkWebhook(alert.to.webhook);
  const found = await deps.control.workspaces.find(alert.workspace);
  const { workspace, places, watch } = alert;
  const scope = {
    workspace,
    places,
    timeZone: found?.timeZone ?? 'UTC',
    currency: found?.currency ?? 'EUR',
  };
  // The question itself is tried on an hour, so that what cannot be asked is refused here and not at night.
  const end = deps.now();
  await readFigure(deps, scope, watch, { from: end - 3_600_000, end });
}

async function checkReceivers({ mailSettings }: AlertDeps, alert: NewAlert): Promise<void> {
  const readers = await mailSettings.readersOf(alert.workspace, alert.to.members);
  const known = new Map(readers.map((reader) => [reader.member, reader]));
  for (const member of alert.to.members) {
    const reader = known.get(member);
    if (reader === undefined) {
      throw new AppError('alert_receiver_unknown', 'Mails go to members: invite this person first.', {
        field: 'to.members',
      });
    }
    if (!maySee(reader.places, alert)) {
      throw new AppError(
        'alert_receiver_limited',
        `${reader.name || 'A member'} may not see all that this alert is about: choose somebody else.`,
        { field: 'to.members' },
      );
    }
  }
}
