import { instantOf as instantOfText } from '@viaggio/domain/time';
import { listAudit } from '../../usecases/audit/listAudit';
import type { Handlers } from '../routes/handler';
import type { ServiceDeps } from '../serviceDeps';
import { instantOf } from './wire';

export function auditHandlers(deps: ServiceDeps): Handlers<'listAudit'> {
  return {
    listAudit: async ({ query }, { workspace }) => {
      const { subject: target, from, to, cursor, ...asked } = query;
      const timeZone = (await deps.control.workspaces.find(workspace))?.timeZone ?? 'UTC';
      const moment = (text: string | undefined): number | undefined =>
        text === undefined ? undefined : instantOfText(text, timeZone);
      const period = { from: moment(from), end: moment(to) };
      const { items, next } = await listAudit(deps, { workspace, cursor, ...asked, target, ...period });
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
