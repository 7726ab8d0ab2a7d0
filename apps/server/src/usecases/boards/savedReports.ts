import type { SavedReport, SavedReportInput } from '@viaggio/domain/ports/boards';
import { type BoardDeps, found, type Writer } from './deps';

const UNKNOWN = 'saved_report_not_found';

type Deps = Pick<BoardDeps, 'boards' | 'control'>;

export async function readSavedReport({ boards }: Deps, workspace: number, id: number): Promise<SavedReport> {
  return found(await boards.findReport(workspace, id), UNKNOWN);
}

async function note({ control }: Deps, { workspace, actor }: Writer, what: string, id: number, name = '') {
  const detail = name === '' ? {} : { name };
  await control.audit.record({
    workspace,
    actor,
    action: `saved_report.${what}`,
    target: `saved_report:${id}`,
    detail,
  });
}

/** The question was checked by its report's own schema at the edge. */
export async function saveReport(deps: Deps, who: Writer, input: SavedReportInput): Promise<SavedReport> {
  const id = await deps.boards.createReport(who.workspace, who.actor, input);
  await note(deps, who, 'created', id, input.name);
  return readSavedReport(deps, who.workspace, id);
}

export async function changeSavedReport(
  deps: Deps,
  who: Writer,
  id: number,
  input: SavedReportInput,
): Promise<SavedReport> {
  found(await deps.boards.updateReport(who.workspace, id, input), UNKNOWN);
  await note(deps, who, 'updated', id, input.name);
  return readSavedReport(deps, who.workspace, id);
}

export async function removeSavedReport(deps: Deps, who: Writer, id: number): Promise<void> {
  found(await deps.boards.removeReport(who.workspace, id), UNKNOWN);
  await note(deps, who, 'removed', id);
}

export async function restoreSavedReport(deps: Deps, who: Writer, id: number): Promise<SavedReport> {
  found(await deps.boards.restoreReport(who.workspace, id), UNKNOWN);
  await note(deps, who, 'restored', id);
  return readSavedReport(deps, who.workspace, id);
}
