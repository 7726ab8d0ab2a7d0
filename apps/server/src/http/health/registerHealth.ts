import { AppError } from '@viaggio/domain/shared';
import type { FastifyInstance } from 'fastify';
import type { ServiceDeps } from '../serviceDeps';

/** The process is alive; the stores answer; what Prometheus reads. */
export async function registerHealth(app: FastifyInstance, deps: ServiceDeps): Promise<void> {
  app.addHook('onSend', async (_request, reply) => {
    reply.header('cache-control', 'no-store');
  });
  app.get('/healthz', async () => ({ status: 'ok', version: deps.version }));
  app.get('/readyz', async (_request, reply) => {
    const waiting = (await deps.unready?.()) ?? [];
    if (waiting.length === 0) return { status: 'ready' };
    const message = `Not ready: ${waiting.join(', ')}.`;
    return reply
      .code(503)
      .header('retry-after', '2')
      .send({ error: { code: 'not_ready', message } });
  });
  app.get('/metrics', async (_request, reply) => {
    if (!deps.metrics) throw new AppError('not_found', 'Nothing is measured here.', { status: 404 });
    return reply.type('text/plain; version=0.0.4; charset=utf-8').send(await deps.metrics());
  });
}
