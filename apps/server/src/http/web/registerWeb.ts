import { randomBytes } from 'node:crypto';
import { AppError } from '@viaggio/domain/shared';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { ServiceDeps } from '../serviceDeps';
import { pagePolicy, WORKER_POLICY } from './contentSecurityPolicy';
import { type Asset, loadAssets } from './loadAssets';
import { sendAsset } from './sendAsset';

/** Written by the build wherever a nonce belongs. */
const NONCE = '__CSP_NONCE__';
/** First parts of addresses that are never pages. */
const NOT_PAGES = /^\/(api|v1|beacon|pixel|sourceConfig|sdk|assets)(\/|$)/;

/** A map shown by a link: the only page that others may show in theirs, when the link says so. Tokens are base64url. */
const SHARED_MAP = /^\/m\/([\w-]+)$/;

/** The web application: its files, and its one page for every address that is a screen. */
export async function registerWeb(app: FastifyInstance, deps: ServiceDeps): Promise<void> {
  const assets = deps.webRoot === undefined ? new Map<string, Asset>() : await loadAssets(deps.webRoot);
  const page = assets.get('/index.html')?.body.toString('utf8');
  app.get('/*', async (request, reply) => {
    const path = pathOf(request);
    const asset = path === '/index.html' ? undefined : assets.get(path);
    if (asset) {
      if (path.endsWith('-worker.js')) reply.header('content-security-policy', WORKER_POLICY);
      return sendAsset(
        asset,
        request,
        reply,
        asset.isImmutable ? 'public, max-age=31536000, immutable' : 'no-cache',
      );
    }
    if (NOT_PAGES.test(path) || !wantsPage(request)) throw notFound();
    if (page === undefined) {
      throw new AppError('web_not_built', 'The screens are not built: run npm run build.', { status: 404 });
    }
    const token = SHARED_MAP.exec(path)?.[1];
    const framed = token !== undefined && (await deps.mayFrame?.(token));
    return sendPage(page, reply, framed ? 'anybody' : 'nobody');
  });
}

const notFound = (): AppError =>
  new AppError('not_found', 'There is nothing at this address.', { status: 404 });

const pathOf = (request: FastifyRequest): string => request.url.split('?', 1)[0]!;

const wantsPage = ({ headers }: FastifyRequest): boolean => /text\/html|\*\/\*/.test(headers.accept ?? '*/*');

function sendPage(page: string, reply: FastifyReply, framedBy: 'nobody' | 'anybody'): FastifyReply {
  const nonce = randomBytes(16).toString('base64');
  // The older header knows no way to allow anybody.
  if (framedBy === 'anybody') reply.removeHeader('x-frame-options');
  return reply
    .header('content-security-policy', pagePolicy(nonce, framedBy))
    .header('cache-control', 'no-store')
    .type('text/html; charset=utf-8')
    .send(page.replaceAll(NONCE, nonce));
}
