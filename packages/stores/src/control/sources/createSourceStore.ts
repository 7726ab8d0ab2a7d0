import type { SourceStore } from '@viaggio/domain/ports/sources';
import type { Queryable } from '../driver/types';
import { changeCode } from './changeCode';
import { closeSource } from './closeSource';
import { createSource } from './createSource';
import { ensureSource } from './ensureSource';
import { findSource } from './findSource';
import { findSourceByWriteKey } from './findSourceByWriteKey';
import { fixSource } from './fixSource';
import { listSources } from './listSources';
import { noteEvents } from './noteEvents';
import { updateSource } from './updateSource';

export const createSourceStore = (db: Queryable): SourceStore => ({
  list: (workspace) => listSources(db, workspace),
  find: (workspace, id) => findSource(db, workspace, id),
  create: (source) => createSource(db, source),
  update: (workspace, id, change) => updateSource(db, workspace, id, change),
  changeCode: (workspace, id, code, formerUntil) => changeCode(db, workspace, id, code, formerUntil),
  close: (workspace, id) => closeSource(db, workspace, id),
  ensure: (source) => ensureSource(db, source),
  fix: (source) => fixSource(db, source),
  findByWriteKey: (writeKey) => findSourceByWriteKey(db, writeKey),
  noteEvents: (arrivals) => noteEvents(db, arrivals),
});
