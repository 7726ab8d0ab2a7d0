import { type Handover, MOST_ATTEMPTS, pauseAfter } from '@viaggio/domain/alerts';
import type {
  ClaimedDelivery,
  DeliveryStore,
  MailMessage,
  WebhookMessage,
} from '@viaggio/domain/ports/alertStore';

export interface SendDeps {
  readonly deliveries: DeliveryStore;
  /** undefined: mail is not set up. */
  readonly sendMail: ((to: string, message: MailMessage, key: string) => Promise<Handover>) | undefined;
  readonly callWebhook: (
    url: string,
    call: { id: string; body: string; secret: string },
  ) => Promise<Handover>;
  readonly signingSecretOf: (salt: string) => string;
  readonly now: () => number;
}

/** Longer than any handover may take: what is still being sent then, nobody is sending. */
const GIVEN_UP_MS = 300_000;
const FORGOTTEN_MS = 90 * 86_400_000;

/**
 * Sends what waits, one after the other: each is marked as being sent before it is handed over, so that a crash leaves
 * it unknown and never sends it twice. Returns how many were handed over.
 */
export async function sendDeliveries(deps: SendDeps): Promise<number> {
  const now = deps.now();
  await deps.deliveries.abandon(now - GIVEN_UP_MS, now);
  await deps.deliveries.forget(now - FORGOTTEN_MS);
  let sent = 0;
  for (;;) {
    const claimed = await deps.deliveries.claim(deps.now());
    if (claimed === undefined) return sent;
    const isLate = claimed.expiresAt !== null && claimed.expiresAt <= deps.now();
    const handover: Handover = isLate
      ? { outcome: 'refused', reason: 'expired' }
      : await handOver(deps, claimed);
    await settle(deps, claimed, handover);
    if (handover.outcome === 'sent') sent += 1;
  }
}

async function handOver(deps: SendDeps, claimed: ClaimedDelivery): Promise<Handover> {
  const { channel, recipient, message, key, salt } = claimed;
  if (channel === 'mail') {
    if (deps.sendMail === undefined) return { outcome: 'refused', reason: 'mail_not_set_up' };
    return deps.sendMail(recipient, message as MailMessage, key);
  }
  if (salt === null) return { outcome: 'refused', reason: 'webhook_removed' };
  const secret = deps.signingSecretOf(salt);
  return deps.callWebhook(recipient, { id: key, body: (message as WebhookMessage).body, secret });
}

const STATES = { sent: 'sent', refused: 'failed', unknown: 'unknown' } as const;

async function settle(deps: SendDeps, claimed: ClaimedDelivery, handover: Handover): Promise<void> {
  const at = deps.now();
  const reason = 'reason' in handover ? handover.reason : '';
  if (handover.outcome !== 'postponed') {
    await deps.deliveries.settle(claimed.id, { state: STATES[handover.outcome], reason, at });
    return;
  }
  const nextAt = at + pauseAfter(claimed.attempts);
  const isOver =
    claimed.attempts >= MOST_ATTEMPTS || (claimed.expiresAt !== null && claimed.expiresAt <= nextAt);
  const end = isOver
    ? ({ state: 'failed', reason, at } as const)
    : { state: 'waiting' as const, reason, at, nextAt };
  await deps.deliveries.settle(claimed.id, end);
}
