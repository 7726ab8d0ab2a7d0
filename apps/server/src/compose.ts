import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Sells } from '@viaggio/domain/journeys';
import type { AccessControl } from '@viaggio/domain/ports/control';
import type { WorkspaceObserver } from '@viaggio/domain/ports/workspaces';
import { createAccessControl, createAttemptLimiter, createAuthentication } from '@viaggio/stores/control';
import { createSourceActivity, eraseWorkspace } from '@viaggio/stores/events';
import pino from 'pino';
import { composeBackups } from './composeBackups';
import { type Core, composeCore } from './composeCore';
import { composeHandlers } from './composeHandlers';
import {
  addressOf,
  composeInvitationMailer,
  composePasswordMailer,
  composeUnsubscribing,
} from './composeToday';
import { composeWebhooks } from './composeWebhooks';
import { composeWordOfMouth } from './composeWordOfMouth';
import type { Config } from './config';
import { collectRoutes } from './http/collect/collectRoutes';
import { createService } from './http/createService';
import { describeFault } from './http/errors/describeFault';
import { sdkRoutes } from './http/sdk/sdkRoutes';
import { freeBytes, kindOf } from './measure';
import { createMetrics } from './metrics';
import type { OpeningStores, Stores } from './stores';
import { acceptItems } from './usecases/collect/acceptItems';
import { createKeyDirectory } from './usecases/keys/createKeyDirectory';
import { ensureFirstWorkspace } from './usecases/setup/ensureFirstWorkspace';
import { createSourceDirectory } from './usecases/sources/createSourceDirectory';
import { finishRemovals } from './usecases/workspaces/finishRemovals';
import { VERSION } from './version';
import { createGenerations } from './workers/projection/generations';

export interface Application {
  /** Listens, says where, and lets events in. */
  listen(): Promise<void>;
  /** Stops because of a signal: what is in hand is done, then the stores close. */
  stop(signal: string): Promise<void>;
}

const MAX_UPLOAD_BYTES = 20 * 1024 ** 3;
/** A job nobody has reported on for so long was left by a server that is gone. */
const JOB_SILENCE_MS = 120_000;
const HOUSEKEEPING_MS = 30_000;
/** Below what those who ask wait for. */
const READY_LIMIT_MS = 4_000;

type OnError = (error: unknown, doing: string) => void;

/** Names of the stores that do not answer, or not in time. */
async function findUnready({ control, events }: Stores): Promise<string[]> {
  const look = async (name: string, question: Promise<unknown>): Promise<string[]> => {
    const limit = sleep(READY_LIMIT_MS, [name], { ref: false });
    return Promise.race([question.then(() => []), limit]).catch(() => [name]);
  };
  const asked = [
    look('control store', control.query('SELECT 1')),
    look('events store', events.query('SELECT 1')),
  ];
  return (await Promise.all(asked)).flat();
}

/** Notes once a second which connections have been heard. */
function noteArrivals(control: AccessControl, onError: OnError) {
  const heard = new Map<number, number>();
  const timer = setInterval(() => {
    const arrivals = [...heard].map(([source, at]) => ({ source, at }));
    heard.clear();
    if (arrivals.length > 0)
      control.sources.noteEvents(arrivals).catch((error) => onError(error, 'note sources'));
  }, 1_000);
  timer.unref();
  return {
    note: (source: number, at: number): void => void heard.set(source, at),
    stop: (): void => clearInterval(timer),
  };
}

interface House {
  readonly control: AccessControl;
  readonly core: Core;
  readonly expire: () => Promise<unknown>;
  readonly forget: () => Promise<unknown>;
}

/** Now and then: fails the jobs of servers that are gone, and forgets what is done with. */
function keepHouse({ control, core, expire, forget }: House, onError: OnError): () => void {
  const look = (): void => {
    expire().catch((error) => onError(error, 'delete expired backups'));
    forget().catch((error) => onError(error, 'forget old deliveries'));
    control.jobs.failAbandoned(JOB_SILENCE_MS).catch((error) => onError(error, 'look after jobs'));
    core.tidy().catch((error) => onError(error, 'forget old batches'));
  };
  look();
  // Not at once: a start is busy enough.
  const timer = setInterval(() => {
    look();
    core.sweep().catch((error) => onError(error, 'sweep journeys'));
  }, HOUSEKEEPING_MS);
  timer.unref();
  return () => clearInterval(timer);
}

function prepareUploads(config: Config): string {
  const uploads = join(config.data, 'uploads');
  rmSync(uploads, { recursive: true, force: true });
  mkdirSync(uploads, { recursive: true, mode: 0o700 });
  return uploads;
}

/**
 * Builds every use case once, while the stores still open, and hands them to the edge. The only place that knows both.
 * `built`: directories of the web application and of the browser SDK, where they are built.
 */
export async function compose(
  config: Config,
  stores: OpeningStores,
  built: { readonly web: string | undefined; readonly sdk: string | undefined },
): Promise<Application> {
  const log = pino({ level: config.logLevel });
  const now = Date.now;
  const monotonic = () => performance.now();
  const generations = createGenerations(now);
  const metrics = createMetrics({
    version: VERSION,
    queued: () => core.commit.queued,
    lag: () => Math.max(0, now() - generations.oldest()) / 1_000,
    unready: () => findUnready(stores),
    freeBytes,
    directories: { data: config.data, backups: config.backups.directory },
  });
  const onError: OnError = (error, doing) => {
    metrics.errors.inc({ doing });
    log.error({ fault: describeFault(error), doing }, 'background work failed');
  };
  stores.onEngineRestart((exitCode) => {
    metrics.restarts.inc();
    log.warn({ exitCode }, 'the events engine ended and is started again');
  });
  const control = createAccessControl(stores.control);
  const core = composeCore(stores, {
    node: config.node,
    secret: config.secret,
    now,
    sellsOf: async (workspace) => ((await control.workspaces.find(workspace))?.sells ?? 'shop') as Sells,
    onError,
    onCommit: ({ stored, duplicates, quarantined, milliseconds }) => {
      metrics.events.inc({ outcome: 'stored' }, stored.length);
      metrics.events.inc({ outcome: 'duplicate' }, duplicates.length);
      metrics.events.inc({ outcome: 'quarantined' }, quarantined);
      metrics.commits.observe(milliseconds / 1000);
      generations.count(stored, duplicates);
    },
    onProjected: (workspace, asOf) => {
      generations.projected(workspace, asOf);
      metrics.projected.set(generations.oldest() / 1000);
    },
  });
  const sourceDirectory = createSourceDirectory(control.sources, { monotonic });
  const observer: WorkspaceObserver = {
    created: async ({ id }) => void (await core.definitionsOf(id)),
    updated: (before, after, actor) => rooms.followSettings({ before, after, actor }),
  };
  const eraser = { erase: (workspace: number) => eraseWorkspace(stores.events, workspace) };
  const auth = await createAuthentication(stores.control, {
    secret: config.secret,
    onFault: (error: unknown) => onError(error, 'authenticate'),
    sendPasswordNews: composePasswordMailer(config),
    sso: config.sso && { ...config.sso, redirectUrl: `${addressOf(config)}/api/auth/callback/sso` },
  });
  const startRemovals = (): void => {
    finishRemovals({ control, eraser }).catch((error) => onError(error, 'erase workspaces'));
  };
  const rooms = composeHandlers({
    config,
    stores,
    core,
    control,
    observer,
    sourceDirectory,
    now,
    onError,
    startRemovals,
    projectedUntil: generations.until,
    generationOf: generations.of,
    epochOf: generations.epochOf,
    changed: generations.changed,
    duplicatesOf: generations.duplicatesOf,
    duplicateShare: generations.duplicateShare,
  });
  const backups = composeBackups({
    config,
    stores,
    core,
    control,
    version: VERSION,
    now,
    onError,
    onMade: metrics.backups.made,
  });
  const arrivals = noteArrivals(control, onError);
  const receiving = { config, stores, core, control, now, onReceived: arrivals.note };
  const webhooks = composeWebhooks(receiving);
  const wordOfMouth = composeWordOfMouth(receiving);
  const service = await createService({
    control,
    auth,
    limiter: createAttemptLimiter(stores.control),
    keyDirectory: createKeyDirectory(control.keys, { monotonic, now }),
    sourceDirectory,
    activity: createSourceActivity(stores.events),
    observer,
    eraser,
    mailer: composeInvitationMailer(config, control.workspaces.find),
    now,
    log,
    ssoName: config.sso?.name,
    version: VERSION,
    handlers: { ...rooms.handlers, ...backups.handlers, ...webhooks.handlers, ...wordOfMouth.handlers },
    plugins: [
      collectRoutes({
        directory: sourceDirectory,
        useCase: core.collect,
        accept: acceptItems,
        now,
        onReceived: arrivals.note,
        publicUrl: config.url,
      }),
      webhooks.plugin,
      wordOfMouth.plugin,
      composeUnsubscribing({ config, stores }),
      sdkRoutes(built.sdk),
    ],
    publicUrl: config.url,
    trustProxy: config.trustProxy,
    webRoot: built.web,
    mayFrame: rooms.mayFrame,
    uploads: { directory: prepareUploads(config), maxBytes: MAX_UPLOAD_BYTES },
    unready: () => findUnready(stores),
    onAnswered: (path, status, took) => metrics.answered(kindOf(path), status, took),
    metrics: metrics.text,
  });
  let stopWatching = (): void => undefined;

  return {
    listen: async () => {
      await stores.ready;
      const first = { ownerEmail: config.owner?.email, ownerPassword: config.owner?.password };
      const keys = { apiKey: config.apiKey, writeKey: config.writeKey };
      await ensureFirstWorkspace({ control, auth, observer }, { ...first, ...keys });
      const recovered = await core.start();
      if (recovered.batches > 0) log.info(recovered, 'applied what an earlier process left in the log');
      await rooms.start();
      const latest = await backups.start();
      if (latest !== undefined) metrics.backups.found(latest);
      startRemovals();
      stopWatching = keepHouse({ control, core, expire: backups.expire, forget: webhooks.forget }, onError);
      const address = await service.listen({ port: config.port, host: config.host });
      log.info({ address }, 'listening');
      console.log(`Viaggio is at ${config.url ?? address}`);
    },
    stop: async (signal) => {
      log.info({ signal }, 'stopping');
      arrivals.stop();
      stopWatching();
      await service.close();
      await rooms.stop();
      await core.stop();
      await stores.close();
    },
  };
}
