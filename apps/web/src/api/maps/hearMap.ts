import { buildRequest } from '@viaggio/contract/client';
import type { RouteInput } from '@viaggio/contract/common';
import type { MapEvent } from '@viaggio/contract/maps';
import type { Routes } from '@viaggio/contract/routes';
import { readBlocks } from '../listen';
import { send } from '../send';
import { workspaceHeader } from '../workspace';

type Stream<N extends 'streamMap' | 'streamWorkshop'> = {
  readonly name: N;
  readonly input: RouteInput<Routes[N]>;
};

interface Hearing {
  readonly onEvent: (event: MapEvent) => void;
  readonly onOpen: () => void;
  readonly signal: AbortSignal;
}

/** The server says that it is there every 20 seconds: after twice that and more nobody is at the other end. */
const SILENCE_MS = 50_000;

/** Reads the stream of a map, for members or for guests, until it ends, falls silent or is aborted. */
export async function hearMap(
  stream: Stream<'streamMap'> | Stream<'streamWorkshop'>,
  { onEvent, onOpen, signal }: Hearing,
): Promise<void> {
  const { url, method } = buildRequest(stream.name, stream.input as RouteInput<Routes['streamMap']>);
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
    await readBlocks(response, (data) => onEvent(JSON.parse(data) as MapEvent), alive);
  } finally {
    clearTimeout(silence);
    signal.removeEventListener('abort', stop);
  }
}
