import { createHash } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type ControlDriver,
  openPostgres,
  placePostgres,
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

/** Stores on their way up: what needs them can be built, nothing may be asked before they are ready. */
export interface OpeningStores extends Stores {
  /** Resolves when both answer and their schemas are up to date; rejects when one cannot be opened. */
  readonly ready: Promise<void>;
  /** Told with its exit code whenever the embedded engine has ended and is started again. */
  onEngineRestart(listener: (exitCode: number | null) => void): void;
}

export type StoreConfig = Pick<Config, 'data' | 'clickhouse' | 'databaseUrl' | 'engineEnvironment'>;

export interface StoreOptions {
  /** Compiled script of the events engine. */
  readonly engineEntry: string;
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

/** The events store alone, whatever its schema. */
export function openEvents(
  config: StoreConfig,
  { engineEntry }: StoreOptions,
  onRestart: (exitCode: number | null) => void,
): EventsDriver {
  if (config.clickhouse) return openClickhouse(config.clickhouse);
  const directory = join(config.data, 'events');
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  return openChdb({
    entry: engineEntry,
    directory,
    socket: socketPath(config.data),
    readers: ENGINE_READERS,
    environment: config.engineEnvironment,
    onRestart,
  });
}

/** The control store alone, whatever its schema; `server` resolves when the embedded PostgreSQL answers. */
export function openControl(config: Pick<StoreConfig, 'data' | 'databaseUrl'>) {
  if (config.databaseUrl) return { control: openPostgres(config.databaseUrl), server: undefined };
  const place = placePostgres(join(config.data, 'control'));
  return { control: openPostgres(place.connection), server: startPostgres(place) };
}

/** Begins to open both stores, side by side. The engine first: it takes longest. */
export function openStores(config: StoreConfig, options: StoreOptions): OpeningStores {
  const listeners: ((exitCode: number | null) => void)[] = [];
  const events = openEvents(config, options, (code) => {
    for (const listener of listeners) listener(code);
  });
  const { control, server } = openControl(config);
  const prepare = async (): Promise<void> => {
    await server;
    await prepareControlStore(control);
    await control.withLock('viaggio:migrate:events', () => prepareEventsStore(events));
  };
  const ready = prepare();
  // Whoever waits for it hears; nobody may be waiting yet.
  ready.catch(() => undefined);
  return {
    control,
    events,
    ready,
    onEngineRestart: (listener) => void listeners.push(listener),
    close: async () => {
      await events.close();
      await control.close();
      await (await server)?.stop();
    },
  };
}
