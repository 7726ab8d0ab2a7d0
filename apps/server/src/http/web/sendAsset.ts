import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Asset, Encoding } from './loadAssets';

/** Answers with a file, compressed as the client can read it; with nothing but its tag when the client has it. */
export async function sendAsset(
  asset: Asset,
  request: FastifyRequest,
  reply: FastifyReply,
  cacheControl: string,
): Promise<FastifyReply> {
  reply.header('cache-control', cacheControl).header('etag', asset.etag).type(asset.type);
  if (asset.isText) reply.header('vary', 'accept-encoding');
  if (request.headers['if-none-match']?.includes(asset.etag)) return reply.code(304).send();
  const encoding = asset.isText ? encodingFor(request.headers['accept-encoding']) : 'identity';
  if (encoding !== 'identity') reply.header('content-encoding', encoding);
  return reply.send(await asset.encoded(encoding));
}

function encodingFor(accepted: string | string[] | undefined): Encoding {
  const offers = new Set(
    String(accepted ?? '')
      .split(',')
      .filter((offer) => !/;\s*q=0(\.0+)?\s*$/.test(offer))
      .map((offer) => offer.split(';', 1)[0]!.trim().toLowerCase()),
  );
  return offers.has('br') ? 'br' : offers.has('gzip') ? 'gzip' : 'identity';
}
