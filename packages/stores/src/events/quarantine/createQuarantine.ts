import type {
  Quarantine,
  QuarantinedEvent,
  QuarantineFilter,
  QuarantineStatus,
} from '@viaggio/domain/ports/quarantine';
import { type EventsDriver, idList } from '../driver/types';

const COLUMNS = [
  'workspace',
  'id',
  'received',
  'connection',
  'import',
  'row',
  'code',
  'message',
  'field',
  'payload',
  'status',
  'version',
] as const;

/** The first writing of a row: a retry of the same bad event never undoes what was decided about it since. */
const FIRST_VERSION = 2;

/** Later writings replace earlier ones. Odd: a member has changed the payload. */
const versionOf = (at: number, edited: boolean): number => at * 2 + (edited ? 1 : 0);

async function write(
  driver: EventsDriver,
  events: readonly QuarantinedEvent[],
  status: QuarantineStatus,
  version: (event: QuarantinedEvent) => number,
): Promise<void> {
  if (events.length === 0) return;
  const lines = events.map((event) =>
    JSON.stringify([
      event.workspace,
      event.id,
      event.receivedAt,
      event.connection,
      event.import,
      event.row,
      event.code,
      event.message,
      event.field,
      event.payload,
      status,
      version(event),
    ]),
  );
  await driver.insert('quarantine', COLUMNS, Buffer.from(lines.join('\n')));
}

interface Row {
  workspace: number;
  id: string;
  receivedAt: string;
  connection: number;
  import: number;
  row: string;
  code: string;
  message: string;
  field: string;
  payload: string;
  edited: number;
}

async function list(
  driver: EventsDriver,
  workspace: number,
  filter: QuarantineFilter,
): Promise<QuarantinedEvent[]> {
  const conditions = ["workspace = {workspace:UInt32} AND status = 'open'"];
  if (filter.ids) conditions.push('id IN {ids:Array(UInt64)}');
  if (filter.code) conditions.push('code = {code:String}');
  if (filter.import) conditions.push('import = {import:UInt32}');
  if (filter.cursor) conditions.push('(toUnixTimestamp64Milli(received), id) < ({at:Int64}, {after:UInt64})');
  const [at = '0', after = '0'] = (filter.cursor ?? '').split('-');
  const rows = await driver.query<Row>(
    `SELECT workspace, id, toUnixTimestamp64Milli(received) AS receivedAt, connection, import, row, code, message,
       field, payload, toUInt8(version % 2) AS edited
     FROM quarantine FINAL WHERE ${conditions.join(' AND ')} ORDER BY received DESC, id DESC LIMIT {limit:UInt32}`,
    {
      workspace,
      ids: idList(filter.ids ?? []),
      code: filter.code ?? '',
      import: filter.import ?? 0,
      at,
      after,
      limit: filter.limit,
    },
  );
  return rows.map(({ edited, ...row }) => ({
    ...row,
    receivedAt: Number(row.receivedAt),
    row: Number(row.row),
    ...(edited === 1 ? { edited: true } : {}),
  }));
}

/** Rows to fix, in the events store: a flood of bad events costs no more than one of good ones. */
export function createQuarantine(driver: EventsDriver): Quarantine {
  return {
    add: (events) => write(driver, events, 'open', () => FIRST_VERSION),
    list: (workspace, filter) => list(driver, workspace, filter),
    countByCode: async (workspace) => {
      const rows = await driver.query<{ code: string; n: string }>(
        `SELECT code, count() AS n FROM quarantine FINAL
         WHERE workspace = {workspace:UInt32} AND status = 'open' GROUP BY code ORDER BY n DESC`,
        { workspace },
      );
      return rows.map((row) => ({ code: row.code, events: Number(row.n) }));
    },
    update: (rows, { status, at }) =>
      write(driver, rows, status, (row) => versionOf(at, row.edited === true)),
  };
}
