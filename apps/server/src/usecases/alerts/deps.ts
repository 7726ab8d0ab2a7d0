import type { AlertPeriod, AlertVerdict } from '@viaggio/domain/alerts';
import type {
  AlertStore,
  DeliveryStore,
  DueAlert,
  MailMessage,
  MailReader,
  MailSettingStore,
} from '@viaggio/domain/ports/alertStore';
import type { AccessControl } from '@viaggio/domain/ports/control';
import type { TodayStore } from '@viaggio/domain/ports/todayStore';
import type { ReportDeps } from '../reports/prepareReport';
import type { OverviewDeps } from '../reports/readOverview';
import type { TodayReport } from '../today/readToday';

/** What an alert has to tell. */
export interface AlertNews {
  readonly alert: DueAlert;
  readonly verdict: AlertVerdict;
  readonly period: AlertPeriod;
  readonly isTest: boolean;
}

/** How news are put in words: mails in the reader's language, and what programs read. */
export interface NewsWriter {
  alertMail(reader: MailReader, news: AlertNews): MailMessage;
  dailyMail(reader: MailReader, today: TodayReport): MailMessage;
  /** `id`: the same for every attempt, so that a receiver can tell a repetition. */
  webhookBody(id: string, news: AlertNews): string;
}

export interface FigureDeps extends OverviewDeps, ReportDeps {
  readonly today: TodayStore;
}

export interface AlertDeps extends FigureDeps {
  readonly alerts: AlertStore;
  readonly deliveries: DeliveryStore;
  readonly mailSettings: MailSettingStore;
  readonly control: Pick<AccessControl, 'workspaces' | 'members' | 'audit'>;
  readonly writer: NewsWriter;
  /** Settings that mail lacks; none: it can be sent. */
  readonly mailLacks: readonly string[];
  /** Throws where an address may not be called. */
  readonly checkWebhook: (url: string) => Promise<void>;
  /** What receivers verify calls with: made from the salt and the secret of the installation. */
  readonly signingSecretOf: (salt: string) => string;
  readonly newSalt: () => string;
  /** Tells the sender that something waits. */
  readonly poke: () => void;
  readonly wait: (milliseconds: number) => Promise<void>;
}
