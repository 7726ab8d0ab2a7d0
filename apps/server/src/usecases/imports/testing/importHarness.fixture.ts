import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ImportRecord } from '@viaggio/domain/ports/imports';
import { createAccessControl, createImportStore } from '@viaggio/stores/control';
import { createImportEraser } from '@viaggio/stores/events';
import { testDatabase, testEvents } from '@viaggio/stores/testing';
import { composeCore } from '../../../composeCore';
import { createTurns } from '../../../workers/restating/createTurns';
import { type EraseDeps, eraseImport } from '../eraseImport';
import { ImportRunner } from '../importRunner';
import { readImport } from '../readImport';
import { type ImportDeps, type ImportWish, startImport } from '../startImport';
import { undoImport } from '../undoImport';

export const ACTOR = { kind: 'system', id: 'test' } as const;

/** Real stores with one workspace, and everything imports need. */
export async function importHarness(sells: 'shop' | 'companies' = 'shop') {
  const events = await testEvents();
  const driver = await testDatabase();
  const control = createAccessControl(driver);
  const errors: unknown[] = [];
  const core = composeCore(
    { control: driver, events: events.driver, close: async () => undefined },
    {
      node: 0,
      secret: 'a secret of the tests',
      now: Date.now,
      sellsOf: async () => sells,
      onError: (error) => errors.push(error),
      onProjected: () => undefined,
    },
  );
  const directory = mkdtempSync(join(tmpdir(), 'viaggio-imports-'));
  const { id: workspace } = await control.workspaces.create({
    name: 'Test',
    timeZone: 'Europe/Rome',
    currency: 'EUR',
    language: 'it',
    sells: 'shop',
    wants: [],
    demo: false,
  });
  const imports = createImportStore(driver);
  const runner = new ImportRunner({ jobs: control.jobs, onError: (error) => errors.push(error) });
  const deps: ImportDeps = {
    control,
    imports,
    collect: core.collect,
    log: { findKnownMessages: (hashes) => core.known.find(hashes) },
    runner,
    directory: join(directory, 'imports'),
    node: 0,
    now: Date.now,
  };
  const erase: EraseDeps = {
    imports,
    eraser: createImportEraser(events.driver),
    identity: core.projection.identity,
    journeys: core.projection.journeys,
    hasherOf: core.collect.hasherOf,
    definitionsOf: core.definitionsOf,
    withoutProjection: createTurns(control).withoutProjection,
    writeKnownMessages: () => core.known.write(),
    project: () => core.projector.poke(),
  };

  /** Starts an import of a file with this content. */
  const start = (
    name: string,
    content: string | Buffer,
    wish: Partial<ImportWish> = {},
  ): Promise<ImportRecord> => {
    const path = join(directory, `upload-${randomUUID()}`);
    writeFileSync(path, content);
    return startImport(deps, {
      workspace,
      actor: ACTOR,
      file: { path, name, bytes: Buffer.byteLength(content) },
      mapping: undefined,
      timeZone: undefined,
      dateOrder: 'auto',
      preset: undefined,
      dryRun: false,
      ...wish,
    });
  };

  return {
    workspace,
    core,
    control,
    driver,
    events: events.driver,
    directory,
    deps,
    erase,
    errors,
    start,
    /** Imports a file and answers how it ended. */
    run: async (
      name: string,
      content: string | Buffer,
      wish: Partial<ImportWish> = {},
    ): Promise<ImportRecord> => {
      const { id } = await start(name, content, wish);
      await runner.idle();
      return readImport(deps, { workspace, id });
    },
    undo: (id: number) =>
      undoImport({ ...erase, runner, audit: control.audit }, { workspace, id, actor: ACTOR }),
    eraseAgain: (id: number) => eraseImport(erase, { workspace, id }),
    /** Rows of the log, in the order they were stored; or what a list of aggregates says of them. */
    log: <Row>(columns: string, where = '1', order = 'ORDER BY seq'): Promise<Row[]> =>
      events.driver.query<Row>(
        `SELECT ${columns} FROM events
         WHERE workspace = {workspace:UInt32} AND type != 'identify' AND ${where} ${order}`,
        { workspace },
      ),
    /** Brings the journeys up to date. */
    project: () => core.projector.round(false),
    close: async () => {
      await runner.stop();
      await core.stop();
      await driver.close();
      await events.close();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

export type ImportHarness = Awaited<ReturnType<typeof importHarness>>;
