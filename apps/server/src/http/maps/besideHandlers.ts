import { changeComment, createComment, listThreads, removeComment } from '../../usecases/maps/comments';
import { createLink, listLinks, revokeLink } from '../../usecases/maps/links';
import { readMentionSetting, setMentionSetting } from '../../usecases/maps/mailMentions';
import {
  compareVersions,
  createVersion,
  listVersions,
  readVersion,
  restoreVersion,
} from '../../usecases/maps/versions';
import { readId } from '../handlers/wire';
import type { Handlers } from '../routes/handler';
import { type MapHandlerDeps, mapOf } from './deps';
import { sayLink, sayThread, sayVersion } from './sayMaps';

type VersionRoutes = Handlers<
  'listMapVersions' | 'createMapVersion' | 'getMapVersion' | 'restoreMapVersion' | 'compareMapVersions'
>;

const placeOf = (workspace: number, id: string) => ({ workspace, map: mapOf(id) });

export function versionHandlers(deps: MapHandlerDeps): VersionRoutes {
  const versionOf = (id: string): number => readId(id, 'map_version_not_found');
  return {
    listMapVersions: async ({ params }, { workspace }) => ({
      items: (await listVersions(deps, placeOf(workspace, params.id))).map(sayVersion),
    }),
    createMapVersion: async ({ params, body }, who) =>
      sayVersion(await createVersion(deps, who, placeOf(who.workspace, params.id), body.label)),
    getMapVersion: async ({ params }, { workspace }) => {
      const version = await readVersion(deps, placeOf(workspace, params.id), versionOf(params.version));
      return { ...sayVersion(version), document: version.document };
    },
    restoreMapVersion: async ({ params }, who) =>
      sayVersion(
        await restoreVersion(deps, who, placeOf(who.workspace, params.id), versionOf(params.version)),
      ),
    compareMapVersions: async ({ params, query }, { workspace }) => {
      const { from, to, difference } = await compareVersions(deps, placeOf(workspace, params.id), query);
      return {
        from: { id: from.id, label: from.label },
        to: { id: to.id, label: to.label },
        ...difference,
      };
    },
  };
}

type CommentRoutes = Handlers<
  | 'listMapComments'
  | 'createMapComment'
  | 'updateMapComment'
  | 'deleteMapComment'
  | 'getMentionMail'
  | 'setMentionMail'
>;

const THE_MAP = { card: null, row: null, stage: null };

export function commentHandlers(deps: MapHandlerDeps): CommentRoutes {
  const commentOf = (id: string): number => readId(id, 'map_comment_not_found');
  return {
    listMapComments: async ({ params }, { workspace, actor }) => ({
      items: (await listThreads(deps, placeOf(workspace, params.id))).map((one) => sayThread(one, actor)),
    }),
    createMapComment: async ({ params, body }, who) => {
      const { answers, at = THE_MAP, ...words } = body;
      const comment = { ...words, at, answers: answers === undefined ? null : commentOf(answers) };
      return sayThread(await createComment(deps, who, placeOf(who.workspace, params.id), comment), who.actor);
    },
    updateMapComment: async ({ params, body }, who) => {
      const place = { ...placeOf(who.workspace, params.id), comment: commentOf(params.comment) };
      return sayThread(await changeComment(deps, who, place, body), who.actor);
    },
    deleteMapComment: async ({ params }, who) => {
      const place = { ...placeOf(who.workspace, params.id), comment: commentOf(params.comment) };
      await removeComment(deps, who, place);
      return { ok: true };
    },
    getMentionMail: (_input, { workspace, actor }) => readMentionSetting(deps, workspace, actor.id),
    setMentionMail: ({ body }, { workspace, actor }) => setMentionSetting(deps, workspace, actor.id, body.on),
  };
}

type LinkRoutes = Handlers<'listMapLinks' | 'createMapLink' | 'revokeMapLink'>;

export function linkHandlers(deps: MapHandlerDeps): LinkRoutes {
  return {
    listMapLinks: async ({ params }, { workspace }) => ({
      items: (await listLinks(deps, placeOf(workspace, params.id))).map(sayLink),
    }),
    createMapLink: async ({ params, body }, who) => {
      const wish =
        body.kind === 'share'
          ? { ...body, password: body.password, rows: body.rows, votes: 0 }
          : {
              kind: body.kind,
              days: body.days,
              votes: body.votes,
              figures: !body.hideFigures,
              password: undefined,
              rows: body.rows,
              embed: false,
            };
      const { link, token } = await createLink(deps, who, placeOf(who.workspace, params.id), wish);
      const path = link.kind === 'share' ? 'm' : 'workshop';
      return { ...sayLink(link), url: `${who.origin}/${path}/${token}` };
    },
    revokeMapLink: async ({ params }, who) => {
      const link = readId(params.link, 'map_link_not_found');
      await revokeLink(deps, who, placeOf(who.workspace, params.id), link);
      return { ok: true };
    },
  };
}
