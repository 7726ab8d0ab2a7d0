import type { MapStore } from '@viaggio/domain/ports/maps';
import { removeKept, restoreKept } from '../boards/removal';
import type { ControlDriver } from '../driver/types';
import { appendUpdate } from './appendUpdate';
import { createComment, listComments, removeComment, updateComment } from './comments';
import { addImage, copyImages, findImage } from './images';
import { createLink, findLink, listLinks, noteLinkUsed, revokeLink } from './links';
import { readNews } from './readNews';
import { createMap, findMap, listMaps } from './records';
import { findVersion, insertVersion, listVersions } from './versions';

/** Journey maps as shared documents, and what belongs to them. */
export const createMapStore = (db: ControlDriver): MapStore => ({
  list: (workspace) => listMaps(db, workspace),
  find: (workspace, id) => findMap(db, workspace, id),
  create: (workspace, by, face, state) => createMap(db, workspace, by, face, state),
  remove: (workspace, id) => removeKept(db, 'maps', workspace, id),
  restore: (workspace, id) => restoreKept(db, 'maps', workspace, id),
  readNews: (workspace, id, known) => readNews(db, workspace, id, known),
  append: (...writing) => appendUpdate(db, ...writing),
  listVersions: (workspace, map) => listVersions(db, workspace, map),
  findVersion: (workspace, map, id) => findVersion(db, workspace, map, id),
  createVersion: (workspace, map, by, version) => insertVersion(db, workspace, map, by, version),
  listComments: (workspace, map) => listComments(db, workspace, map),
  createComment: (workspace, map, by, comment) => createComment(db, workspace, map, by, comment),
  updateComment: (...change) => updateComment(db, ...change),
  removeComment: (workspace, map, id) => removeComment(db, workspace, map, id),
  addImage: (...image) => addImage(db, ...image),
  findImage: (workspace, map, sha256) => findImage(db, workspace, map, sha256),
  copyImages: (workspace, from, to) => copyImages(db, workspace, from, to),
  listLinks: (workspace, map) => listLinks(db, workspace, map),
  createLink: (workspace, map, by, link) => createLink(db, workspace, map, by, link),
  revokeLink: (workspace, map, id, now) => revokeLink(db, workspace, map, id, now),
  findLink: (tokenHash) => findLink(db, tokenHash),
  noteLinkUsed: (workspace, id, now) => noteLinkUsed(db, workspace, id, now),
});
