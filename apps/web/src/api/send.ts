import { ApiError, readRefusal } from './apiError';

interface Sending {
  readonly method: string;
  readonly headers?: Record<string, string>;
  readonly body?: BodyInit;
  readonly signal?: AbortSignal;
}

/** The only place that speaks to the network. Faults of the network become coded errors like all others. */
export async function send(url: string, init: Sending): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(url, { ...init, credentials: 'same-origin' });
  } catch (cause) {
    if (init.signal?.aborted) throw cause;
    throw new ApiError(0, 'network', 'The server cannot be reached');
  }
  if (!response.ok) throw await readRefusal(response);
  return response;
}
