import type { TillEntry } from '@viaggio/contract/wordOfMouth';
import { useCallback, useEffect, useRef, useState } from 'react';
import { ApiError, call } from '../../api';
import { forgetEntries, keepEntry, readWaiting, type Waiting } from './tillStore';

const AT_ONCE = 100;
const AGAIN_MS = 15_000;

export interface TillQueue {
  readonly waiting: readonly Waiting[];
  /** Of those that were sent since the page opened. */
  readonly sent: number;
  /** The server took them, and they wait among the rows to fix there. */
  readonly toFix: number;
  /** undefined while nothing was tried. */
  readonly connected: boolean | undefined;
  /** The link is over: what waits cannot be sent by it. */
  readonly closed: boolean;
  /** Resolves when it is kept on the device. */
  add(entry: TillEntry): Promise<void>;
  sendNow(): void;
}

/** What is written down is kept on the device first, then sent; without a connection it waits, and is sent later. */
export function useTillQueue(token: string): TillQueue {
  const [waiting, setWaiting] = useState<readonly Waiting[]>([]);
  const [state, setState] = useState<Pick<TillQueue, 'sent' | 'toFix' | 'connected' | 'closed'>>({
    ...{ sent: 0, toFix: 0, connected: undefined, closed: false },
  });
  const isSending = useRef(false);
  const refresh = useCallback(async () => setWaiting(await readWaiting(token)), [token]);
  const sendNow = useCallback(async () => {
    if (isSending.current) return;
    isSending.current = true;
    try {
      for (let some = await readWaiting(token); some.length > 0; some = await readWaiting(token)) {
        const { sent, toFix } = await sendSome(token, some.slice(0, AT_ONCE));
        setState((before) => ({
          ...before,
          sent: before.sent + sent,
          toFix: before.toFix + toFix,
          connected: true,
        }));
        await refresh();
      }
    } catch (fault) {
      const isOver = fault instanceof ApiError && (fault.status === 404 || fault.status === 401);
      setState((before) => ({ ...before, connected: isOver, closed: isOver }));
    } finally {
      isSending.current = false;
      await refresh();
    }
  }, [token, refresh]);
  useEffect(() => {
    const send = () => void sendNow();
    send();
    addEventListener('online', send);
    const timer = setInterval(send, AGAIN_MS);
    return () => {
      removeEventListener('online', send);
      clearInterval(timer);
    };
  }, [sendNow]);
  const add = async (entry: TillEntry) => {
    await keepEntry({ id: entry.id, token, entry });
    await refresh();
    void sendNow();
  };
  return { waiting, ...state, add, sendNow: () => void sendNow() };
}

/** The same ids every time: what was taken before the connection broke is not taken twice. */
async function sendSome(token: string, some: readonly Waiting[]): Promise<{ sent: number; toFix: number }> {
  const body = { sentAt: new Date().toISOString(), entries: some.map(({ entry }) => entry) };
  const { items } = await call('sendTillEntries', { params: { token }, body });
  await forgetEntries(items.map(({ id }) => id));
  return { sent: items.length, toFix: items.filter(({ outcome }) => outcome === 'quarantined').length };
}
