import { setTimeout as sleep } from 'node:timers/promises';

export interface Reply {
  /** undefined: no answer in time. */
  readonly status: number | undefined;
  /** Of a refusal. */
  readonly code: string | undefined;
  readonly retryAfter: string | null;
  readonly milliseconds: number;
}

/** Clients of the collection API: they keep what was not acknowledged, and send it again. */
export interface SteadyClient {
  /** Sends a batch of new events. */
  send(events: number, limitMs?: number): Promise<Reply>;
  /** Sends what it keeps until all of it has been acknowledged; how many batches it kept. */
  resend(): Promise<number>;
  /** Events made so far. */
  readonly made: number;
  /** Rows of the log, and different messages among them. */
  countLog(): Promise<{ rows: number; messages: number }>;
}

export interface ClientSettings {
  readonly url: string;
  readonly writeKey: string;
  readonly apiKey: string;
}

const VISITORS = 300;
const PATIENCE_MS = 60_000;

/** Asks, and reads what a refusal says. */
export async function replyOf(question: () => Promise<Response>): Promise<Reply> {
  const started = performance.now();
  const answer = await question().catch(() => undefined);
  const body = (await answer?.json().catch(() => undefined)) as { error?: { code: string } } | undefined;
  return {
    status: answer?.status,
    code: body?.error?.code,
    retryAfter: answer?.headers.get('retry-after') ?? null,
    milliseconds: performance.now() - started,
  };
}

export function steadyClient({ url, writeKey, apiKey }: ClientSettings): SteadyClient {
  const kept = new Set<readonly object[]>();
  let made = 0;
  const post = async (batch: readonly object[], limitMs: number): Promise<Reply> => {
    const reply = await replyOf(() =>
      fetch(`${url}/v1/batch`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Basic ${btoa(`${writeKey}:`)}` },
        body: JSON.stringify({ batch, sentAt: new Date().toISOString() }),
        signal: AbortSignal.timeout(limitMs),
      }),
    );
    if (reply.status === 200) kept.delete(batch);
    return reply;
  };
  return {
    send: (events, limitMs = PATIENCE_MS) => {
      const timestamp = new Date().toISOString();
      const batch = Array.from({ length: events }, () => {
        const number = made++;
        const anonymousId = `visitor-${number % VISITORS}`;
        return { type: 'track', event: 'Product Viewed', messageId: `m${number}`, anonymousId, timestamp };
      });
      kept.add(batch);
      return post(batch, limitMs);
    },
    resend: async () => {
      const before = kept.size;
      for (const batch of kept) while ((await post(batch, PATIENCE_MS)).status !== 200) await sleep(100);
      return before;
    },
    get made() {
      return made;
    },
    countLog: async () => {
      const headers = { authorization: `Bearer ${apiKey}` };
      const file = await fetch(`${url}/api/v1/exports/events?format=jsonl`, { headers });
      const lines = (await file.text()).trim().split('\n');
      const messages = lines.map((line) => (JSON.parse(line) as { message: string }).message);
      return { rows: messages.length, messages: new Set(messages).size };
    },
  };
}
