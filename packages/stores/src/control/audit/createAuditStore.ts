import type { AuditStore } from '@viaggio/domain/ports/audit';
import type { Queryable } from '../driver/types';
import { listAudit } from './listAudit';
import { recordAudit } from './recordAudit';

export const createAuditStore = (db: Queryable): AuditStore => ({
  record: (note) => recordAudit(db, note),
  list: (workspace, page) => listAudit(db, workspace, page),
});
