import type { LiveEvent } from '@viaggio/contract/sources';
import { useEffect, useState } from 'react';
import { listen } from '../../../api';

/** Lines kept on screen. */
const KEPT = 20;
/** Pause before asking again after the stream broke. */
const AGAIN_MS = 3000;

/** The live stream for as long as the page is open; asks again when it breaks. */
export function useLiveEvents(): { events: readonly LiveEvent[]; connected: boolean } {
  const [events, setEvents] = useState<readonly LiveEvent[]>([]);
  const [connected, setConnected] = useState(true);
  useEffect(() => {
    const stop = new AbortController();
    const add = (event: LiveEvent) =>
      setEvents((old) => [event, ...old.filter(({ id }) => id !== event.id)].slice(0, KEPT));
    const run = async () => {
      while (!stop.signal.aborted) {
        await listen(add, () => setConnected(true), stop.signal).catch(() => undefined);
        if (stop.signal.aborted) return;
        setConnected(false);
        await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
      }
    };
    void run();
    return () => stop.abort();
  }, []);
  return { events, connected };
}
