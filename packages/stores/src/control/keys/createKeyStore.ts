import type { KeyStore } from '@viaggio/domain/ports/keys';
import type { Queryable } from '../driver/types';
import { createKey } from './createKey';
import { endKeyAt } from './endKeyAt';
import { findKeyByHash } from './findKeyByHash';
import { fixKey } from './fixKey';
import { listKeys } from './listKeys';
import { revokeKey } from './revokeKey';
import { touchKey } from './touchKey';

export const createKeyStore = (db: Queryable): KeyStore => ({
  list: (workspace) => listKeys(db, workspace),
  create: (key) => createKey(db, key),
  endAt: (workspace, id, at) => endKeyAt(db, workspace, id, at),
  revoke: (workspace, id) => revokeKey(db, workspace, id),
  findByHash: (hash) => findKeyByHash(db, hash),
  touch: (id) => touchKey(db, id),
  fix: (key) => fixKey(db, key),
});
