import { listAudit } from '../../usecases/audit/listAudit';
import type { Handlers } from '../routes/handler';
import type { ServiceDeps } from '../serviceDeps';
import { instantOf } from './wire';

export function auditHandlers(deps: ServiceDeps): Handlers<'listAudit'> {
  return {
    listAudit: async ({ query }, { workspace }) => {
      const { cursor, limit, action } = query;
      const { items, next } = await listAudit(deps, { workspace, cursor, limit, action });
      return {
        items: items.map((entry) => ({
          id: String(entry.id),
          at: instantOf(entry.at),
          actor: { ...entry.actor, name: entry.actorName },
          action: entry.action,
          subject: entry.target,
          detail: { ...entry.detail },
        })),
        next,
        total: null,
      };
    },
  };
}
