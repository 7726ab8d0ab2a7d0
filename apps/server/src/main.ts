import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { AppError } from '@viaggio/domain/shared';
import { ConfigError, readConfig } from './config';
import { lockDirectory } from './lockDirectory';
import { mapStacks } from './mapStacks';
import { openStores } from './stores';

/** A graceful stop that takes longer than this ends anyway: what is durable is durable. */
const STOP_LIMIT_MS = 20_000;

/** Beside the bundle lie the engine's bundle and, one level up, the web application. */
const here = fileURLToPath(new URL('.', import.meta.url));

function findWebRoot(): string | undefined {
  const built = join(here, '..', '..', 'apps', 'web', 'dist');
  return existsSync(join(built, 'index.html')) ? built : undefined;
}

async function main(): Promise<void> {
  const config = readConfig(process.env);
  const unlock = lockDirectory(config.data);
  // The stores' processes start while this one reads the rest of its own code, which takes as long as they do.
  const stores = openStores(config, { engineEntry: join(here, 'engine.mjs') });
  const { compose } = await import('./compose');
  const app = await compose(config, stores, findWebRoot());
  await app.listen();

  let stopping = false;
  const stop = async (signal: string): Promise<void> => {
    if (stopping) return;
    stopping = true;
    const limit = setTimeout(() => process.exit(1), STOP_LIMIT_MS);
    limit.unref();
    await app.stop(signal);
    unlock();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop(signal));
}

mapStacks();
main().catch((error: unknown) => {
  const known = error instanceof ConfigError || error instanceof AppError;
  console.error(known ? error.message : error);
  process.exit(1);
});
