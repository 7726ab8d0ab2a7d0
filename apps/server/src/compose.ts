import { randomBytes } from 'node:crypto';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Sells } from '@viaggio/domain/journeys';
import { simulate } from '@viaggio/simulator/simulate';
import { createAccessControl, createAttemptLimiter, createAuthentication } from '@viaggio/stores/control';
import {
  createLiveEvents,
  createOverviewStore,
  createQualityStore,
  createSourceActivity,
  eraseWorkspace,
} from '@viaggio/stores/events';
import type { Logger } from 'pino';
import { composeCore } from './composeCore';
import type { Config } from './config';
import { collectRoutes } from './http/collect/collectRoutes';
import { createService } from './http/createService';
import { demoHandlers } from './http/demo/demoHandlers';
import { liveHandlers } from './http/live/liveHandlers';
import type { OtherHandlers } from './http/routes/handler';
import { createMetrics } from './metrics';
import { openStores } from './stores';
import { acceptItems } from './usecases/collect/acceptItems';
import { loadDemo } from './usecases/demo/loadDemo';
import { createKeyDirectory } from './usecases/keys/createKeyDirectory';
import { ensureFirstWorkspace } from './usecases/setup/ensureFirstWorkspace';
import { createSourceDirectory } from './usecases/sources/createSourceDirectory';
import { finishRemovals } from './usecases/workspaces/finishRemovals';

export interface ComposeOptions {
  readonly engineEntry: string;
  readonly webRoot: string | undefined;
}

export interface Application {
  /** Listens, says where, and lets events in. */
  listen(): Promise<void>;
  stop(): Promise<void>;
}

const VERSION = '0.1.0';
const MAX_UPLOAD_BYTES = 20 * 1024 ** 3;

/** Opens the stores, builds every use case once, and hands them to the edge. The only place that knows both. */
export async function compose(config: Config, log: Logger, options: ComposeOptions): Promise<Application> {
  const onError = (error: unknown, doing: string): void => {
    metrics.errors.inc({ doing });
    log.error({ err: error, doing }, 'background work failed');
  };
  const stores = await openStores(config, {
    engineEntry: options.engineEntry,
    onEngineRestart: (exitCode) => {
      metrics.restarts.inc();
      log.warn({ exitCode }, 'the events engine ended and is started again');
    },
  });
  const control = createAccessControl(stores.control);
  const now = Date.now;
  const monotonic = () => performance.now();
  const projectedUntil = new Map<number, number>();
  const core = composeCore(stores, {
    node: config.node,
    secret: config.secret,
    now,
    sellsOf: async (workspace) => ((await control.workspaces.find(workspace))?.sells ?? 'shop') as Sells,
    onError,
    onCommit: (events, milliseconds) => {
      metrics.events.inc({ outcome: 'stored' }, events);
      metrics.commits.observe(milliseconds / 1000);
    },
    onProjected: (workspace, asOf) => {
      projectedUntil.set(workspace, asOf);
      metrics.projected.set(Math.min(...projectedUntil.values()) / 1000);
    },
  });
  const metrics = createMetrics({ queued: () => core.commit.queued });
  const sourceDirectory = createSourceDirectory(control.sources, { monotonic });
  const observer = {
    created: async ({ id }: { readonly id: number }) => {
      await core.definitionsOf(id);
    },
    updated: async () => undefined,
  };
  const eraser = { erase: (workspace: number) => eraseWorkspace(stores.events, workspace) };
  const auth = await createAuthentication(stores.control, { secret: config.secret });
  const startRemovals = (): void => {
    finishRemovals({ control, eraser }).catch((error) => onError(error, 'erase workspaces'));
  };
  const handlers = {
    ...demoHandlers({
      control,
      observer,
      sourceDirectory,
      startRemovals,
      newWriteKey: () => `wk_${randomBytes(18).toString('base64url')}`,
      startLoad: (load) => {
        const simulated = (it: { customers: number; endsAt: number }) =>
          simulate({ ...it, seed: 2026, months: 12, order: 'customer' }).deliveries;
        loadDemo(
          {
            collect: core.collect,
            jobs: control.jobs,
            simulate: simulated,
            settle: () => core.projector.settle(),
            now,
          },
          load,
        ).catch(async (error) => {
          onError(error, 'load the example');
          await control.jobs
            .finish(load.workspace, load.job, {
              status: 'failed',
              error: {
                code: 'demo_failed',
                message: 'The example could not be made: remove it and try again.',
              },
            })
            .catch((cause) => onError(cause, 'finish a job'));
        });
      },
    }),
    ...liveHandlers({
      live: createLiveEvents(stores.events),
      quarantine: core.quarantine,
      identity: core.projection.identity,
      sources: control.sources,
      definitionsOf: core.definitionsOf,
      now,
      wait: (milliseconds, signal) => sleep(milliseconds, undefined, { signal }).catch(() => undefined),
    }),
  } as unknown as OtherHandlers;
  const uploads = join(config.data, 'uploads');
  rmSync(uploads, { recursive: true, force: true });
  mkdirSync(uploads, { recursive: true, mode: 0o700 });
  const heard = new Map<number, number>();
  const service = await createService({
    control,
    auth,
    limiter: createAttemptLimiter(stores.control),
    keyDirectory: createKeyDirectory(control.keys, { monotonic, now }),
    sourceDirectory,
    activity: createSourceActivity(stores.events),
    observer,
    eraser,
    mailer: undefined,
    now,
    log,
    version: VERSION,
    handlers,
    plugins: [
      collectRoutes({
        directory: sourceDirectory,
        useCase: core.collect,
        accept: acceptItems,
        now,
        onReceived: (source, at) => heard.set(source, at),
        publicUrl: config.url,
      }),
    ],
    publicUrl: config.url,
    webRoot: options.webRoot,
    uploads: { directory: uploads, maxBytes: MAX_UPLOAD_BYTES },
    unready: async () => {
      const waiting: string[] = [];
      await stores.control.query('SELECT 1').catch(() => waiting.push('control store'));
      await stores.events.query('SELECT 1').catch(() => waiting.push('events store'));
      return waiting;
    },
    metrics: metrics.text,
  });
  const noteHeard = setInterval(() => {
    const arrivals = [...heard].map(([source, at]) => ({ source, at }));
    heard.clear();
    if (arrivals.length > 0)
      control.sources.noteEvents(arrivals).catch((error) => onError(error, 'note sources'));
  }, 1_000);
  noteHeard.unref();

  return {
    listen: async () => {
      await ensureFirstWorkspace(
        { control, auth, observer },
        {
          ownerEmail: config.owner?.email,
          ownerPassword: config.owner?.password,
          apiKey: config.apiKey,
          writeKey: config.writeKey,
        },
      );
      const recovered = await core.start();
      if (recovered.batches > 0) log.info(recovered, 'applied what an earlier process left in the log');
      startRemovals();
      const address = await service.listen({ port: config.port, host: config.host });
      log.info({ address }, 'listening');
      console.log(`Viaggio is at ${config.url ?? address}`);
    },
    stop: async () => {
      clearInterval(noteHeard);
      await service.close();
      await core.stop();
      await stores.close();
    },
  };
}
