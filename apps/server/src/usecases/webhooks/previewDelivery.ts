import { normaliseItem } from '@viaggio/domain/collect';
import type { DeliveryOutcome } from '@viaggio/domain/ports/webhooks';
import type { MappedItem, WebhookMapping } from '@viaggio/domain/webhooks';
import { readMapping } from './changeWebhooks';
import { type Changer, findWebhook, refuseLimited, type WebhookDeps } from './deps';
import { mapBody } from './mapBody';
import { readDelivery } from './readDeliveries';

export interface PreviewWish {
  /** Any JSON; the kept mapping when absent. */
  readonly mapping?: unknown;
  readonly delivery?: string | undefined;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>> | undefined;
}

export interface PreviewedEvent {
  readonly rule: number;
  readonly ruleName: string;
  /** '' when it would be accepted. */
  readonly code: string;
  readonly type: string;
  readonly name: string;
  readonly time: number | null;
  readonly channel: string;
  readonly place: string;
  readonly value: number;
  readonly currency: string;
  readonly messageId: string;
  readonly identifiers: readonly { readonly kind: string; readonly value: string }[];
  readonly item: Readonly<Record<string, unknown>>;
}

export interface Preview {
  readonly outcome: DeliveryOutcome;
  readonly code: string;
  readonly ignored: number;
  readonly unmatched: number;
  readonly events: readonly PreviewedEvent[];
}

/** How a delivery would become events: the same mapping and the same collection, and nothing is stored. */
export async function previewDelivery(
  deps: WebhookDeps,
  by: Changer,
  id: number,
  wish: PreviewWish,
): Promise<Preview> {
  refuseLimited(by);
  const webhook = await findWebhook(deps, by.workspace, id);
  const mapping = wish.mapping === undefined ? webhook.mapping : readMapping(wish.mapping);
  const content =
    wish.delivery === undefined ? undefined : (await readDelivery(deps, webhook, wish.delivery)).content;
  const raw = Buffer.from(content?.body ?? JSON.stringify(wish.body ?? null));
  const headers = content?.headers ?? wish.headers ?? {};
  const mapped = mapBody(webhook, mapping, { body: JSON.parse(raw.toString('utf8')), headers, raw });
  if (mapped.kind === 'refused') {
    return { outcome: 'refused', code: mapped.code, ignored: 0, unmatched: 0, events: [] };
  }
  const events = mapped.items.map((item) => previewOf(deps, by.workspace, mapping, item));
  const { ignored, unmatched } = mapped;
  const none: DeliveryOutcome = unmatched === 0 && ignored > 0 ? 'ignored' : 'unmatched';
  const some: DeliveryOutcome = events.some(({ code }) => code !== '') ? 'rows_to_fix' : 'accepted';
  return { outcome: events.length === 0 ? none : some, code: '', ignored, unmatched, events };
}

function previewOf(
  { collect, now }: WebhookDeps,
  workspace: number,
  mapping: WebhookMapping,
  { rule, item }: MappedItem,
): PreviewedEvent {
  const result = normaliseItem(
    item,
    { receivedAt: now() },
    {
      hash: collect.hasherOf(workspace),
      isBot: collect.isBot,
      ipPolicy: 'drop',
      newMessageId: collect.newMessageId,
    },
  );
  const said = {
    ...{ rule, ruleName: mapping.rules[rule]?.name ?? '', item, messageId: String(item.messageId) },
    ...{ type: String(item.type), name: String(item.event ?? '') },
  };
  const silent = { time: null, channel: '', place: '', value: 0, currency: '', identifiers: [] };
  if (result.kind !== 'event') {
    return { ...said, ...silent, code: result.kind === 'quarantined' ? result.code : 'ignored' };
  }
  const { name, time, channel, place, value, currency } = result.event;
  return { ...said, code: '', name, time, channel, place, value, currency, identifiers: result.identifiers };
}
