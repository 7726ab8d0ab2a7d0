import { Readable } from 'node:stream';
import { ClickHouseError, createClient } from '@clickhouse/client';
import { AppError } from '@viaggio/domain/shared';
import { EngineError } from './engineClient';
import { parseBlocks } from './parseBlocks';
import { encodeRows } from './rowBinary';
import { type EventsDriver, type QueryLimits, type QueryParams, withLimits } from './types';

export interface ClickhouseOptions {
  /** http(s)://user:password@host:port/database of one server, or of each server of the cluster, comma separated. */
  readonly url: string;
  /** Name of the cluster in `remote_servers`; '' for one server. */
  readonly cluster: string;
}

function translate(error: unknown): never {
  if (error instanceof ClickHouseError) throw new EngineError(Number(error.code), error.message);
  throw new AppError(
    'events_store_unavailable',
    'ClickHouse does not answer; check VIAGGIO_CLICKHOUSE_URL.',
    {
      status: 503,
      cause: error,
    },
  );
}

const connect = (url: string) =>
  createClient({
    url,
    max_open_connections: 16,
    request_timeout: 310_000,
    use_multipart_params_auto: true,
    clickhouse_settings: {
      output_format_json_quote_64bit_integers: 1,
      // An insert into a distributed table returns when the shards have it, not when it stands in a queue here.
      distributed_foreground_insert: 1,
      // Tables that are joined are spread by the same key, so each shard joins its own rows.
      distributed_product_mode: 'local',
      max_query_size: '4000000',
    },
  });

/**
 * A ClickHouse server, or the servers of a cluster, over HTTP. Questions and inserts go to the first, which knows the
 * others; statements that change tables go to each, because the tables are local to them.
 */
export function openClickhouse(options: ClickhouseOptions): EventsDriver {
  const clients = options.url.split(',').map((url) => connect(url.trim()));
  const client = clients[0]!;

  return {
    capabilities: { kind: 'clickhouse', cluster: options.cluster },
    query: async <Row>(sql: string, params: QueryParams = {}, limits?: QueryLimits) => {
      const result = await client
        .query({ query: withLimits(sql, limits), query_params: { ...params }, format: 'JSONEachRow' })
        .catch(translate);
      return result.json<Row>();
    },
    stream: async function* <Row extends readonly unknown[]>(
      sql: string,
      params: QueryParams = {},
      limits?: QueryLimits,
    ) {
      const query = `${withLimits(sql, limits)}\nFORMAT JSONCompactEachRow`;
      const { stream } = await client.exec({ query, query_params: { ...params } }).catch(translate);
      yield* parseBlocks<Row>(stream as Readable);
    },
    command: async (sql, params = {}) => {
      for (const each of clients)
        await each.command({ query: sql, query_params: { ...params } }).catch(translate);
    },
    insert: async (table, columns, payload) => {
      // The rows are text already; the client's own insert would want them as objects again.
      const query = `INSERT INTO ${table} (${columns.join(', ')}) FORMAT JSONCompactEachRow`;
      const { stream } = await client.exec({ query, values: Readable.from([payload]) }).catch(translate);
      stream.resume();
    },
    insertRows: async (table, columns, rows) => {
      if (rows.length === 0) return;
      const names = columns.map(({ name }) => name).join(', ');
      const query = `INSERT INTO ${table} (${names}) FORMAT RowBinary`;
      const values = Readable.from([encodeRows(columns, rows)]);
      const { stream } = await client.exec({ query, values }).catch(translate);
      stream.resume();
    },
    close: async () => {
      await Promise.all(clients.map((each) => each.close()));
    },
  };
}
