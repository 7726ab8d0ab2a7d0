import type { quarantined } from '@viaggio/contract/quarantine';
import type { QuarantinedEvent } from '@viaggio/domain/ports/quarantine';
import type { z } from 'zod';
import { discardQuarantined } from '../../usecases/quarantine/discardQuarantined';
import { editQuarantined } from '../../usecases/quarantine/editQuarantined';
import { type ListQuarantineDeps, listQuarantine, originsOf } from '../../usecases/quarantine/listQuarantine';
import { type ReplayDeps, replayQuarantine } from '../../usecases/quarantine/replayQuarantine';
import { instantOf } from '../handlers/wire';
import type { Handlers } from '../routes/handler';

export type QuarantineHandlerDeps = ListQuarantineDeps & ReplayDeps;

/** Rows to fix: list, mend, try again, discard. */
export function quarantineHandlers(
  deps: QuarantineHandlerDeps,
): Handlers<'listQuarantine' | 'editQuarantined' | 'replayQuarantine' | 'discardQuarantined'> {
  return {
    listQuarantine: async ({ query }, { workspace }) => {
      const { reason, cursor, limit } = query;
      const page = await listQuarantine(deps, { workspace, reason, cursor, limit });
      return {
        items: page.items.map((row, index) => sayQuarantined(row, page.origins[index] ?? '')),
        next: page.next,
        total: page.total,
        reasons: page.reasons.map((one) => ({ ...one })),
      };
    },
    editQuarantined: async ({ params, body }, { workspace, actor }) => {
      const row = await editQuarantined(deps, { workspace, actor, id: params.id, payload: body.payload });
      const [origin = ''] = await originsOf(deps, workspace, [row]);
      return sayQuarantined(row, origin);
    },
    replayQuarantine: async ({ body }, { workspace, actor }) =>
      replayQuarantine(deps, { workspace, actor, choice: body }),
    discardQuarantined: async ({ params }, { workspace, actor }) => {
      await discardQuarantined(deps, { workspace, actor, id: params.id });
      return { ok: true };
    },
  };
}

const sayQuarantined = (row: QuarantinedEvent, source: string): z.input<typeof quarantined> => ({
  id: row.id,
  reason: row.code,
  field: row.field,
  source,
  row: row.row === 0 ? null : row.row,
  receivedAt: instantOf(row.receivedAt),
  payload: row.payload,
  edited: row.edited === true,
});
