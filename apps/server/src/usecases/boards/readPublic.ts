import { askedToHide, hideSmall, isOpen, isPublicReport, type Tile } from '@viaggio/domain/boards';
import type { PublicLink } from '@viaggio/domain/ports/boards';
import type { Workspace } from '@viaggio/domain/ports/workspaces';
import { AppError } from '@viaggio/domain/shared';
import { hashSecret } from '../keys/secrets';
import { askTile, type TileAnswer, type TileQuestion } from './askTile';
import { USUAL_DASHBOARD } from './dashboards';
import type { BoardDeps } from './deps';
import { linkUnknown } from './publicLinks';

export interface PublicTile extends Tile {
  readonly answer: TileAnswer | null;
  readonly fault: string | null;
}

export interface PublicView {
  readonly workspace: Workspace;
  readonly name: string | null;
  readonly expiresAt: number;
  readonly tiles: readonly PublicTile[];
}

/** What a link shows: the figures its maker could see, without people. */
export async function readPublic(deps: BoardDeps, token: string): Promise<PublicView> {
  const link = await deps.boards.findLink(hashSecret(token));
  if (link === undefined || !isOpen(link, deps.now())) throw linkUnknown();
  const workspace = await deps.control.workspaces.find(link.workspace);
  if (workspace === undefined) throw linkUnknown();
  const { tiles, period, name } = await shownBy(deps, link);
  const answered: PublicTile[] = [];
  // One after the other: a page anybody may open must not take the whole engine.
  for (const tile of tiles) answered.push({ ...tile, ...(await answerOf(deps, link, { ...tile, period })) });
  await deps.boards.noteLinkUsed(link.workspace, link.id, deps.now());
  return { workspace, name, expiresAt: link.expiresAt, tiles: answered };
}

async function shownBy({ boards }: BoardDeps, { workspace, dashboard, savedReport, name }: PublicLink) {
  if (savedReport !== null) {
    const whole = { id: 'report', report: String(savedReport), x: 0, y: 0, w: 12, h: 7 };
    return { name, period: null, tiles: [{ ...whole, shows: 'chart' as const }] };
  }
  if (dashboard === null) return USUAL_DASHBOARD;
  const board = await boards.findDashboard(workspace, dashboard);
  if (board === undefined) throw linkUnknown();
  return board;
}

/** One tile that cannot be answered does not take the others away. */
async function answerOf(
  deps: BoardDeps,
  { workspace, places }: PublicLink,
  tile: TileQuestion,
): Promise<Pick<PublicTile, 'answer' | 'fault'>> {
  try {
    const answer = await askTile(deps, { workspace, places }, tile, askedToHide);
    return { answer: withoutPeople(answer), fault: null };
  } catch (fault) {
    if (fault instanceof AppError) return { answer: null, fault: fault.code };
    throw fault;
  }
}

/** Also without the address of the report, and without the figures reliability is made of: one of them is a number of people. */
function withoutPeople(answer: TileAnswer): TileAnswer {
  if (!isPublicReport(answer.report)) {
    throw new AppError('report_not_public', 'This report is shown to members only.', { status: 403 });
  }
  return {
    ...answer,
    search: '',
    data: hideSmall(answer.report, answer.data),
    trust: {
      level: answer.trust.level,
      weakest: answer.trust.weakest,
      components: answer.trust.components.map((part) => ({ ...part, value: null, detail: '' })),
    },
  };
}
