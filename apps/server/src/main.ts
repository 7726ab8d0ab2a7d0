import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { AppError } from '@viaggio/domain/shared';
import pino from 'pino';
import { compose } from './compose';
import { ConfigError, readConfig } from './config';
import { lockDirectory } from './lockDirectory';

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
  const log = pino({ level: config.logLevel });
  const unlock = lockDirectory(config.data);
  const app = await compose(config, log, { engineEntry: join(here, 'engine.mjs'), webRoot: findWebRoot() });
  await app.listen();

  let stopping = false;
  const stop = async (signal: string): Promise<void> => {
    if (stopping) return;
    stopping = true;
    log.info({ signal }, 'stopping');
    const limit = setTimeout(() => process.exit(1), STOP_LIMIT_MS);
    limit.unref();
    await app.stop();
    unlock();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop(signal));
}

main().catch((error: unknown) => {
  const known = error instanceof ConfigError || error instanceof AppError;
  console.error(known ? error.message : error);
  process.exit(1);
});
