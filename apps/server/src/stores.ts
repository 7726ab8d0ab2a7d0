import { createHash } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type ControlDriver,
  type EmbeddedPostgres,
  openPostgres,
  prepareControlStore,
  startPostgres,
} from '@viaggio/stores/control';
import { type EventsDriver, openChdb, openClickhouse, prepareEventsStore } from '@viaggio/stores/events';
import type { Config } from './config';

export interface Stores {
  readonly control: ControlDriver;
  readonly events: EventsDriver;
  close(): Promise<void>;
}

export type StoreConfig = Pick<Config, 'data' | 'clickhouse' | 'databaseUrl'>;

export interface StoreOptions {
  /** Compiled script of the events engine. */
  readonly engineEntry: string;
  readonly onEngineRestart: (exitCode: number | null) => void;
}

/** Readers of the embedded engine: on two cores more would only wait for each other. */
const ENGINE_READERS = 3;

/** Sockets have short names: a directory of their own, however deep the data lies. */
function socketPath(data: string): string {
  const directory = join(
    tmpdir(),
    `viaggio-${createHash('sha256').update(data).digest('hex').slice(0, 16)}-engine`,
  );
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  return join(directory, 'engine.sock');
}

async function openEvents(config: StoreConfig, options: StoreOptions): Promise<EventsDriver> {
  if (config.clickhouse) return openClickhouse(config.clickhouse);
  const directory = join(config.data, 'events');
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  return openChdb({
    entry: options.engineEntry,
    directory,
    socket: socketPath(config.data),
    readers: ENGINE_READERS,
    onRestart: options.onEngineRestart,
  });
}

async function openControl(
  config: StoreConfig,
): Promise<{ control: ControlDriver; server: EmbeddedPostgres | undefined }> {
  if (config.databaseUrl) return { control: openPostgres(config.databaseUrl), server: undefined };
  const server = await startPostgres(join(config.data, 'control'));
  return { control: openPostgres(server.connection), server };
}

/** Opens both stores, side by side, and brings their schemas up to date. */
export async function openStores(config: StoreConfig, options: StoreOptions): Promise<Stores> {
  const [{ control, server }, events] = await Promise.all([openControl(config), openEvents(config, options)]);
  await prepareControlStore(control);
  await control.withLock('viaggio:migrate:events', () => prepareEventsStore(events));
  return {
    control,
    events,
    close: async () => {
      await events.close();
      await control.close();
      await server?.stop();
    },
  };
}
