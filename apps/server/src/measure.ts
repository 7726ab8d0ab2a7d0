import { existsSync, statfsSync } from 'node:fs';
import { dirname } from 'node:path';
import type { RequestKind } from './metrics';

/** What a request was about: events on their way in, the application API, signing in, or the screens. */
export function kindOf(path: string): RequestKind {
  if (path.startsWith('/api/v1/')) return 'api';
  if (path.startsWith('/api/auth/')) return 'auth';
  return /^\/(v1|beacon)\//.test(path) ? 'collect' : 'web';
}

/** Free bytes of the disk that holds a directory, made or not. */
export function freeBytes(directory: string): number {
  let at = directory;
  while (!existsSync(at) && dirname(at) !== at) at = dirname(at);
  const { bavail, bsize } = statfsSync(at);
  return bavail * bsize;
}
