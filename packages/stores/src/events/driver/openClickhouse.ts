import { Readable } from 'node:stream';
import { ClickHouseError, createClient } from '@clickhouse/client';
import { AppError } from '@viaggio/domain/shared';
import { EngineError } from './engineClient';
import { parseBlocks } from './parseBlocks';
import { type EventsDriver, type QueryLimits, type QueryParams, withLimits } from './types';

export interface ClickhouseOptions {
  /** http(s)://user:password@host:port/database */
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

/** A ClickHouse server or cluster over HTTP. */
export function openClickhouse(options: ClickhouseOptions): EventsDriver {
  const client = createClient({
    url: options.url,
    max_open_connections: 16,
    request_timeout: 310_000,
    use_multipart_params_auto: true,
    clickhouse_settings: { output_format_json_quote_64bit_integers: 1, insert_distributed_sync: 1 },
  });
  const read = (sql: string, params: QueryParams, limits?: QueryLimits) =>
    client.exec({
      query: `${withLimits(sql, limits)}\nFORMAT JSONCompactEachRow`,
      query_params: { ...params },
    });

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
      const { stream } = await read(sql, params, limits).catch(translate);
      yield* parseBlocks<Row>(stream as Readable);
    },
    command: async (sql, params = {}) => {
      await client.command({ query: sql, query_params: { ...params } }).catch(translate);
    },
    insert: async (table, columns, payload) => {
      await client
        .insert({
          table,
          columns: [...columns] as [string, ...string[]],
          values: Readable.from([payload], { objectMode: false }),
          format: 'JSONCompactEachRow',
        })
        .catch(translate);
    },
    close: () => client.close(),
  };
}
