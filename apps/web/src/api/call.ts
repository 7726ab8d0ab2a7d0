import { buildRequest } from '@viaggio/contract/client';
import type { RouteInput, RouteOutput } from '@viaggio/contract/common';
import type { RouteName, Routes } from '@viaggio/contract/routes';
import { send } from './send';
import { workspaceHeader } from './workspace';

/** Calls one operation of the route table and answers its typed data. */
export async function call<N extends RouteName>(
  name: N,
  input: RouteInput<Routes[N]>,
  signal?: AbortSignal,
): Promise<RouteOutput<Routes[N]>> {
  const request = buildRequest(name, input);
  const json = request.body === undefined ? undefined : JSON.stringify(request.body);
  const response = await send(request.url, {
    method: request.method,
    headers: { ...workspaceHeader(), ...(json === undefined ? {} : { 'content-type': 'application/json' }) },
    body: json,
    signal,
  });
  return (await response.json()) as RouteOutput<Routes[N]>;
}

type FileRoute = 'startImport' | 'previewImport' | 'readBookFile';

/** Calls an operation that takes a file. */
export async function upload<N extends FileRoute>(
  name: N,
  file: File,
  fields: Readonly<Record<string, string | undefined>>,
): Promise<RouteOutput<Routes[N]>> {
  const request = buildRequest<FileRoute>(name, { body: {} });
  const form = new FormData();
  for (const [key, value] of Object.entries(fields)) if (value !== undefined) form.set(key, value);
  form.set('file', file);
  const response = await send(request.url, { method: 'POST', headers: workspaceHeader(), body: form });
  return (await response.json()) as RouteOutput<Routes[N]>;
}
