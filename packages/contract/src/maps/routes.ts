import * as z from 'zod';
import { done, idParams, listOf, route } from '../common/index';
import { comment, commentInput, commentParams, commentPatch, mentionMail } from './comments';
import { mapDifference } from './difference';
import { imageParams, MAP_IMAGE_TYPES, mapFileQuery, mapFileTypes, mapImage } from './files';
import {
  guestEvent,
  linkParams,
  mapLink,
  mapLinkCreated,
  mapLinkInput,
  sharedMap,
  sharedMapInput,
  tokenParams,
  workshop,
  workshopActInput,
  workshopImageParams,
  workshopInput,
  workshopPresenceInput,
} from './links';
import {
  differenceQuery,
  mapDetail,
  mapDraftInput,
  mapEvent,
  mapImportInput,
  mapInput,
  mapPatch,
  mapState,
  mapSummary,
  mapUpdateAnswer,
  mapUpdateInput,
  mapVersion,
  mapVersionDetail,
  mapVersionInput,
  presenceInput,
  streamQuery,
} from './schemas';

const read = { session: 'viewer', scope: 'read' } as const;
const write = { session: 'editor', scope: 'write' } as const;
const open = { session: 'public', scope: null } as const;
/** One's own mail is nobody else's matter: keys have none. */
const own = { session: 'viewer', scope: null } as const;

const maps = { tags: ['maps'] };
const versionParams = z.object({ id: z.string().min(1).max(40), version: z.string().min(1).max(40) });
/** A map as a file, with what it holds around its content. */
const IMPORT_BODY = 9 * 1024 * 1024;
const UPDATE_BODY = 4 * 1024 * 1024;

const documents = {
  listMaps: route('listMaps', {
    ...maps,
    access: read,
    summary: 'Journey maps, the last changed first',
    response: listOf(mapSummary),
  }),
  createMap: route('createMap', {
    ...maps,
    access: write,
    summary: 'Make a map: empty, of a template, of the workspace’s stages, or a copy',
    body: mapInput,
    response: mapDetail,
  }),
  draftMap: route('draftMap', {
    ...maps,
    access: write,
    summary: 'Make a map from what customers did: every card marked as drafted',
    body: mapDraftInput,
    response: mapDetail,
  }),
  importMap: route('importMap', {
    ...maps,
    access: write,
    summary: 'Make a map from a file: the open format, CSV, or Mermaid',
    maxBody: IMPORT_BODY,
    body: mapImportInput,
    response: mapDetail,
  }),
  getMap: route('getMap', {
    ...maps,
    access: read,
    summary: 'One map, in its plain form',
    params: idParams,
    response: mapDetail,
  }),
  updateMap: route('updateMap', {
    ...maps,
    access: write,
    summary: 'Change the name, kind, language, model or personas of a map',
    params: idParams,
    body: mapPatch,
    response: mapDetail,
  }),
  deleteMap: route('deleteMap', {
    ...maps,
    access: write,
    summary: 'Remove a map; it can be brought back for a day',
    params: idParams,
    response: done,
  }),
  restoreMap: route('restoreMap', {
    ...maps,
    access: write,
    summary: 'Bring back what was removed',
    params: idParams,
    response: mapDetail,
  }),
  getMapFile: route('getMapFile', {
    ...maps,
    access: read,
    summary: 'A map as a file',
    wire: 'file',
    types: Object.values(mapFileTypes),
    params: idParams,
    query: mapFileQuery,
    response: z.string(),
  }),
};

const writing = {
  getMapState: route('getMapState', {
    ...maps,
    access: read,
    summary: 'The shared document of a map, as one Yjs update',
    params: idParams,
    response: mapState,
  }),
  streamMap: route('streamMap', {
    ...maps,
    access: read,
    summary: 'What is written on a map and who is there, as it happens: server-sent events',
    wire: 'stream',
    params: idParams,
    query: streamQuery,
    response: mapEvent,
  }),
  appendMapUpdate: route('appendMapUpdate', {
    ...maps,
    access: write,
    summary: 'Add a Yjs update to a map: on disk when it is answered; sent twice it counts once',
    maxBody: UPDATE_BODY,
    params: idParams,
    body: mapUpdateInput,
    response: mapUpdateAnswer,
  }),
  sayMapPresence: route('sayMapPresence', {
    ...maps,
    access: read,
    summary: 'Say where one is on a map, to those who look at it; nothing is kept',
    params: idParams,
    body: presenceInput,
    response: done,
  }),
};

const versions = {
  listMapVersions: route('listMapVersions', {
    ...maps,
    access: read,
    summary: 'Versions with a name and safety copies, the latest first',
    params: idParams,
    response: listOf(mapVersion),
  }),
  createMapVersion: route('createMapVersion', {
    ...maps,
    access: write,
    summary: 'Keep the map as it is now, under a name',
    params: idParams,
    body: mapVersionInput,
    response: mapVersion,
  }),
  getMapVersion: route('getMapVersion', {
    ...maps,
    access: read,
    summary: 'A map as it was',
    params: versionParams,
    response: mapVersionDetail,
  }),
  restoreMapVersion: route('restoreMapVersion', {
    ...maps,
    access: write,
    summary: 'Make the map what it was, after keeping it as it is: answers that safety copy',
    params: versionParams,
    response: mapVersion,
  }),
  compareMapVersions: route('compareMapVersions', {
    ...maps,
    access: read,
    summary: 'What was added, removed, moved and changed between two versions, or one and now',
    params: idParams,
    query: differenceQuery,
    response: mapDifference,
  }),
};

const comments = {
  listMapComments: route('listMapComments', {
    ...maps,
    access: read,
    summary: 'Comments on a map with their answers, the oldest first',
    params: idParams,
    response: listOf(comment),
  }),
  createMapComment: route('createMapComment', {
    ...maps,
    access: read,
    summary: 'Comment on a card, a cell or the map, or answer a comment',
    params: idParams,
    body: commentInput,
    response: comment,
  }),
  updateMapComment: route('updateMapComment', {
    ...maps,
    access: read,
    summary: 'Change the words of one’s own comment; resolve one or open it again',
    params: commentParams,
    body: commentPatch,
    response: comment,
  }),
  deleteMapComment: route('deleteMapComment', {
    ...maps,
    access: read,
    summary: 'Remove one’s own comment (owners: any), with its answers',
    params: commentParams,
    response: done,
  }),
  getMentionMail: route('getMentionMail', {
    ...maps,
    access: own,
    summary: 'Whether you get a mail when a comment mentions you',
    response: mentionMail,
  }),
  setMentionMail: route('setMentionMail', {
    ...maps,
    access: own,
    summary: 'Switch your mails about mentions on or off',
    body: z.strictObject({ on: z.boolean() }),
    response: mentionMail,
  }),
};

const lanes = {
  listCompanyRoles: route('listCompanyRoles', {
    ...maps,
    access: read,
    summary: 'Roles of people in companies, as data name them: for lanes of a map; the commonest first',
    response: listOf(z.string()),
  }),
};

const images = {
  addMapImage: route('addMapImage', {
    ...maps,
    access: write,
    summary: 'Add a PNG, JPEG, WebP or GIF of at most 5 MB to a map',
    wire: 'multipart',
    params: idParams,
    body: z.object({}),
    response: mapImage,
  }),
  getMapImage: route('getMapImage', {
    ...maps,
    access: read,
    summary: 'An image of a map',
    wire: 'file',
    types: MAP_IMAGE_TYPES,
    params: imageParams,
    response: z.string(),
  }),
};

const links = {
  listMapLinks: route('listMapLinks', {
    ...maps,
    access: read,
    summary: 'Links to a map for people without an account, over ones too; without their tokens',
    params: idParams,
    response: listOf(mapLink),
  }),
  createMapLink: route('createMapLink', {
    ...maps,
    access: write,
    summary: 'Make a link to look (share) or to take part (workshop); its address is answered once',
    params: idParams,
    body: mapLinkInput,
    response: mapLinkCreated,
  }),
  revokeMapLink: route('revokeMapLink', {
    ...maps,
    access: write,
    summary: 'End a link; guests of a workshop are out at once',
    params: linkParams,
    response: done,
  }),
  readSharedMap: route('readSharedMap', {
    ...maps,
    access: open,
    summary: 'The rows of a map a link shows, without people; 401 `password_needed` asks for its password',
    params: tokenParams,
    body: sharedMapInput,
    response: sharedMap,
  }),
};

const workshops = {
  enterWorkshop: route('enterWorkshop', {
    ...maps,
    access: open,
    summary: 'Take part in a workshop without an account: who one is in it; the map comes by its stream',
    params: tokenParams,
    body: workshopInput,
    response: workshop,
  }),
  streamWorkshop: route('streamWorkshop', {
    ...maps,
    access: open,
    summary: 'The map as guests see it, then what changes in that; never what is hidden from them',
    wire: 'stream',
    params: tokenParams,
    response: guestEvent,
  }),
  actInWorkshop: route('actInWorkshop', {
    ...maps,
    access: open,
    summary: 'Write or remove a sticky note, vote, write a hypothesis; sent again it counts once',
    params: tokenParams,
    body: workshopActInput,
    response: mapUpdateAnswer,
  }),
  sayWorkshopPresence: route('sayWorkshopPresence', {
    ...maps,
    access: open,
    summary: 'Say where one is, to the others of the workshop',
    params: tokenParams,
    body: workshopPresenceInput,
    response: done,
  }),
  getWorkshopImage: route('getWorkshopImage', {
    ...maps,
    access: open,
    summary: 'An image of the map of a workshop',
    wire: 'file',
    types: MAP_IMAGE_TYPES,
    params: workshopImageParams,
    response: z.string(),
  }),
};

export const mapRoutes = {
  ...documents,
  ...writing,
  ...versions,
  ...comments,
  ...lanes,
  ...images,
  ...links,
  ...workshops,
};
