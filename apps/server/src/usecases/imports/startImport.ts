import { randomBytes, randomUUID } from 'node:crypto';
import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import {
  checkMapping,
  cleanName,
  type DateOrder,
  type ImportMapping,
  isEmptyMapping,
  layOver,
} from '@viaggio/domain/imports';
import type { Actor } from '@viaggio/domain/ports/access';
import type { AccessControl } from '@viaggio/domain/ports/control';
import type { EventLog } from '@viaggio/domain/ports/eventLog';
import type { ImportRecord, ImportStore } from '@viaggio/domain/ports/imports';
import type { WorkspaceView } from '@viaggio/domain/ports/workspaces';
import { AppError } from '@viaggio/domain/shared';
import type { CollectUseCaseDeps } from '../collect/acceptItems';
import type { PresetWish } from './choosePreset';
import { decideReading, type ReadingDecided, type ReadingWish, zoneOf } from './decideReading';
import type { ImportRunner } from './importRunner';
import { type Inspection, inspectFile } from './inspectFile';
import { refuseUnfit } from './refuseUnfit';
import { runImport } from './runImport';
import { tryCollect } from './tryImport';

export interface ImportDeps {
  readonly control: AccessControl;
  readonly imports: ImportStore;
  readonly collect: CollectUseCaseDeps;
  readonly log: Pick<EventLog, 'findKnownMessages'>;
  readonly runner: ImportRunner;
  /** Where files are kept while they are read; on the disk of the uploads. */
  readonly directory: string;
  /** Number of this server. */
  readonly node: number;
  readonly now: () => number;
}

export interface ImportWish {
  readonly workspace: number;
  readonly actor: Actor;
  readonly file: { readonly path: string; readonly name: string; readonly bytes: number };
  /** Guessed when absent. */
  readonly mapping: ImportMapping | undefined;
  /** The workspace's when absent. */
  readonly timeZone: string | undefined;
  readonly dateOrder: DateOrder | 'auto';
  /** By its columns where nothing is said, and none where a mapping is given without one. */
  readonly preset: PresetWish | undefined;
  readonly dryRun: boolean;
}

/** Takes a file over, says at once what is wrong with it or with its mapping, and imports it in the background. */
export async function startImport(deps: ImportDeps, wish: ImportWish): Promise<ImportRecord> {
  const file = { ...wish.file, name: cleanName(wish.file.name) || 'file' };
  await mkdir(deps.directory, { recursive: true, mode: 0o700 });
  const path = join(deps.directory, randomUUID());
  await rename(wish.file.path, path);
  try {
    const workspace = await workspaceOf(deps.control, wish.workspace);
    const inspection = await inspectFile(path, workspace, presetOf(wish));
    const plan = planImport(deps, inspection, workspace, wish);
    const record = await recordImport(deps, { ...wish, file }, plan);
    deps.runner.start({
      workspace: record.workspace,
      import: record.id,
      job: record.job,
      path,
      run: (signal) =>
        runImport(
          {
            imports: deps.imports,
            jobs: deps.control.jobs,
            collect: wish.dryRun ? tryCollect(deps.collect, deps.log) : deps.collect,
          },
          { record, inspection, wish: plan.wish, sure: plan.sure, ipPolicy: workspace.ipPolicy, signal },
        ),
    });
    return record;
  } catch (fault) {
    await rm(path, { force: true });
    throw fault;
  }
}

export async function workspaceOf(control: AccessControl, id: number): Promise<WorkspaceView> {
  const workspace = await control.workspaces.find(id);
  if (workspace === undefined) {
    throw new AppError('workspace_not_found', 'There is no such workspace.', { status: 404 });
  }
  return workspace;
}

/** Who says what the columns are knows them: those of a preset stand among them only where it is named too. */
export function presetOf({ preset, mapping }: Pick<ImportWish, 'preset' | 'mapping'>): PresetWish {
  return preset ?? (Object.keys(mapping?.columns ?? {}).length === 0 ? 'auto' : 'none');
}

interface Plan extends ReadingDecided {
  readonly mapping: ImportMapping;
  readonly wish: ReadingWish;
}

/** Decides mapping and reading, and tries them on the first rows. */
export function planImport(
  deps: Pick<ImportDeps, 'collect' | 'now'>,
  inspection: Inspection,
  workspace: WorkspaceView,
  wish: Pick<ImportWish, 'mapping' | 'timeZone' | 'dateOrder'>,
): Plan {
  const given = wish.mapping !== undefined && !isEmptyMapping(wish.mapping);
  const mapping = given ? layOver(inspection.guess.mapping, wish.mapping!) : inspection.guess.mapping;
  if (given || !inspection.table.ready)
    checkMapping(
      mapping,
      inspection.table.columns.map(({ name }) => name),
    );
  const reading: ReadingWish = {
    timeZone: zoneOf(wish.timeZone, mapping, workspace, inspection.preset),
    dateOrder: wish.dateOrder,
    language: workspace.language,
  };
  const decided = decideReading(inspection.table, inspection.columns, mapping, reading);
  refuseUnfit(deps, inspection, decided.reading, mapping, workspace);
  return { ...decided, mapping, wish: reading };
}

async function recordImport(deps: ImportDeps, wish: ImportWish, plan: Plan): Promise<ImportRecord> {
  const { workspace, actor, file } = wish;
  const { job, source } = await deps.control.atomically(async ({ jobs, sources, audit }) => {
    const made = await jobs.start({ workspace, kind: 'import', subject: file.name, createdBy: actor });
    const connection = await sources.ensure({
      workspace,
      name: 'Import',
      kind: 'import',
      writeKey: `wk_${randomBytes(18).toString('base64url')}`,
    });
    await audit.record({
      workspace,
      actor,
      action: 'import.started',
      target: `job:${made.id}`,
      detail: { bytes: file.bytes, dryRun: wish.dryRun },
    });
    return { job: made.id, source: connection.id };
  });
  return deps.imports.create({
    workspace,
    job,
    source,
    node: deps.node,
    file: file.name,
    bytes: file.bytes,
    mapping: plan.mapping,
    reading: plan.reading,
    dryRun: wish.dryRun,
    createdBy: actor,
  });
}
