import type { PrivacyRequestStore } from '@viaggio/domain/ports/privacy';
import type { ControlDriver } from '../driver/types';
import { beginErasure, closeRequest, keepWork, stripRequest } from './erasureState';
import { REQUEST_COLUMNS, type RequestRow, readRequest, sayActor } from './requestRow';

/** The register of requests about personal data. */
export const createPrivacyRequestStore = (db: ControlDriver): PrivacyRequestStore => ({
  create: async ({ by, ...request }) => {
    const [row] = await db.query<RequestRow & object>(
      `INSERT INTO privacy_requests AS r (workspace, kind, said, identifier, received_at, due_at, note, purposes, changes,
         created_by)
       VALUES ($1, $2, $3, $4, to_timestamp($5::float8 / 1000), to_timestamp($6::float8 / 1000), $7, $8, $9, $10)
       RETURNING ${REQUEST_COLUMNS}`,
      [
        request.workspace,
        request.kind,
        request.said,
        request.identifier,
        request.receivedAt,
        request.dueAt,
        request.note,
        request.purposes,
        JSON.stringify(request.changes),
        sayActor(by),
      ],
    );
    return readRequest(row!);
  },
  find: async (workspace, id) => {
    const [row] = await db.query<RequestRow & object>(
      `SELECT ${REQUEST_COLUMNS} FROM privacy_requests r WHERE r.workspace = $1 AND r.id = $2`,
      [workspace, id],
    );
    return row && readRequest(row);
  },
  list: async (workspace, { before, limit, state }) => {
    const rows = await db.query<RequestRow & object>(
      `SELECT ${REQUEST_COLUMNS} FROM privacy_requests r
       WHERE r.workspace = $1 AND ($2::int IS NULL OR r.id < $2)
         AND ($4::text IS NULL OR ($4 = 'open') = (r.state IN ('open', 'running')))
       ORDER BY r.id DESC LIMIT $3`,
      [workspace, before, limit, state],
    );
    return rows.map(readRequest);
  },
  check: async (workspace, id, { at, by, method, note }) => {
    await db.query(
      `UPDATE privacy_requests SET checked_at = to_timestamp($3::float8 / 1000), checked_by = $4, check_method = $5,
         check_note = $6 WHERE workspace = $1 AND id = $2 AND state = 'open'`,
      [workspace, id, at, by, method, note],
    );
  },
  extend: async (workspace, id, dueAt, reason, at) => {
    await db.query(
      `UPDATE privacy_requests SET due_at = to_timestamp($3::float8 / 1000), extension_reason = $4,
         extended_at = to_timestamp($5::float8 / 1000)
       WHERE workspace = $1 AND id = $2 AND state = 'open' AND extended_at IS NULL`,
      [workspace, id, dueAt, reason, at],
    );
  },
  begin: (workspace, id, work) => beginErasure(db, workspace, id, work),
  keepWork: (workspace, id, work) => keepWork(db, workspace, id, work),
  strip: (workspace, id, receipt) => stripRequest(db, workspace, id, receipt),
  close: (workspace, id, end) => closeRequest(db, workspace, id, end),
  running: async () => {
    const rows = await db.query<RequestRow & object>(
      `SELECT ${REQUEST_COLUMNS} FROM privacy_requests r WHERE r.state = 'running' ORDER BY r.id`,
    );
    return rows.map(readRequest);
  },
  countOpen: async (workspace) => {
    const [row] = await db.query<{ open: number; first: Date | null }>(
      `SELECT count(*) AS open, min(due_at) AS first FROM privacy_requests
       WHERE workspace = $1 AND state IN ('open', 'running')`,
      [workspace],
    );
    return { open: Number(row?.open ?? 0), firstDueAt: row?.first?.getTime() ?? null };
  },
});
