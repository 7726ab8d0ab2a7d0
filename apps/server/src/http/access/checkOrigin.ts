import { AppError } from '@viaggio/domain/shared';
import type { FastifyRequest } from 'fastify';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Against requests that other sites make with our cookies: beside `SameSite=Lax`, a browser must come from our own
 * pages to change anything. Browsers say where they come from with every such request; programs that say nothing
 * hold no cookies of somebody else. The host is compared, not the scheme, which a proxy may hide.
 */
export function checkOrigin(request: FastifyRequest, publicUrl: string | undefined): void {
  if (SAFE.has(request.method)) return;
  const { origin } = request.headers;
  if (origin !== undefined) {
    const host = hostOf(origin);
    if (host === request.host || (publicUrl !== undefined && host === hostOf(publicUrl))) return;
  } else {
    const site = request.headers['sec-fetch-site'];
    if (site === undefined || site === 'same-origin' || site === 'none') return;
  }
  throw new AppError('foreign_origin', 'This request came from another site.', { status: 403 });
}

function hostOf(address: string): string | undefined {
  return URL.canParse(address) ? new URL(address).host : undefined;
}
