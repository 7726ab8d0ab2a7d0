import { buildRequest } from '@viaggio/contract/client';
import type { RouteInput } from '@viaggio/contract/common';
import type { Routes } from '@viaggio/contract/routes';
import { ApiError } from './apiError';
import { send } from './send';
import { workspaceHeader } from './workspace';

export interface DownloadedFile {
  readonly name: string;
  /** Browsers keep large ones on disk. */
  readonly content: Blob;
}

const NAME = /filename="([^"]+)"/;

/** Loads a file down to its end: one that broke off on the way is a fault, not half a file. */
export async function download<N extends 'exportData' | 'exportCell' | 'getMapFile' | 'getPrivacyFile'>(
  name: N,
  input: RouteInput<Routes[N]>,
): Promise<DownloadedFile> {
  const { method, url, body } = buildRequest(name, input);
  const json = body === undefined ? undefined : JSON.stringify(body);
  const response = await send(url, {
    method,
    headers: { ...workspaceHeader(), ...(json === undefined ? {} : { 'content-type': 'application/json' }) },
    body: json,
  });
  const said = NAME.exec(response.headers.get('content-disposition') ?? '');
  try {
    return { name: said?.[1] ?? 'viaggio', content: await response.blob() };
  } catch {
    throw new ApiError(0, 'export_broken', 'The file broke off before its end');
  }
}
