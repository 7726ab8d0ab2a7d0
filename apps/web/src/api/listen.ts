import { buildRequest } from '@viaggio/contract/client';
import type { LiveEvent } from '@viaggio/contract/sources';
import { send } from './send';
import { workspaceHeader } from './workspace';

/**
 * Reads the live stream until aborted. `fetch` instead of `EventSource`: the request must name its workspace.
 * `onOpen` is called when the server answers.
 */
export async function listen(
  onEvent: (event: LiveEvent) => void,
  onOpen: () => void,
  signal: AbortSignal,
): Promise<void> {
  const { url, method } = buildRequest('liveEvents', {});
  const response = await send(url, { method, headers: workspaceHeader(), signal });
  onOpen();
  await readBlocks(response, (data) => onEvent(JSON.parse(data) as LiveEvent));
}

/** Hands on the data of every block of a stream of server-sent events, until it ends. */
export async function readBlocks(
  response: Response,
  onData: (data: string) => void,
  onBytes?: () => void,
): Promise<void> {
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  while (reader) {
    const { done, value } = await reader.read();
    if (done) return;
    onBytes?.();
    const blocks = (rest + value).split(/\r?\n\r?\n/);
    rest = blocks.pop() ?? '';
    for (const block of blocks) {
      const data = dataOf(block);
      if (data) onData(data);
    }
  }
}

/** The data lines of one server-sent block, joined; '' for comments and keep-alives. */
export function dataOf(block: string): string {
  return block
    .split(/\r?\n/)
    .filter((line) => line.startsWith('data:'))
    .map((line) => line.slice(5).trimStart())
    .join('\n');
}
