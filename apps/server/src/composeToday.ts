import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { PasswordNews } from '@viaggio/domain/ports/authentication';
import type { AccessControl } from '@viaggio/domain/ports/control';
import type { Invitation, InvitationMailer } from '@viaggio/domain/ports/invitations';
import {
  createAlertStore,
  createDeliveryStore,
  createIdentityDecisions,
  createMailSettingStore,
  createMentionMailStore,
} from '@viaggio/stores/control';
import { createTodayStore } from '@viaggio/stores/events';
import { createMailer } from './channels/email/createMailer';
import { MAIL_TEXTS } from './channels/email/texts/index';
import { MENTION_TEXTS } from './channels/email/texts/mention';
import { readUnsubscribeToken, unsubscribeToken } from './channels/email/unsubscribeToken';
import { writeAlertMail } from './channels/email/writeAlertMail';
import { writeDailyMail } from './channels/email/writeDailyMail';
import { writeInvitationMail } from './channels/email/writeInvitationMail';
import { writePasswordMail } from './channels/email/writePasswordMail';
import { createWebhookCaller } from './channels/webhook/callWebhook';
import { checkWebhook } from './channels/webhook/checkWebhook';
import { signingSecret } from './channels/webhook/signCall';
import { writeWebhookBody } from './channels/webhook/writeWebhookBody';
import type { Core } from './composeCore';
import { composePeople } from './composePeople';
import { composeReports } from './composeReports';
import type { Config } from './config';
import { alertHandlers } from './http/alerts/alertHandlers';
import { unsubscribeRoutes } from './http/alerts/unsubscribeRoutes';
import { todayHandlers } from './http/today/todayHandlers';
import type { Stores } from './stores';
import { keepDueMails } from './usecases/alerts/dailyMail';
import type { AlertDeps, NewsWriter } from './usecases/alerts/deps';
import { lookAtAlerts } from './usecases/alerts/lookAtAlerts';
import { sendDeliveries } from './usecases/alerts/sendDeliveries';
import { describeRows } from './usecases/people/describeRows';
import { rememberAnswers } from './usecases/reports/rememberAnswers';
import type { ReportScope } from './usecases/reports/reportScope';
import { readToday, type TodayReport } from './usecases/today/readToday';
import { createClock } from './workers/alerts/alertClock';

/** How often alerts and morning mails are looked after, and what waits is sent. */
const LOOK_MS = 30_000;
const SEND_MS = 15_000;
const STALE_MS = 30_000;

interface TodayParts {
  readonly config: Config;
  readonly stores: Stores;
  readonly core: Core;
  readonly control: AccessControl;
  readonly now: () => number;
  readonly onError: (error: unknown, doing: string) => void;
  readonly projectedUntil: (workspace: number) => number;
  readonly duplicateShare: (workspace: number) => number | null;
  readonly generationOf: (workspace: number) => number;
  readonly epochOf: (workspace: number) => string;
}

export type Mailing = Pick<Config, 'mail' | 'url' | 'host' | 'port' | 'secret'>;

/** Address that links in mails begin with: the one people use, or the one the server listens on. */
export const addressOf = ({ url, host, port }: Pick<Config, 'url' | 'host' | 'port'>): string =>
  url ?? `http://${host.includes(':') ? `[${host}]` : host}:${port}`;

function createWriter(config: Mailing): NewsWriter {
  const url = addressOf(config);
  return {
    alertMail: (reader, news) => writeAlertMail(reader, news, url),
    dailyMail: (reader, today) => {
      const token = unsubscribeToken(config.secret, reader.workspace, reader.member);
      return writeDailyMail(reader, today, { url, unsubscribe: `${url}/mail/stop/${token}` });
    },
    webhookBody: (id, news) => writeWebhookBody(id, news, url),
  };
}

/** Sends invitations; undefined where mail is not set up: then links are passed on by hand. */
export function composeInvitationMailer(
  { mail }: Pick<Config, 'mail'>,
  workspaceOf: (id: number) => Promise<{ name: string; language: 'it' | 'en' } | undefined>,
): InvitationMailer | undefined {
  if (mail === undefined) return undefined;
  const send = createMailer(mail);
  return {
    send: async ({ workspace, invitedBy, email, id }: Invitation, link) => {
      const found = await workspaceOf(workspace);
      const named = { by: invitedBy, workspace: found?.name ?? '', link, language: found?.language ?? 'it' };
      const { outcome } = await send(email, writeInvitationMail(named), `invitation:${id}:${link}`);
      return outcome === 'sent';
    },
  };
}

/** Mails links to a new password; undefined where mail is not set up: then nobody can ask for one. */
export function composePasswordMailer(config: Mailing): ((news: PasswordNews) => Promise<void>) | undefined {
  if (config.mail === undefined) return undefined;
  const send = createMailer(config.mail);
  const url = addressOf(config);
  return async (news) => {
    const key = `password:${news.token ?? randomBytes(9).toString('base64url')}`;
    const { outcome } = await send(news.email, writePasswordMail(news, url), key);
    if (outcome !== 'sent') throw new Error(`a mail about a password was ${outcome}`);
  };
}

/** The page that takes readers of the morning mail, or of mails about mentions, off it. */
export const composeUnsubscribing = ({ stores, config }: Pick<TodayParts, 'stores' | 'config'>) =>
  unsubscribeRoutes({
    readToken: (token) => readUnsubscribeToken(config.secret, token),
    switchOff: ({ list, workspace, member }) => {
      const create = { daily: createMailSettingStore, mentions: createMentionMailStore }[list];
      return create(stores.control).set(workspace, member, false);
    },
    words: {
      it: { daily: MAIL_TEXTS.it.page, mentions: MENTION_TEXTS.it.page },
      en: { daily: MAIL_TEXTS.en.page, mentions: MENTION_TEXTS.en.page },
    },
    usual: 'daily',
  });

/** The page of the day, alerts, their messages, and the work behind them. */
export function composeToday(parts: TodayParts) {
  const { config, stores, core, control, now, onError, generationOf, epochOf } = parts;
  const reading = composeReports(stores, core, parts);
  const people = composePeople({ stores, core, now });
  const today = createTodayStore(stores.events);
  const alerts = createAlertStore(stores.control);
  const deliveries = createDeliveryStore(stores.control);
  const mailSettings = createMailSettingStore(stores.control);
  const todayDeps = {
    ...reading,
    today,
    alerts,
    sources: control.sources,
    decisions: createIdentityDecisions(stores.control),
    namesOf: (workspace: number, ids: readonly string[]) => describeRows(people, workspace, ids),
  };
  const read = (scope: ReportScope, input = {}): Promise<TodayReport> => readToday(todayDeps, scope, input);
  const signingSecretOf = (salt: string): string => signingSecret(config.secret, salt);
  const { allowPrivateWebhooks: allowPrivate, mail, mailLacks } = config;
  const alone = (name: string, work: () => Promise<void>) => control.alone(name, work, { wait: false });
  const sending = createClock(
    { alone, onError },
    {
      name: 'send messages',
      everyMs: SEND_MS,
      round: () =>
        sendDeliveries({
          deliveries,
          sendMail: mail && createMailer(mail),
          callWebhook: createWebhookCaller({ allowPrivate, now }),
          signingSecretOf,
          now,
        }),
    },
  );
  const alertDeps: AlertDeps = {
    ...reading,
    today,
    alerts,
    deliveries,
    mailSettings,
    control,
    writer: createWriter(config),
    mailLacks,
    checkWebhook: (url) => checkWebhook(url, { allowPrivate }),
    signingSecretOf,
    newSalt: () => randomBytes(18).toString('base64url'),
    poke: sending.poke,
    wait: (milliseconds) => sleep(milliseconds),
  };
  const looking = createClock(
    { alone, onError },
    {
      name: 'look at alerts',
      everyMs: LOOK_MS,
      breaksOff: true,
      round: () => lookAtAlerts(alertDeps, { onError }),
    },
  );
  const mailing = createClock(
    { alone, onError },
    {
      name: 'write morning mails',
      everyMs: LOOK_MS,
      breaksOff: true,
      round: () => keepDueMails({ ...alertDeps, readToday: read }, { onError }),
    },
  );
  const clocks = [sending, looking, mailing];
  return {
    handlers: {
      ...todayHandlers({
        control,
        readToday: read,
        memory: rememberAnswers<TodayReport>({ now, sleep, staleMs: () => STALE_MS }),
        generationOf,
        epochOf,
        now,
      }),
      ...alertHandlers(alertDeps),
    },
    start: (): void => {
      for (const clock of clocks) clock.start();
    },
    stop: async (): Promise<void> => void (await Promise.all(clocks.map((clock) => clock.stop()))),
  };
}
