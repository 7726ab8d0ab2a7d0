import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { AccessControl } from '@viaggio/domain/ports/control';
import {
  createConsentStore,
  createControlEraser,
  createIdentityDecisions,
  createImportStore,
  createPrivacyRequestStore,
  createPrivacyRuleStore,
  placePostgres,
} from '@viaggio/stores/control';
import {
  createEventsEraser,
  createImportEraser,
  createPersonalDataSampler,
  createPersonEvents,
} from '@viaggio/stores/events';
import type { Core } from './composeCore';
import { composePeople } from './composePeople';
import type { Config } from './config';
import { type PrivacyHandlerDeps, privacyHandlers } from './http/privacy/privacyHandlers';
import type { Stores } from './stores';
import { expireEvents } from './usecases/privacy/expireEvents';
import { SEEN_WITHIN_MS } from './usecases/privacy/ruleDirectory';
import { runErasure } from './usecases/privacy/runErasure';
import { scrubFiles } from './usecases/privacy/scrubFiles';
import { Eraser } from './workers/privacy/eraser';
import { createTurns } from './workers/restating/createTurns';

interface Parts {
  readonly config: Config;
  readonly stores: Pick<Stores, 'control' | 'events'>;
  readonly core: Core;
  readonly control: AccessControl;
  readonly now: () => number;
  /** Tells that everything remembered about a workspace is of the past. */
  readonly changed: (workspace: number) => void;
  readonly onError: (error: unknown, doing: string) => void;
}

/** Twice what a node may take to hear of a tombstone, and a commit that was under way. */
const SETTLE_MS = 2 * SEEN_WITHIN_MS + 1_000;
const EXPIRE_EVERY_MS = 6 * 3_600_000;
const FIRST_EXPIRE_MS = 300_000;

/** Logs of the embedded database, which names values in what it refuses. */
const logsOf = (config: Config): string[] =>
  config.databaseUrl ? [] : [join(placePostgres(join(config.data, 'control')).directory, 'server.log')];

function depsOf(parts: Parts, startErasing: () => void): PrivacyHandlerDeps {
  const { config, stores, core, control, changed } = parts;
  return {
    ...composePeople(parts),
    decisions: createIdentityDecisions(stores.control),
    inControl: createControlEraser(stores.control),
    inEvents: createEventsEraser(stores.events),
    requests: createPrivacyRequestStore(stores.control),
    rules: createPrivacyRuleStore(stores.control),
    consents: createConsentStore(stores.control),
    personEvents: createPersonEvents(stores.events),
    sampler: createPersonalDataSampler(stores.events),
    barred: core.privacy,
    audit: control.audit,
    workspaces: control.workspaces,
    sources: control.sources,
    collect: core.collect,
    imports: createImportStore(stores.control),
    eraser: createImportEraser(stores.events),
    journeys: core.projection.journeys,
    withoutProjection: createTurns(control).withoutProjection,
    writeKnownMessages: () => core.known.write(),
    project: () => core.projector.poke(),
    changed,
    scrubFiles: (pattern) => scrubFiles(logsOf(config), pattern),
    flushDisk: async () => {
      // Where there is no such command the system flushes within half a minute.
      if (!config.clickhouse) await promisify(execFile)('sync').catch(() => undefined);
    },
    backupDays: config.backups.days,
    settleMs: SETTLE_MS,
    startErasing,
  };
}

/** Requests about personal data, and the work behind them. */
export function composePrivacy(parts: Parts) {
  const { control, onError } = parts;
  const deps = depsOf(parts, () => eraser.poke());
  const alone = async (name: string, work: () => Promise<void>): Promise<void> => {
    await control.alone(name, work, { wait: false });
  };
  const eraser = new Eraser({
    requests: deps.requests,
    erase: (request) => runErasure(deps, request),
    alone: (work) => alone('erasing', work),
    onError,
  });
  let timers: NodeJS.Timeout[] = [];
  const expire = (): void => {
    alone('expiring', async () => void (await expireEvents(deps))).catch((error) =>
      onError(error, 'remove old events'),
    );
  };
  return {
    handlers: privacyHandlers(deps),
    start: (): void => {
      eraser.start();
      timers = [setTimeout(expire, FIRST_EXPIRE_MS).unref(), setInterval(expire, EXPIRE_EVERY_MS).unref()];
    },
    stop: (): void => {
      eraser.stop();
      for (const timer of timers) clearTimeout(timer);
    },
  };
}
