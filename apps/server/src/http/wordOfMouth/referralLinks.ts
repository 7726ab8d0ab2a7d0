import rateLimit from '@fastify/rate-limit';
import { AppError } from '@viaggio/domain/shared';
import type { FastifyInstance } from 'fastify';
import type { WordDeps } from '../../usecases/wordOfMouth/deps';
import { openCode } from '../../usecases/wordOfMouth/referralCodes';

/** From one address: enough for a shop full of people, little for trying out codes. */
const OPENINGS_PER_MINUTE = 120;

/** `/r/CODE`: to the site of the workspace and nowhere else. */
export function referralLinks(deps: WordDeps) {
  return async (app: FastifyInstance): Promise<void> => {
    await app.register(rateLimit, {
      max: OPENINGS_PER_MINUTE,
      timeWindow: 60_000,
      cache: 10_000,
      errorResponseBuilder: () =>
        new AppError('too_many_requests', 'Too many requests: wait a moment and try again.', { status: 429 }),
    });
    app.get('/r/:code', async (request, reply) => {
      const { code } = request.params as { code: string };
      const to = await openCode(deps, code, request.headers['user-agent'] ?? '');
      return reply
        .code(302)
        .header('location', to)
        .header('cache-control', 'no-store')
        .header('referrer-policy', 'no-referrer')
        .header('x-robots-tag', 'noindex')
        .send();
    });
  };
}
