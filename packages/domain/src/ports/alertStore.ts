import type { AlertCondition, AlertEvery, AlertPeriod } from '../alerts/index';
import type { Actor } from './access';

/** What is watched: a question of a report and the figure that is its answer, as the contract has it. */
export interface StoredWatch {
  readonly report: string;
  readonly question: Readonly<Record<string, unknown>>;
  readonly figure: string;
}

export interface AlertTargets {
  /** Ids of members. */
  readonly members: readonly number[];
  /** Address that is called; null: none. */
  readonly webhook: string | null;
}

export interface NewAlert {
  readonly workspace: number;
  readonly name: string;
  readonly watch: StoredWatch;
  readonly condition: AlertCondition;
  readonly every: AlertEvery;
  readonly to: AlertTargets;
  readonly enabled: boolean;
  /** Places its maker is limited to: its figures are of these; null: all. */
  readonly places: readonly string[] | null;
  readonly createdBy: Actor;
}

/** What the last look said. */
export interface AlertState {
  readonly at: number;
  readonly from: number;
  readonly end: number;
  readonly value: number | null;
  readonly expected: number | null;
  readonly n: number;
  readonly isLearning: boolean;
  readonly fired: boolean;
  /** What kept it from being looked at; ''. */
  readonly fault: string;
}

export interface Alert extends NewAlert {
  readonly id: number;
  readonly createdAt: number;
  readonly state: AlertState | null;
}

/** An alert as it is evaluated, with the workspace's clock and money. */
export interface DueAlert extends Alert {
  readonly timeZone: string;
  readonly currency: string;
}

export interface AlertEvent {
  readonly id: number;
  readonly alert: number;
  readonly period: AlertPeriod;
  readonly value: number;
  readonly expected: number | null;
  readonly n: number;
  readonly firedAt: number;
  readonly confirmedAt: number | null;
  readonly deliveries: readonly Delivery[];
}

export type DeliveryState = 'waiting' | 'sending' | 'sent' | 'failed' | 'unknown';
export type DeliveryKind = 'alert' | 'daily' | 'test' | 'mention' | 'quality';

/** A message to one receiver, kept before it is sent. */
export interface Delivery {
  readonly id: number;
  readonly channel: 'mail' | 'webhook';
  /** Address, or URL. */
  readonly recipient: string;
  readonly state: DeliveryState;
  readonly attempts: number;
  readonly reason: string;
  readonly at: number;
}

/** A mail that is ready to be sent. */
export interface MailMessage {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** Address that takes the reader off the list with one click; null: it is not a list. */
  readonly unsubscribe: string | null;
}

export interface WebhookMessage {
  readonly body: string;
}

export interface NewDelivery {
  readonly workspace: number;
  /** Unique: what has been kept once is not kept again. */
  readonly key: string;
  readonly kind: DeliveryKind;
  readonly alert: number | null;
  readonly event: number | null;
  /** The member it goes to; it is dropped when the member has left. */
  readonly member: number | null;
  readonly channel: 'mail' | 'webhook';
  readonly recipient: string;
  readonly message: MailMessage | WebhookMessage;
  /** When it was kept. */
  readonly at: number;
  /** After this moment it is of no use; null: never. */
  readonly expiresAt: number | null;
}

export interface ClaimedDelivery extends NewDelivery {
  readonly id: number;
  readonly attempts: number;
  /** What the key that calls of this alert are signed with is made from; null for mails. */
  readonly salt: string | null;
}

export interface FiredAlert {
  readonly alert: number;
  readonly workspace: number;
  readonly period: AlertPeriod;
  readonly value: number;
  readonly expected: number | null;
  readonly n: number;
  readonly at: number;
}

export interface AlertStore {
  list(workspace: number): Promise<Alert[]>;
  find(workspace: number, id: number): Promise<Alert | undefined>;
  count(workspace: number): Promise<number>;
  /** `salt`: what the key of its calls is made from; null without a webhook. */
  create(alert: NewAlert, salt: string | null): Promise<Alert>;
  /** `salt` undefined: as it was. Who made it stays. */
  update(alert: NewAlert & { readonly id: number }, salt?: string | null): Promise<Alert | undefined>;
  remove(workspace: number, id: number): Promise<boolean>;
  /** Alerts that are on, of workspaces that are open. */
  listEnabled(): Promise<DueAlert[]>;
  noteState(workspace: number, id: number, state: AlertState): Promise<void>;
  /**
   * Notes that an alert told something about a period, and keeps its messages, in one transaction. undefined when the
   * period has been told already: then nothing is kept.
   */
  fire(
    fired: FiredAlert,
    deliveriesOf: (event: number) => readonly NewDelivery[],
  ): Promise<number | undefined>;
  /** Latest first. */
  listEvents(workspace: number, alert: number, limit: number): Promise<AlertEvent[]>;
  confirm(workspace: number, alert: number, event: number, at: number): Promise<boolean>;
  /** Events since a moment that nobody has confirmed; of alerts about these places alone; null: of all. */
  countUnconfirmed(workspace: number, since: number, places: readonly string[] | null): Promise<number>;
}

export interface DeliveryStore {
  /** What was kept under a key. */
  find(key: string): Promise<Delivery | undefined>;
  /** False when its key is known. */
  keep(delivery: NewDelivery): Promise<boolean>;
  /**
   * Takes the delivery that has waited longest and is due, and marks it as being sent: from then on only `settle` or
   * `abandon` ends that.
   */
  claim(now: number): Promise<ClaimedDelivery | undefined>;
  settle(
    id: number,
    result: {
      readonly state: Exclude<DeliveryState, 'sending'>;
      readonly reason: string;
      readonly at: number;
      /** When to try again, of what waits. */
      readonly nextAt?: number;
    },
  ): Promise<void>;
  /** What was being sent since before a moment: whoever did it is gone, and nobody knows. Returns how many. */
  abandon(before: number, at: number): Promise<number>;
  /** Forgets what was settled before a moment and belongs to no event. */
  forget(before: number): Promise<number>;
}

/** Who gets the morning mail. */
export interface MailReader {
  readonly workspace: number;
  readonly workspaceName: string;
  readonly timeZone: string;
  readonly currency: string;
  readonly member: number;
  readonly email: string;
  readonly name: string;
  readonly language: 'it' | 'en';
  readonly places: readonly string[];
}

export interface MailSettingStore {
  /** Whether the member gets the morning mail. */
  isOn(workspace: number, member: number): Promise<boolean>;
  set(workspace: number, member: number, on: boolean): Promise<void>;
  /** Members of open workspaces who get it. */
  listReaders(): Promise<MailReader[]>;
  /** The members with these ids, as readers of mails. */
  readersOf(workspace: number, members: readonly number[]): Promise<MailReader[]>;
}
