import type { DeliveryOutcome, OpenWebhook } from '@viaggio/domain/ports/webhooks';
import type { Mapped } from '@viaggio/domain/webhooks';
import { acceptItems } from '../collect/acceptItems';
import type { WebhookDeps } from './deps';

/** What became of a delivery. */
export interface Taken {
  readonly outcome: DeliveryOutcome;
  readonly code: string;
  readonly events: number;
  readonly duplicates: number;
  readonly quarantined: number;
}

const NOTHING = { code: '', events: 0, duplicates: 0, quarantined: 0 };

/** Takes the items of a delivery as collection takes any other; resolves when they are durable. */
export async function takeItems(
  deps: Pick<WebhookDeps, 'collect' | 'onReceived'>,
  webhook: Pick<OpenWebhook, 'source' | 'workspace' | 'ipPolicy'>,
  mapped: Mapped,
  receivedAt: number,
): Promise<Taken> {
  if (mapped.kind === 'refused') return { ...NOTHING, outcome: 'refused', code: mapped.code };
  if (mapped.items.length === 0) {
    return { ...NOTHING, outcome: mapped.unmatched === 0 && mapped.ignored > 0 ? 'ignored' : 'unmatched' };
  }
  const outcomes = await acceptItems(deps.collect, {
    source: { id: webhook.source, workspace: webhook.workspace, ipPolicy: webhook.ipPolicy },
    items: mapped.items.map(({ item }) => item),
    import: 0,
    request: { receivedAt },
  });
  deps.onReceived(webhook.source, receivedAt);
  const count = (what: string): number => outcomes.filter(({ outcome }) => outcome === what).length;
  const quarantined = count('quarantined');
  return {
    outcome: quarantined > 0 ? 'rows_to_fix' : 'accepted',
    code: '',
    events: outcomes.length,
    duplicates: count('duplicate'),
    quarantined,
  };
}
