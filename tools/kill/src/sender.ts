import { setTimeout as sleep } from 'node:timers/promises';

export interface Sent {
  /** Message ids the server answered 200 for. */
  readonly acknowledged: Set<string>;
  /** Message ids that were sent at all. */
  readonly offered: Set<string>;
  /** Claims (user, browser) of acknowledged identify calls. */
  readonly claims: Map<string, { userId: string; anonymousId: string }>;
  retries: number;
  refused: number;
}

export interface SenderSettings {
  readonly url: string;
  readonly writeKey: string;
  readonly workers: number;
  readonly stopped: () => boolean;
}

const BATCH = 25;
const GIVE_UP_MS = 60_000;

function itemsOf(worker: number, round: number): Record<string, unknown>[] {
  const anonymousId = `browser-${worker}-${round % 400}`;
  const userId = `user-${worker}-${round % 300}`;
  const timestamp = new Date().toISOString();
  return Array.from({ length: BATCH }, (_, index) => {
    const messageId = `w${worker}-r${round}-i${index}`;
    if (index === 0)
      return { type: 'identify', userId, anonymousId, messageId, timestamp, traits: { plan: 'x' } };
    const name = index % 5 === 0 ? 'Order Completed' : 'Product Viewed';
    return { type: 'track', event: name, anonymousId, messageId, timestamp, properties: { total: index } };
  });
}

/** Sends a batch until it is acknowledged, as a client does: the same message ids, a new `sentAt`. */
async function deliver(settings: SenderSettings, batch: readonly unknown[], sent: Sent): Promise<boolean> {
  const deadline = performance.now() + GIVE_UP_MS;
  while (performance.now() < deadline) {
    const answer = await fetch(`${settings.url}/v1/batch`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Basic ${btoa(`${settings.writeKey}:`)}`,
      },
      body: JSON.stringify({ batch, sentAt: new Date().toISOString() }),
    }).catch(() => undefined);
    if (answer?.status === 200) return true;
    if (answer?.status === 429) sent.refused++;
    else sent.retries++;
    await sleep(20 + Math.random() * 80);
  }
  return false;
}

/** Clients that send and retry until they are told to stop. */
export async function sendAll(settings: SenderSettings): Promise<Sent> {
  const sent: Sent = {
    acknowledged: new Set(),
    offered: new Set(),
    claims: new Map(),
    retries: 0,
    refused: 0,
  };
  const work = async (worker: number): Promise<void> => {
    for (let round = 0; !settings.stopped(); round++) {
      const batch = itemsOf(worker, round);
      for (const item of batch) sent.offered.add(String(item.messageId));
      if (!(await deliver(settings, batch, sent))) continue;
      for (const item of batch) sent.acknowledged.add(String(item.messageId));
      const { messageId, userId, anonymousId } = batch[0] as Record<string, string>;
      sent.claims.set(messageId!, { userId: userId!, anonymousId: anonymousId! });
      // One batch in four is sent again although it was acknowledged: a client that lost the answer.
      if (round % 4 === 0) await deliver(settings, batch, sent);
    }
  };
  await Promise.all(Array.from({ length: settings.workers }, (_, worker) => work(worker)));
  return sent;
}
