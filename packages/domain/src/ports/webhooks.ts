import type { WebhookMapping, WebhookProvider } from '../webhooks/index';
import type { Actor } from './access';
import type { IpPolicy } from './workspaces';

/** How any other sender signs. */
export interface SignatureForm {
  readonly header: string;
  readonly encoding: 'hex' | 'base64';
  readonly prefix: string;
  readonly timestampHeader: string | null;
}

export interface StoredWebhook {
  readonly id: number;
  readonly workspace: number;
  /** The connection its events come through: its name and whether it is on are the webhook's. */
  readonly source: number;
  readonly name: string;
  readonly enabled: boolean;
  /** What its address ends with. No secret: deliveries are signed. */
  readonly publicId: string;
  readonly provider: WebhookProvider;
  /** Sealed; null while there is none. */
  readonly secret: string | null;
  readonly signature: SignatureForm | null;
  readonly mapping: WebhookMapping;
  readonly createdAt: number;
  readonly lastDeliveryAt: number | null;
  readonly lastRefusedAt: number | null;
  readonly lastRefusal: string | null;
}

export interface NewWebhook
  extends Pick<
    StoredWebhook,
    'workspace' | 'name' | 'publicId' | 'provider' | 'secret' | 'signature' | 'mapping'
  > {
  /** Code of its connection; nobody sends with it. */
  readonly writeKey: string;
}

export type WebhookChange = Partial<
  Pick<StoredWebhook, 'name' | 'enabled' | 'secret' | 'signature' | 'mapping'>
>;

/** What receiving needs to know. */
export interface OpenWebhook extends StoredWebhook {
  readonly ipPolicy: IpPolicy;
}

export type DeliveryOutcome = 'accepted' | 'rows_to_fix' | 'ignored' | 'unmatched' | 'refused';

export interface KeptDelivery {
  readonly id: string;
  readonly receivedAt: number;
  readonly outcome: DeliveryOutcome;
  /** '' unless refused. */
  readonly code: string;
  readonly events: number;
  readonly duplicates: number;
  readonly quarantined: number;
  readonly bytes: number;
  /** Headers and body, sealed: they hold personal data. null where they were too large. */
  readonly content: string | null;
}

export interface WebhookStore {
  /** Oldest first. */
  list(workspace: number): Promise<StoredWebhook[]>;
  find(workspace: number, id: number): Promise<StoredWebhook | undefined>;
  /** By its address; paused ones are found, closed ones and those of closed workspaces are not. */
  findOpen(publicId: string): Promise<OpenWebhook | undefined>;
  /** With its connection, in one transaction. */
  create(webhook: NewWebhook, by: Actor): Promise<StoredWebhook>;
  update(workspace: number, id: number, change: WebhookChange): Promise<StoredWebhook | undefined>;
  /** Closes its connection; its deliveries go. False when there was none. */
  remove(workspace: number, id: number): Promise<boolean>;
  /** Notes that a delivery was turned away before it was read; at most once a second. */
  noteRefused(id: number, code: string, at: number): Promise<void>;
}

export interface WebhookDeliveryStore {
  /** Keeps it, and forgets those beyond the latest `most` and those before `since`. */
  keep(
    webhook: number,
    delivery: Omit<KeptDelivery, 'id'>,
    limits: { readonly most: number; readonly since: number },
  ): Promise<string>;
  /** Latest first; none before `since`. */
  list(workspace: number, webhook: number, since: number): Promise<KeptDelivery[]>;
  find(workspace: number, webhook: number, id: string): Promise<KeptDelivery | undefined>;
  /** Counts of a delivery that was mapped again. */
  settle(
    webhook: number,
    id: string,
    delivery: Omit<KeptDelivery, 'id' | 'content' | 'receivedAt' | 'bytes'>,
  ): Promise<void>;
  /** What every workspace sent before a moment; returns how many. */
  forgetBefore(at: number): Promise<number>;
}
