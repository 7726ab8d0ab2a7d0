import { randomBytes, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { AccessControl } from '@viaggio/domain/ports/control';
import type { PeriodMeasures } from '@viaggio/domain/ports/reportStore';
import type { SourceDirectory } from '@viaggio/domain/ports/sources';
import type { WorkspaceObserver } from '@viaggio/domain/ports/workspaces';
import { simulate } from '@viaggio/simulator/simulate';
import { createIdentityDecisions, createImportStore } from '@viaggio/stores/control';
import {
  createIdentityMeter,
  createImportEraser,
  createLiveEvents,
  createRulePreviewer,
  createSignalStore,
  createSourceMeter,
  createTimelineStore,
} from '@viaggio/stores/events';
import { composeBoards } from './composeBoards';
import type { Core } from './composeCore';
import { composeExports } from './composeExports';
import { composeMaps } from './composeMaps';
import { composePeople } from './composePeople';
import { composePersonas } from './composePersonas';
import { composePrivacy } from './composePrivacy';
import { composeReports } from './composeReports';
import { composeToday } from './composeToday';
import { composeVerify } from './composeVerify';
import type { Config } from './config';
import { definitionHandlers } from './http/definitions/definitionHandlers';
import { demoHandlers } from './http/demo/demoHandlers';
import { importHandlers } from './http/imports/importHandlers';
import { liveHandlers } from './http/live/liveHandlers';
import { peopleHandlers } from './http/people/peopleHandlers';
import { sayPersonRow } from './http/people/sayPerson';
import { personaHandlers } from './http/personas/personaHandlers';
import { watchPeople } from './http/privacy/watchPeople';
import { qualityHandlers } from './http/quality/qualityHandlers';
import { quarantineHandlers } from './http/quarantine/quarantineHandlers';
import { type ReportHandlerDeps, reportHandlers } from './http/reports/reportHandlers';
import { segmentHandlers } from './http/segments/segmentHandlers';
import { signalHandlers } from './http/signals/signalHandlers';
import { sourceHealthHandlers } from './http/sources/sourceHealthHandlers';
import type { Stores } from './stores';
import { followSells, type SettingsChange } from './usecases/definitions/followSells';
import type { SaveDeps } from './usecases/definitions/saveCatalogue';
import { type DemoLoad, loadDemo } from './usecases/demo/loadDemo';
import { ImportRunner } from './usecases/imports/importRunner';
import { recoverImports } from './usecases/imports/recoverImports';
import { describeRows } from './usecases/people/describeRows';

import { rememberAnswers } from './usecases/reports/rememberAnswers';
import { takeTurns } from './usecases/reports/takeTurns';
import { createTurns } from './workers/restating/createTurns';
import { Restater } from './workers/restating/restater';

export interface HandlerParts {
  readonly config: Config;
  readonly stores: Stores;
  readonly core: Core;
  readonly control: AccessControl;
  readonly observer: WorkspaceObserver;
  readonly sourceDirectory: SourceDirectory;
  readonly now: () => number;
  readonly onError: (error: unknown, doing: string) => void;
  readonly startRemovals: () => void;
  /** Until when the journeys of a workspace are up to date. */
  readonly projectedUntil: (workspace: number) => number;
  /** Grows whenever journeys of a workspace have changed. */
  readonly generationOf: (workspace: number) => number;
  /** Tells that everything remembered about a workspace is of the past. */
  readonly changed: (workspace: number) => void;
  readonly epochOf: (workspace: number) => string;
  readonly duplicatesOf: (workspace: number) => number;
  readonly duplicateShare: (workspace: number) => number | null;
}

/**
 * Age a remembered map may have while a new one is being made: what was stored shows within two seconds where there is
 * time for it, and within ten, with the lag of the projection, where events come so fast that a map takes seconds.
 */
const staleMs = (took: number): number => Math.min(Math.max(1_500, 4 * took), 6_000);
/** Each answer takes all cores the engine has: more at once would only make each of them later. */
const REPORTS_AT_ONCE = 2;
const SIMULATED_MONTHS = 12;
const SEED = 2026;

function startDemoLoad({ core, control, now, onError }: HandlerParts, load: DemoLoad): void {
  const deps = {
    collect: core.collect,
    jobs: control.jobs,
    simulate: (wish: { customers: number; endsAt: number }) =>
      simulate({ ...wish, seed: SEED, months: SIMULATED_MONTHS, yesterday: true, order: 'customer' })
        .deliveries,
    settle: () => core.projector.settle(),
    now,
  };
  loadDemo(deps, load).catch(async (error) => {
    onError(error, 'load the example');
    const failure = {
      code: 'demo_failed',
      message: 'The example could not be made: remove it and try again.',
    };
    await control.jobs
      .finish(load.workspace, load.job, { status: 'failed', error: failure })
      .catch((cause) => onError(cause, 'finish a job'));
  });
}

function composeImports(parts: HandlerParts) {
  const { config, stores, core, control, now, onError } = parts;
  const imports = createImportStore(stores.control);
  const runner = new ImportRunner({ jobs: control.jobs, onError });
  const directory = join(config.data, 'imports');
  const erase = {
    imports,
    eraser: createImportEraser(stores.events),
    identity: core.projection.identity,
    journeys: core.projection.journeys,
    hasherOf: core.collect.hasherOf,
    definitionsOf: core.definitionsOf,
    withoutProjection: createTurns(control).withoutProjection,
    writeKnownMessages: () => core.known.write(),
    project: () => core.projector.poke(),
  };
  const { collect } = core;
  return {
    runner,
    imports,
    handlers: importHandlers({
      ...erase,
      control,
      collect,
      // With those of the last seconds, which are not in the table yet.
      log: { findKnownMessages: (hashes) => core.known.find(hashes) },
      runner,
      directory,
      node: config.node,
      now,
      audit: control.audit,
    }),
    recover: () => recoverImports({ ...erase, directory, node: config.node }),
  };
}

function composeReading(parts: HandlerParts) {
  const { stores, core, control, now, generationOf, epochOf, duplicatesOf } = parts;
  const people = composePeople(parts);
  const reading = composeReports(stores, core, parts);
  const measured = rememberAnswers<PeriodMeasures>({ now, sleep, staleMs });
  const instant = (at: number | null): string | null => (at === null ? null : new Date(at).toISOString());
  const personRows: ReportHandlerDeps['personRows'] = async (workspace, found) => {
    const rows = await describeRows(
      people,
      workspace,
      found.map((one) => one.person),
    );
    return rows.map((row, index) => ({ ...sayPersonRow(row), at: instant(found[index]?.at ?? null) }));
  };
  const reports = reportHandlers({
    ...reading,
    control,
    generationOf,
    epochOf,
    memory: rememberAnswers<unknown>({ now, sleep, staleMs }),
    turns: takeTurns({ lanes: REPORTS_AT_ONCE }),
    measurePeriod: (population) => {
      const { workspace, from, end, places, segment } = population;
      const key = JSON.stringify([from, end, places, segment]);
      const question = {
        key: `${workspace} ${key}`,
        generation: () => generationOf(workspace),
        epoch: epochOf(workspace),
      };
      return measured.read(question, () => reading.measurePeriod(population));
    },
    personRows,
  });
  return {
    ...segmentHandlers({
      ...reading,
      audit: control.audit,
      hasherOf: core.collect.hasherOf,
      changed: parts.changed,
      personRows,
    }),
    ...personaHandlers({
      ...reading,
      control,
      audit: control.audit,
      changed: parts.changed,
      newVersion: () => randomBytes(9).toString('base64url'),
      personRows,
    }),
    ...reports,
    ...composeExports(parts, { ...reading, ...people }, reports),
    ...qualityHandlers({ ...reading, control, sources: control.sources, duplicatesOf }),
    ...signalHandlers({
      control,
      signals: createSignalStore(stores.events),
      terms: core.projection.terms,
      definitionsOf: core.definitionsOf,
      personNames: async (workspace, ids) =>
        new Map((await describeRows(people, workspace, ids)).map((row) => [row.id, row.name])),
    }),
  };
}

/** Handlers of every room but access, and the background work behind them. */
export function composeHandlers(parts: HandlerParts) {
  const { stores, core, control, now, onError, observer, sourceDirectory, startRemovals, changed } = parts;
  const restater = new Restater({
    ...core.projection,
    definitions: core.definitions,
    definitionsOf: core.definitionsOf,
    jobs: control.jobs,
    between: core.between,
    alone: createTurns(control).restating,
    onRestated: changed,
    onError,
  });
  const definitions: SaveDeps = {
    definitions: core.definitions,
    sellsOf: core.sellsOf,
    audit: control.audit,
    restate: async (workspace, what) => {
      changed(workspace);
      await restater.ask(workspace, what);
    },
  };
  const files = composeImports(parts);
  const reading = composeReading(parts);
  const today = composeToday(parts);
  const verify = composeVerify(parts);
  const personas = composePersonas(parts);
  const maps = composeMaps(parts, reading);
  const privacy = composePrivacy(parts);
  const handlers = {
    ...watchPeople(
      { audit: control.audit, hasherOf: core.collect.hasherOf, now },
      peopleHandlers({
        ...composePeople(parts),
        timelines: createTimelineStore(stores.events),
        decisions: createIdentityDecisions(stores.control),
        meter: createIdentityMeter(stores.events),
        newMessageId: randomUUID,
        poke: () => core.projector.poke(),
        personasOf: personas.personasOf,
      }),
    ),
    ...files.handlers,
    ...sourceHealthHandlers({
      control,
      sources: control.sources,
      imports: files.imports,
      meter: createSourceMeter(stores.events),
      now,
    }),
    ...quarantineHandlers({
      quarantine: core.quarantine,
      collect: core.collect,
      imports: files.imports,
      workspaces: control.workspaces,
      sources: control.sources,
      audit: control.audit,
      now,
    }),
    ...definitionHandlers({
      ...definitions,
      previewer: createRulePreviewer(stores.events),
      now,
      restatingOf: (workspace) => restater.progressOf(workspace),
    }),
    ...reading,
    ...composeBoards(parts, reading),
    ...maps.handlers,
    ...privacy.handlers,
    ...today.handlers,
    ...verify.handlers,
    ...demoHandlers({
      control,
      observer,
      sourceDirectory,
      startRemovals,
      newWriteKey: () => `wk_${randomBytes(18).toString('base64url')}`,
      startLoad: (load) => startDemoLoad(parts, load),
      writePersonas: personas.writePersonas,
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
  };
  return {
    handlers,
    mayFrame: maps.mayFrame,
    followSettings: (settings: SettingsChange) => followSells(definitions, settings),
    start: async (): Promise<void> => {
      await files.recover();
      for (const workspace of await core.definitions.workspacesToRestate()) restater.start(workspace);
      today.start();
      verify.start();
      maps.start();
      privacy.start();
    },
    stop: async (): Promise<void> => {
      privacy.stop();
      await maps.stop();
      await today.stop();
      await verify.stop();
      await files.runner.stop();
    },
  };
}
