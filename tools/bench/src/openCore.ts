import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Core, composeCore } from '../../../apps/server/src/composeCore';
import { openStores, type Stores } from '../../../apps/server/src/stores';

const ENGINE = fileURLToPath(new URL('../../../dist/server/engine.mjs', import.meta.url));
export const SECRET = 'a secret for benchmarks only';

export interface Opened {
  readonly stores: Stores;
  readonly core: Core;
  close(): Promise<void>;
}

/** Stores and core of a data directory, in this process. */
export async function openCore(data: string): Promise<Opened> {
  mkdirSync(data, { recursive: true });
  writeFileSync(join(data, 'secret'), SECRET, { mode: 0o600 });
  const config = { data, clickhouse: undefined, databaseUrl: undefined, engineEnvironment: {} };
  const stores = openStores(config, { engineEntry: ENGINE });
  await stores.ready;
  const core = composeCore(stores, {
    node: 0,
    secret: SECRET,
    now: Date.now,
    sellsOf: async () => 'shop',
    onError: (error, doing) => console.error(doing, error),
    onProjected: () => undefined,
  });
  await core.start();
  return {
    stores,
    core,
    close: async () => {
      await core.stop();
      await stores.close();
    },
  };
}
