import type { ControlDriver } from '../driver/types';
import { authOptions } from './authOptions';

/** Brings the authentication tables up to date. Nodes that start together take turns. */
export async function prepareAuthentication(driver: ControlDriver): Promise<void> {
  const [options, { getMigrations }] = await Promise.all([
    // No secret takes part in the schema.
    authOptions(driver.pool, { secret: 'schema' }),
    import('better-auth/db/migration'),
  ]);
  await driver.withLock('viaggio:migrate:auth', async () => {
    const plan = await getMigrations(options);
    await plan.runMigrations();
  });
}
