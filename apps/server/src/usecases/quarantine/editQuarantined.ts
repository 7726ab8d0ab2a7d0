import type { Actor } from '@viaggio/domain/ports/access';
import type { AuditStore } from '@viaggio/domain/ports/audit';
import type { Quarantine, QuarantinedEvent } from '@viaggio/domain/ports/quarantine';
import { AppError } from '@viaggio/domain/shared';
import { findQuarantined } from './findQuarantined';

export interface QuarantineDeps {
  readonly quarantine: Quarantine;
  readonly audit: Pick<AuditStore, 'record'>;
  readonly now: () => number;
}

/** Mends a row: what it says is replaced, to be tried again afterwards. */
export async function editQuarantined(
  deps: QuarantineDeps,
  input: { readonly workspace: number; readonly actor: Actor; readonly id: string; readonly payload: string },
): Promise<QuarantinedEvent> {
  const { workspace, actor, id, payload } = input;
  const found = await findQuarantined(deps, { workspace, id });
  if (!isObject(payload)) {
    throw new AppError('payload_not_json', 'Write the row as a JSON object: {"column": "text", …}.', {
      field: 'payload',
    });
  }
  const mended = { ...found, payload, edited: true };
  await deps.quarantine.update([mended], { status: 'open', at: deps.now() });
  await deps.audit.record({ workspace, actor, action: 'quarantine.edited', target: `quarantined:${id}` });
  return mended;
}

function isObject(payload: string): boolean {
  try {
    const value: unknown = JSON.parse(payload);
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
}
