import { buildRequest } from '@viaggio/contract/client';
import type { RouteInput } from '@viaggio/contract/common';
import type { GuestEvent, MapEvent } from '@viaggio/contract/maps';
import type { Routes } from '@viaggio/contract/routes';
import { readBlocks } from '../listen';
import { send } from '../send';
import { workspaceHeader } from '../workspace';

/** What each stream tells. */
interface Events {
  readonly streamMap: MapEvent;
  readonly streamWorkshop: GuestEvent;
}

interface Hearing<Event> {
  readonly onEvent: (event: Event) => void;
  readonly onOpen: () => void;
  readonly signal: AbortSignal;
}

/** The server says that it is there every 20 seconds: after twice that and more nobody is at the other end. */
const SILENCE_MS = 50_000;

/** Reads the stream of a map, for members or for guests, until it ends, falls silent or is aborted. */
export async function hearMap<Name extends keyof Events>(
  name: Name,
  input: RouteInput<Routes[Name]>,
  { onEvent, onOpen, signal }: Hearing<Events[Name]>,
): Promise<void> {
  const { url, method } = buildRequest(name, input);
  const own = new AbortController();
  const stop = () => own.abort();
  signal.addEventListener('abort', stop, { once: true });
  if (signal.aborted) stop();
  let silence: ReturnType<typeof setTimeout> | undefined;
  const alive = () => {
    clearTimeout(silence);
    silence = setTimeout(stop, SILENCE_MS);
  };
  try {
    alive();
    const response = await send(url, { method, headers: workspaceHeader(), signal: own.signal });
    onOpen();
    await readBlocks(response, (data) => onEvent(JSON.parse(data) as Events[Name]), alive);
  } finally {
    clearTimeout(silence);
    signal.removeEventListener('abort', stop);
  }
}
