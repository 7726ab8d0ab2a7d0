import { mergeBatch } from '@viaggio/domain/collect';
import type { EventType } from '@viaggio/domain/events';
import type { SourceDirectory } from '@viaggio/domain/ports/sources';
import { AppError } from '@viaggio/domain/shared';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { acceptItems, CollectUseCaseDeps } from '../../usecases/collect/acceptItems';
import { allowOrigin } from './allowOrigin';
import { pixelItem } from './pixelItem';
import { HARD_LIMIT_BYTES, readBody } from './readBody';
import { settingsOf, sourceConfigOf } from './sourceSettings';
import { writeKeyOf } from './writeKey';

export interface CollectRoutesDeps {
  readonly directory: SourceDirectory;
  readonly useCase: CollectUseCaseDeps;
  readonly accept: typeof acceptItems;
  readonly now: () => number;
  /** Told of every batch that was accepted, for the times a connection was last heard. */
  readonly onReceived: (source: number, at: number) => void;
  /** Address clients are told to send to, when it is not the one they used. */
  readonly publicUrl: string | undefined;
}

/** Paths that name the type of a single event: in full, and by first letter. */
const TYPE_PATHS: Readonly<Record<string, EventType>> = {
  track: 'track',
  t: 'track',
  identify: 'identify',
  i: 'identify',
  page: 'page',
  p: 'page',
  screen: 'screen',
  s: 'screen',
  group: 'group',
  g: 'group',
  alias: 'alias',
  a: 'alias',
  merge: 'merge',
};
const BATCH_PATHS = ['/v1/batch', '/v1/b', '/v1/import', '/beacon/v1/batch'];

/** One transparent pixel. */
const PIXEL = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');

async function knownSource(deps: CollectRoutesDeps, key: string) {
  const source = key === '' ? undefined : await deps.directory.find(key);
  if (source === undefined) {
    throw new AppError('unknown_write_key', 'The connection code is missing or unknown.', { status: 401 });
  }
  if (!source.enabled) {
    throw new AppError('source_disabled', 'This connection has been switched off.', { status: 404 });
  }
  return source;
}

async function collect(
  deps: CollectRoutesDeps,
  request: FastifyRequest,
  reply: FastifyReply,
  type?: EventType,
): Promise<FastifyReply> {
  const receivedAt = deps.now();
  const body = await readBody(request.body as Buffer | undefined);
  const key = writeKeyOf({ authorization: request.headers.authorization, query: request.query, body });
  const source = await knownSource(deps, key);
  const batch = mergeBatch(body);
  if (batch.kind === 'refused') throw new AppError(batch.code, batch.message);
  await deps.accept(deps.useCase, {
    source,
    items: batch.items,
    import: 0,
    request: {
      sentAt: batch.sentAt,
      batchContext: batch.batchContext,
      batchIntegrations: batch.batchIntegrations,
      ...(type ? { type } : {}),
      receivedAt,
      userAgent: request.headers['user-agent'] ?? '',
      ip: request.ip,
    },
  });
  deps.onReceived(source.id, receivedAt);
  return reply.send({ success: true });
}

async function collectPixel(
  deps: CollectRoutesDeps,
  request: FastifyRequest,
  reply: FastifyReply,
  type: EventType,
) {
  const receivedAt = deps.now();
  const query = request.query as Record<string, string>;
  const source = await knownSource(
    deps,
    writeKeyOf({ authorization: request.headers.authorization, query, body: undefined }),
  );
  await deps.accept(deps.useCase, {
    source,
    items: [pixelItem(query, type)],
    import: 0,
    request: { receivedAt, type, userAgent: request.headers['user-agent'] ?? '', ip: request.ip },
  });
  deps.onReceived(source.id, receivedAt);
  return reply.header('cache-control', 'no-store').type('image/gif').send(PIXEL);
}

/** The collection API: what Segment's and RudderStack's own clients send, unchanged. */
export function collectRoutes(deps: CollectRoutesDeps) {
  return async (app: FastifyInstance): Promise<void> => {
    app.removeAllContentTypeParsers();
    app.addContentTypeParser(
      '*',
      { parseAs: 'buffer', bodyLimit: HARD_LIMIT_BYTES },
      (_request, body, done) => done(null, body),
    );
    app.addHook('onRequest', allowOrigin);
    for (const [name, type] of Object.entries(TYPE_PATHS)) {
      app.post(`/v1/${name}`, (request, reply) => collect(deps, request, reply, type));
    }
    for (const path of BATCH_PATHS) app.post(path, (request, reply) => collect(deps, request, reply));
    // Metrics the clients keep of themselves: taken, not kept.
    app.post('/v1/m', async (_request, reply) => reply.send({ success: true }));
    for (const type of ['track', 'page'] as const) {
      app.get(`/pixel/v1/${type}`, (request, reply) => collectPixel(deps, request, reply, type));
    }
    app.get('/v1/projects/:writeKey/settings', async (request, reply) => {
      const { writeKey } = request.params as { writeKey: string };
      await knownSource(deps, writeKey);
      return reply.send(settingsOf(writeKey, deps.publicUrl ?? `${request.protocol}://${request.host}`));
    });
    for (const path of ['/sourceConfig', '/sourceConfig/']) {
      app.get(path, async (request, reply) => {
        const key = writeKeyOf({
          authorization: request.headers.authorization,
          query: request.query,
          body: undefined,
        });
        const source = await knownSource(deps, key);
        return reply.send(sourceConfigOf(source, key, deps.now()));
      });
    }
    app.options('/*', (_request, reply) => reply.code(204).send());
  };
}
