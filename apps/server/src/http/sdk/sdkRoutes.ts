import { AppError } from '@viaggio/domain/shared';
import type { FastifyInstance } from 'fastify';
import { loadAssets } from '../web/loadAssets';
import { sendAsset } from '../web/sendAsset';

/**
 * An hour, then asked for again by its tag: an update of the server reaches every site within the hour. Where the server
 * does not answer, browsers go on with what they have for a week.
 */
const KEPT_FOR = 'public, max-age=3600, stale-while-revalidate=86400, stale-if-error=604800';

/**
 * The browser SDK, for the pages of others: any origin may load it, with `crossorigin` and `integrity` too, and pages
 * that take in only what allows it (cross-origin isolation). It is the same for everybody and needs no code.
 *
 * @param root directory of the built SDK; undefined where none was built
 */
export function sdkRoutes(root: string | undefined) {
  return async (app: FastifyInstance): Promise<void> => {
    const file = root === undefined ? undefined : (await loadAssets(root)).get('/viaggio.js');
    app.get('/sdk/viaggio.js', async (request, reply) => {
      if (file === undefined) {
        throw new AppError('sdk_not_built', 'The browser SDK is not built: run npm run build.', {
          status: 404,
        });
      }
      reply
        .header('access-control-allow-origin', '*')
        .header('cross-origin-resource-policy', 'cross-origin')
        .header('timing-allow-origin', '*')
        .header('x-content-type-options', 'nosniff');
      return sendAsset(file, request, reply, KEPT_FOR);
    });
  };
}
