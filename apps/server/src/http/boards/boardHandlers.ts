import type { AttemptLimiter } from '@viaggio/domain/ports/authentication';
import { AppError } from '@viaggio/domain/shared';
import { askTile } from '../../usecases/boards/askTile';
import {
  changeDashboard,
  createDashboard,
  readDashboard,
  removeDashboard,
  restoreDashboard,
} from '../../usecases/boards/dashboards';
import { addNote, changeNote, removeNote } from '../../usecases/boards/dateNotes';
import type { BoardDeps } from '../../usecases/boards/deps';
import { createPublicLink, revokePublicLink } from '../../usecases/boards/publicLinks';
import { readPublic } from '../../usecases/boards/readPublic';
import {
  changeSavedReport,
  readSavedReport,
  removeSavedReport,
  restoreSavedReport,
  saveReport,
} from '../../usecases/boards/savedReports';
import { limitVisits } from '../../usecases/session/limitVisits';
import { instantOf, readId } from '../handlers/wire';
import type { Handlers } from '../routes/handler';
import { sayDashboard, sayLink, sayNote, saySavedReport, sayUsual, USUAL_ID } from './sayBoards';

export interface BoardHandlerDeps extends BoardDeps {
  readonly limiter: AttemptLimiter;
}

type SavedRoutes = Handlers<
  | 'listSavedReports'
  | 'createSavedReport'
  | 'getSavedReport'
  | 'updateSavedReport'
  | 'deleteSavedReport'
  | 'restoreSavedReport'
>;

function savedHandlers(deps: BoardDeps): SavedRoutes {
  const idOf = ({ id }: { readonly id: string }) => readId(id, 'saved_report_not_found');
  return {
    listSavedReports: async (_input, { workspace }) => ({
      items: (await deps.boards.listReports(workspace)).map(saySavedReport),
    }),
    createSavedReport: async ({ body }, who) => saySavedReport(await saveReport(deps, who, body)),
    getSavedReport: async ({ params }, { workspace }) =>
      saySavedReport(await readSavedReport(deps, workspace, idOf(params))),
    updateSavedReport: async ({ params, body }, who) =>
      saySavedReport(await changeSavedReport(deps, who, idOf(params), body)),
    deleteSavedReport: async ({ params }, who) => {
      await removeSavedReport(deps, who, idOf(params));
      return { ok: true };
    },
    restoreSavedReport: async ({ params }, who) =>
      saySavedReport(await restoreSavedReport(deps, who, idOf(params))),
  };
}

type DashboardRoutes = Handlers<
  | 'askTile'
  | 'listDashboards'
  | 'createDashboard'
  | 'getDashboard'
  | 'updateDashboard'
  | 'deleteDashboard'
  | 'restoreDashboard'
>;

function dashboardHandlers(deps: BoardDeps): DashboardRoutes {
  const idOf = ({ id }: { readonly id: string }) => {
    if (id === USUAL_ID) {
      throw new AppError('dashboard_usual', 'The usual dashboard stays as it is: make one of your own.', {
        status: 409,
      });
    }
    return readId(id, 'dashboard_not_found');
  };
  return {
    askTile: ({ body }, { workspace, places }) => askTile(deps, { workspace, places }, body),
    listDashboards: async (_input, { workspace }) => ({
      items: [sayUsual(), ...(await deps.boards.listDashboards(workspace)).map(sayDashboard)],
    }),
    createDashboard: async ({ body }, who) => sayDashboard(await createDashboard(deps, who, body)),
    getDashboard: async ({ params }, { workspace }) =>
      params.id === USUAL_ID ? sayUsual() : sayDashboard(await readDashboard(deps, workspace, idOf(params))),
    updateDashboard: async ({ params, body: { version, ...input } }, who) => {
      const which = { id: idOf(params), expected: version };
      return sayDashboard(await changeDashboard(deps, who, which, input));
    },
    deleteDashboard: async ({ params }, who) => {
      await removeDashboard(deps, who, idOf(params));
      return { ok: true };
    },
    restoreDashboard: async ({ params }, who) =>
      sayDashboard(await restoreDashboard(deps, who, idOf(params))),
  };
}

type NoteRoutes = Handlers<'listDateNotes' | 'createDateNote' | 'updateDateNote' | 'deleteDateNote'>;

function noteHandlers(deps: BoardDeps): NoteRoutes {
  const idOf = ({ id }: { readonly id: string }) => readId(id, 'date_note_not_found');
  return {
    listDateNotes: async (_input, { workspace }) => ({
      items: (await deps.boards.listNotes(workspace)).map(sayNote),
    }),
    createDateNote: async ({ body }, who) =>
      sayNote(await addNote(deps, who, { ...body, to: body.to ?? body.from })),
    updateDateNote: async ({ params, body }, who) =>
      sayNote(await changeNote(deps, who, idOf(params), { ...body, to: body.to ?? body.from })),
    deleteDateNote: async ({ params }, who) => {
      await removeNote(deps, who, idOf(params));
      return { ok: true };
    },
  };
}

type LinkRoutes = Handlers<'listPublicLinks' | 'createPublicLink' | 'revokePublicLink' | 'readPublic'>;

function linkHandlers(deps: BoardHandlerDeps): LinkRoutes {
  return {
    listPublicLinks: async (_input, { workspace }) => ({
      items: (await deps.boards.listLinks(workspace)).map(sayLink),
    }),
    createPublicLink: async ({ body: { shows, id, days } }, who) => {
      const of = id === USUAL_ID ? null : readId(id, `${shows}_not_found`);
      const target =
        shows === 'dashboard'
          ? { dashboard: of, savedReport: null }
          : { dashboard: null, savedReport: of ?? readId(id, 'saved_report_not_found') };
      const { link, token } = await createPublicLink(deps, who, { ...target, days });
      return { ...sayLink(link), url: `${who.origin}/p/${token}` };
    },
    revokePublicLink: async ({ params }, who) => {
      await revokePublicLink(deps, who, readId(params.id, 'public_link_not_found'));
      return { ok: true };
    },
    readPublic: async ({ params }, { ip }) => {
      await limitVisits(deps.limiter, 'public', ip);
      const { workspace, name, expiresAt, tiles } = await readPublic(deps, params.token);
      return {
        workspace: workspace.name,
        name,
        language: workspace.language === 'it' ? 'it' : 'en',
        timeZone: workspace.timeZone,
        currency: workspace.currency,
        expiresAt: instantOf(expiresAt),
        tiles: [...tiles],
      };
    },
  };
}

/** Routes of saved reports, dashboards, date notes and public links. */
export const boardHandlers = (
  deps: BoardHandlerDeps,
): SavedRoutes & DashboardRoutes & NoteRoutes & LinkRoutes => ({
  ...savedHandlers(deps),
  ...dashboardHandlers(deps),
  ...noteHandlers(deps),
  ...linkHandlers(deps),
});
