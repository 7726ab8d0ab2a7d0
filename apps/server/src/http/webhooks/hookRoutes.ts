import rateLimit from '@fastify/rate-limit';
import { AppError } from '@viaggio/domain/shared';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { WebhookDeps } from '../../usecases/webhooks/deps';
import { receiveDelivery } from '../../usecases/webhooks/receiveDelivery';

/** The largest order of a shop stays well below. */
const MOST_BYTES = 2 * 1024 * 1024;
/** From one address: large senders deliver from a few, and try again when they are told to wait. */
const DELIVERIES_PER_MINUTE = 3_000;

export interface HookRoutesDeps {
  readonly useCase: WebhookDeps;
  /** Address that senders call, when it is not the one the server is reached at. */
  readonly publicUrl: string | undefined;
  readonly deliveriesPerMinute: number | undefined;
}

/** Where other systems deliver: no session, no key; each delivery is signed, over the body as it came. */
export function hookRoutes({ useCase, publicUrl, deliveriesPerMinute }: HookRoutesDeps) {
  return async (app: FastifyInstance): Promise<void> => {
    app.removeAllContentTypeParsers();
    app.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: MOST_BYTES }, (_request, body, done) =>
      done(null, body),
    );
    await app.register(rateLimit, {
      max: deliveriesPerMinute ?? DELIVERIES_PER_MINUTE,
      timeWindow: 60_000,
      cache: 10_000,
      errorResponseBuilder: () =>
        new AppError('too_many_requests', 'Too many deliveries: try again in a minute.', { status: 429 }),
    });
    app.post('/hooks/:id', async (request, reply) => {
      const { id } = request.params as { id: string };
      const taken = await receiveDelivery(useCase, id, {
        method: request.method,
        url: `${publicUrl ?? `${request.protocol}://${request.host}`}${request.raw.url ?? ''}`,
        headers: headersOf(request),
        body: Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0),
      });
      reply.header('cache-control', 'no-store');
      return reply.send({ success: true, events: taken === 'ping' ? 0 : taken.events });
    });
  };
}

/** One text for each header; of those that come several times, the first. */
const headersOf = ({ headers }: FastifyRequest): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) => {
      const [first] = [value ?? []].flat();
      return first === undefined ? [] : [[name, first]];
    }),
  );
