import type { Actor } from '@viaggio/domain/ports/access';
import type { CheckMethod, ErasureWork, PrivacyRequest, Receipt } from '@viaggio/domain/ports/privacy';
import type { Purpose } from '@viaggio/domain/privacy';

export interface RequestRow {
  id: number;
  workspace: number;
  kind: PrivacyRequest['kind'];
  state: PrivacyRequest['state'];
  said: string;
  identifier: string;
  received_at: Date;
  due_at: Date;
  extended_at: Date | null;
  extension_reason: string;
  checked_at: Date | null;
  checked_by: string;
  check_method: string;
  check_note: string;
  note: string;
  purposes: string[];
  changes: Record<string, string>;
  work: ErasureWork | null;
  closed_at: Date | null;
  closed_by: string;
  refusal: string;
  receipt: Receipt | null;
  created_by: string;
}

/** Names of members are looked up when read; keys and the system are said as they are. */
const nameOf = (column: string): string =>
  `coalesce((SELECT u.name FROM auth.users u WHERE 'member:' || u.id = r.${column}), r.${column}) AS ${column}`;

/** Of rows called `r`. */
export const REQUEST_COLUMNS = `r.id, r.workspace, r.kind, r.state, r.said, r.identifier::text AS identifier, r.received_at,
  r.due_at, r.extended_at, r.extension_reason, r.checked_at, ${nameOf('checked_by')}, r.check_method, r.check_note,
  r.note, r.purposes, r.changes, r.work, r.closed_at, ${nameOf('closed_by')}, r.refusal, r.receipt, ${nameOf('created_by')}`;

export const sayActor = ({ kind, id }: Actor): string => `${kind}:${id}`;

export const readRequest = (row: RequestRow): PrivacyRequest => ({
  id: row.id,
  workspace: row.workspace,
  kind: row.kind,
  state: row.state,
  said: row.said,
  identifier: row.identifier,
  receivedAt: row.received_at.getTime(),
  dueAt: row.due_at.getTime(),
  extension: row.extended_at && { at: row.extended_at.getTime(), reason: row.extension_reason },
  check: row.checked_at && {
    at: row.checked_at.getTime(),
    by: row.checked_by,
    method: row.check_method as CheckMethod,
    note: row.check_note,
  },
  note: row.note,
  purposes: row.purposes as Purpose[],
  changes: row.changes,
  work: row.work,
  closedAt: row.closed_at?.getTime() ?? null,
  closedBy: row.closed_by,
  refusal: row.refusal,
  receipt: row.receipt,
  createdBy: row.created_by,
});
