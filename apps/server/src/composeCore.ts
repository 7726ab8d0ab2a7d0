import { randomUUID } from 'node:crypto';
import { rememberBots } from '@viaggio/domain/collect';
import type { Sells } from '@viaggio/domain/journeys';
import type { Quarantine } from '@viaggio/domain/ports/quarantine';
import type { PlanDirectory } from '@viaggio/domain/ports/trackingPlans';
import {
  createBatchLedger,
  createDefinitionStore,
  createIdentityStore,
  createPrivacyRuleStore,
  createTermStore,
  createTrackingPlanStore,
} from '@viaggio/stores/control';
import { createEventLog, createJourneyStore, createQuarantine } from '@viaggio/stores/events';
import { isbot } from 'isbot';
import type { Stores } from './stores';
import type { CollectUseCaseDeps } from './usecases/collect/acceptItems';
import { createHashers } from './usecases/collect/hasher';
import { loadDefinitions } from './usecases/definitions/loadDefinitions';
import { createPrivacyDirectory, type PrivacyDirectory } from './usecases/privacy/ruleDirectory';
import { turnAwayErased } from './usecases/privacy/turnAwayErased';
import { createPlacing, type Placing } from './usecases/projection/createPlacing';
import type { ProjectionDeps } from './usecases/projection/projectPeople';
import { createPlanDirectory } from './usecases/trackingPlan/createPlanDirectory';
import { createBatchClock } from './workers/commit/batchClock';
import { GroupCommit, type GroupCommitDeps } from './workers/commit/groupCommit';
import { KnownMessages } from './workers/commit/knownMessages';
import { recoverBatches } from './workers/commit/recoverBatches';
import { forgetBatches } from './workers/housekeeping/forgetBatches';
import { Projector } from './workers/projection/projector';

export interface CoreOptions {
  readonly node: number;
  readonly secret: string;
  readonly now: () => number;
  readonly sellsOf: (workspace: number) => Promise<Sells>;
  readonly onError: (error: unknown, doing: string) => void;
  readonly onCommit?: GroupCommitDeps['onCommit'];
  readonly onProjected: (workspace: number, asOf: number) => void;
}

/** Collection and projection: what turns events into journeys. */
export interface Core {
  readonly collect: CollectUseCaseDeps;
  readonly commit: GroupCommit;
  readonly known: KnownMessages;
  readonly projector: Projector;
  readonly projection: ProjectionDeps;
  readonly between: Placing['between'];
  readonly quarantine: Quarantine;
  /** Tracking plans in force. */
  readonly plans: PlanDirectory;
  /** Who was erased, and what is never stored. */
  readonly privacy: PrivacyDirectory;
  readonly definitions: ReturnType<typeof createDefinitionStore>;
  readonly definitionsOf: (workspace: number) => ReturnType<typeof loadDefinitions>;
  readonly sellsOf: CoreOptions['sellsOf'];
  /** Forgets what is done with and nothing asks for; now and then. */
  tidy(): Promise<number>;
  /** Takes the rows of who is gone out of the journeys, where they are many; now and then. Returns the tables. */
  sweep(): Promise<string[]>;
  /** Applies what an earlier process left in the log, then lets events in. */
  start(): Promise<{ batches: number; events: number }>;
  stop(): Promise<void>;
}

/** A sweep writes the whole table again: half a minute for a million people, a fifth of which is gained in every report. */
const SWEEP_LIMITS = { least: 20_000, share: 0.2 };

/** A version that grows even when the clock does not. */
function createVersions(now: () => number): () => number {
  let last = 0;
  return () => {
    last = Math.max(last + 1, now());
    return last;
  };
}

/** Share of the time the event loop was at work between two calls. */
function createWorkload(): () => number {
  let last = performance.eventLoopUtilization();
  return () => {
    const now = performance.eventLoopUtilization();
    const { utilization } = performance.eventLoopUtilization(now, last);
    last = now;
    return utilization;
  };
}

export function composeCore({ control, events }: Stores, options: CoreOptions): Core {
  const hasherOf = createHashers(options.secret);
  const log = createEventLog(events);
  const ledger = createBatchLedger(control);
  const quarantine = createQuarantine(events);
  const plans = createPlanDirectory(createTrackingPlanStore(control), { monotonic: () => performance.now() });
  const definitions = createDefinitionStore(control);
  const known = new KnownMessages({ log, ledger, onError: options.onError });
  const privacy = createPrivacyDirectory(createPrivacyRuleStore(control), options.onError);
  const definitionsOf = (workspace: number) =>
    loadDefinitions({ definitions, sellsOf: options.sellsOf }, workspace);
  const placing = createPlacing({ lock: control.withLock, definitionsOf });
  const projection: ProjectionDeps = {
    identity: createIdentityStore(control),
    journeys: createJourneyStore(events),
    terms: createTermStore(control),
    hasherOf,
    now: createVersions(options.now),
    byDefinitions: placing.byDefinitions,
  };
  const projector = new Projector({
    ...projection,
    ledger,
    log,
    onProjected: options.onProjected,
    onError: options.onError,
    workload: createWorkload(),
    asLeader: async (work) =>
      (await control.withLock(
        'viaggio:projector',
        async () => {
          await work();
          return true;
        },
        { wait: false },
      )) ?? false,
  });
  const commit = new GroupCommit({
    node: options.node,
    log,
    ledger,
    quarantine,
    known,
    nextBatch: createBatchClock(options.node, options.now),
    onApplied: (batch, entries) => projector.mark(batch, entries),
    onError: options.onError,
    ...(options.onCommit ? { onCommit: options.onCommit } : {}),
  });
  return {
    collect: {
      hasherOf,
      isBot: rememberBots((userAgent) => isbot(userAgent)),
      newMessageId: randomUUID,
      planOf: plans.find,
      withoutFieldsOf: privacy.withoutFieldsOf,
      commit: turnAwayErased({ rules: privacy, hasherOf, commit: (entries) => commit.submit(entries) }),
    },
    commit,
    known,
    projector,
    projection,
    between: placing.between,
    plans,
    quarantine,
    privacy,
    definitions,
    definitionsOf,
    sellsOf: options.sellsOf,
    tidy: () => forgetBatches(ledger),
    sweep: () => projection.journeys.sweepGone(SWEEP_LIMITS),
    start: async () => {
      await privacy.refresh();
      privacy.start();
      const recovered = await recoverBatches({ log, ledger, hasherOf });
      known.fill().catch((error) => options.onError(error, 'fill known messages'));
      projector.start();
      return recovered;
    },
    stop: async () => {
      await commit.stop();
      await privacy.stop();
      await projector.stop();
    },
  };
}
