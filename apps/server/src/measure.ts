import { existsSync, statfsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import type { RequestKind } from './metrics';

/** What a request was about: events on their way in, the application API, signing in, or the screens. */
export function kindOf(path: string): RequestKind {
  if (path.startsWith('/api/v1/')) return 'api';
  if (path.startsWith('/api/auth/')) return 'auth';
  return /^\/(v1|beacon)\//.test(path) ? 'collect' : 'web';
}

/** The nearest directory above that exists. */
export function standing(path: string): string {
  let at = path;
  while (!existsSync(at) && dirname(at) !== at) at = dirname(at);
  return at;
}

/** Whether one disk holds both, made or not. */
export const isOneDisk = (one: string, other: string): boolean =>
  statSync(standing(one)).dev === statSync(standing(other)).dev;

/** Free bytes of the disk that holds a directory, made or not. */
export function freeBytes(directory: string): number {
  const { bavail, bsize } = statfsSync(standing(directory));
  return bavail * bsize;
}
