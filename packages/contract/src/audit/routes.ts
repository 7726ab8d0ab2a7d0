import { pageOf, route } from '../common/index';
import { auditEntry, auditQuery } from './schemas';

export const auditRoutes = {
  listAudit: route('listAudit', {
    access: { session: 'owner', scope: 'admin' },
    summary: 'Every change and export, latest first',
    tags: ['audit'],
    query: auditQuery,
    response: pageOf(auditEntry),
  }),
};
