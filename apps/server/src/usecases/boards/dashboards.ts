import { USUAL_TILES } from '@viaggio/domain/boards';
import type { Dashboard, DashboardInput } from '@viaggio/domain/ports/boards';
import { AppError } from '@viaggio/domain/shared';
import { type BoardDeps, found, type Writer } from './deps';

const UNKNOWN = 'dashboard_not_found';

type Deps = Pick<BoardDeps, 'boards' | 'control'>;

/** The dashboard every workspace has: made of its stages, changed by nobody. */
export const USUAL_DASHBOARD = { name: null, tiles: USUAL_TILES, period: null } as const;

export async function readDashboard({ boards }: Deps, workspace: number, id: number): Promise<Dashboard> {
  return found(await boards.findDashboard(workspace, id), UNKNOWN);
}

async function note({ control }: Deps, { workspace, actor }: Writer, what: string, id: number, name = '') {
  const detail = name === '' ? {} : { name };
  await control.audit.record({
    workspace,
    actor,
    action: `dashboard.${what}`,
    target: `dashboard:${id}`,
    detail,
  });
}

export async function createDashboard(deps: Deps, who: Writer, input: DashboardInput): Promise<Dashboard> {
  const id = await deps.boards.createDashboard(who.workspace, who.actor, input);
  await note(deps, who, 'created', id, input.name);
  return readDashboard(deps, who.workspace, id);
}

/** @throws AppError `dashboard_changed` (409) when somebody else has saved it since version `expected`. */
export async function changeDashboard(
  deps: Deps,
  who: Writer,
  which: { readonly id: number; readonly expected: number },
  input: DashboardInput,
): Promise<Dashboard> {
  const done = await deps.boards.updateDashboard(who.workspace, which, input);
  if (!done) {
    const { version } = await readDashboard(deps, who.workspace, which.id);
    throw new AppError(
      'dashboard_changed',
      `Somebody has changed this dashboard meanwhile: it is at version ${version}. Load it again and repeat the change.`,
      { status: 409, field: 'version' },
    );
  }
  await note(deps, who, 'updated', which.id, input.name);
  return readDashboard(deps, who.workspace, which.id);
}

export async function removeDashboard(deps: Deps, who: Writer, id: number): Promise<void> {
  found(await deps.boards.removeDashboard(who.workspace, id), UNKNOWN);
  await note(deps, who, 'removed', id);
}

export async function restoreDashboard(deps: Deps, who: Writer, id: number): Promise<Dashboard> {
  found(await deps.boards.restoreDashboard(who.workspace, id), UNKNOWN);
  await note(deps, who, 'restored', id);
  return readDashboard(deps, who.workspace, id);
}
